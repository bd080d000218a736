import { groupMemories, hasUnreadableTags, tagsOf } from '../../analysis/society/memories.ts';
import { windowWidth } from '../../analysis/society/windows.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { readMemoryFacts } from '../../repositories/society/memory-rows.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { canRead } from '../provenance.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { axisOfRun } from './run-steps.ts';
import { top } from './wealth-tables.ts';

const MOST_AGENTS = 40;
/** Each a row, and a choice of the search. */
const MOST_LISTED_AGENTS = 500;
const MOST_WINDOWS = 60;
const MOST_TAGS = 100;

export const NO_MEMORIES =
  'This simulation stores no memories; some versions of the program fail to save any.';

interface Fact {
  readonly step: number;
  readonly agent: string;
  readonly importance: number;
  readonly tags: readonly string[];
  readonly unreadable: boolean;
}

/** How many memories, whose, when, and under which tags. */
export function readMemories(context: FigureContext): readonly ReportTable[] {
  const facts = factsOf(context);
  if (facts.length === 0) return [unavailableTable('memory-numbers', NO_MEMORIES)];
  const byAgent = groupMemories(facts.map((fact) => ({ ...fact, groups: [fact.agent] })));
  return [
    numbersOf(facts, byAgent.length),
    timeline(
      facts,
      byAgent.map(({ name }) => name),
      axisOfRun(context),
    ),
    {
      id: 'memory-agents',
      name: reports['memory-agents'].name,
      columns: [
        { label: 'Agent' },
        column('memories_count', 'Memories'),
        column('memories_mean_importance', 'Mean importance'),
        { label: 'First step' },
        { label: 'Last step' },
      ],
      rows: rowsOf(
        byAgent
          .slice(0, MOST_LISTED_AGENTS)
          .map(({ name, memories, importance, firstStep, lastStep }) => [
            name,
            memories,
            importance,
            firstStep,
            lastStep,
          ]),
      ),
      notes: top(byAgent.length, 'agents, by number of memories', MOST_LISTED_AGENTS),
    },
    tagsTable(facts),
  ];
}

function factsOf({ source, simulation }: FigureContext): readonly Fact[] {
  if (!canRead(source, 'memories_count')) return [];
  const rows = readMemoryFacts(source.connection, simulation);
  const [step, importance] = [numbers(rows, 'step'), numbers(rows, 'importance')];
  const tags = texts(rows, 'tags');
  const read = new Map(
    [...new Set(tags)].map((stored) => [
      stored,
      { tags: [...new Set(tagsOf(stored))], unreadable: hasUnreadableTags(stored) },
    ]),
  );
  return texts(rows, 'agent').map((agent, i) => ({
    step: step[i] ?? Number.NaN,
    agent: agent ?? '(none)',
    importance: importance[i] ?? Number.NaN,
    tags: read.get(tags[i])?.tags ?? [],
    unreadable: read.get(tags[i])?.unreadable ?? false,
  }));
}

function numbersOf(facts: readonly Fact[], agents: number): ReportTable {
  const known = facts.filter(({ importance }) => !Number.isNaN(importance));
  return numbersTable(
    'memory-numbers',
    [
      ['memories_count', facts.length],
      ['memories_agents', agents],
      ['memories_mean_importance', known.reduce((sum, { importance }) => sum + importance, 0) / known.length],
      ['memories_tagged', facts.filter(({ tags }) => tags.length > 0).length],
      ['memories_unreadable_tags', facts.filter(({ unreadable }) => unreadable).length],
    ],
    ['Over the whole simulation.'],
  );
}

function timeline(
  facts: readonly Fact[],
  agents: readonly string[],
  axis: Float64Array<ArrayBuffer>,
): ReportTable {
  const shown = new Set(agents.slice(0, MOST_AGENTS));
  const first = axis[0] ?? 0;
  const width = windowWidth((axis.at(-1) ?? first) - first + 1, MOST_WINDOWS);
  const own = new Map<string, Fact[]>([...shown].map((agent) => [agent, []]));
  for (const fact of facts) if (!Number.isNaN(fact.step)) own.get(fact.agent)?.push(fact);
  const rows = [...own].flatMap(([agent, memories]) =>
    groupMemories(
      memories.map((fact) => ({ ...fact, groups: [String(Math.floor((fact.step - first) / width))] })),
    )
      .map(({ name, memories: count, importance }) => ({
        from: first + Number(name) * width,
        count,
        importance,
      }))
      .sort((a, b) => a.from - b.from)
      .map(({ from, count, importance }) => [agent, from, from + width - 1, count, importance]),
  );
  return {
    id: 'memory-timeline',
    name: reports['memory-timeline'].name,
    columns: [
      { label: 'Agent' },
      { label: 'First step' },
      { label: 'Last step' },
      column('memories_count', 'Memories'),
      column('memories_mean_importance', 'Mean importance'),
    ],
    rows: rowsOf(rows),
    notes: [
      ...top(agents.length, 'agents, by number of memories', shown.size),
      `Memories of each agent in windows of ${width === 1 ? '1 step' : `${width} steps`}.`,
    ],
  };
}

function tagsTable(facts: readonly Fact[]): ReportTable {
  const groups = groupMemories(facts.map((fact) => ({ ...fact, groups: fact.tags })));
  if (groups.length === 0) {
    return unavailableTable('memory-tags', 'No memory of this simulation carries a tag that can be read.');
  }
  return {
    id: 'memory-tags',
    name: reports['memory-tags'].name,
    columns: [
      { label: 'Tag' },
      column('memories_count', 'Memories'),
      column('memories_mean_importance', 'Mean importance'),
      { label: 'First step' },
      { label: 'Last step' },
    ],
    rows: rowsOf(
      groups
        .slice(0, MOST_TAGS)
        .map(({ name, memories, importance, firstStep, lastStep }) => [
          name,
          memories,
          importance,
          firstStep,
          lastStep,
        ]),
    ),
    notes: top(groups.length, 'tags', MOST_TAGS),
  };
}

import type { Family } from '../../analysis/lineage/family.ts';
import { aliveCounts, aliveCountsByGroup } from '../../analysis/lives.ts';
import { type AgentRecord, fitnessByGeneration, performanceOf } from '../../analysis/reproduction/fitness.ts';
import { EARLY, genesisOf } from '../../analysis/reproduction/genesis.ts';
import type { ReportTable } from '../../api/report.ts';
import type { Columns } from '../../base/columns.ts';
import { reports } from '../../metrics/reports.ts';
import { readCollectedRewards, summarizeResources } from '../../repositories/farm/reproduction.ts';
import { hasRows } from '../../repositories/presence.ts';
import { numbers, texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumns } from '../provenance.ts';
import { column, rowsOf, unavailableTable } from '../reports/table.ts';
import { holdsStatesTwice, type Source } from '../source.ts';
import { readInitialResources } from './initial-resources.ts';
import type { Attempts } from './read-attempts.ts';
import { type Kin, typesIn } from './read-kin.ts';

/** Agents in the list of the best. */
const BEST = 20;

/** How generations, the first agents and the best agents did. */
export function fitnessTables(
  context: FigureContext,
  kin: Kin,
  family: Family,
  { attempts }: Attempts,
): readonly ReportTable[] {
  const records = readRecords(context, kin, family, attempts);
  return [
    generations(context.source, records),
    genesis(context, kin, family),
    performance(context.source, kin, records, attempts !== undefined),
  ];
}

function readRecords(
  { source, simulation }: FigureContext,
  kin: Kin,
  family: Family,
  attempts: Attempts['attempts'],
): readonly AgentRecord[] {
  const { connection } = source;
  const resources = had(source, 'agent_states.resource_level')
    ? byAgent(summarizeResources(connection, simulation, holdsStatesTwice(source)))
    : undefined;
  const rewards = had(source, 'agent_states.total_reward')
    ? byAgent(readCollectedRewards(connection, simulation))
    : undefined;
  const tried = new Map<string, { attempts: number; successes: number }>();
  for (const { agent, success } of attempts ?? []) {
    const own = tried.get(agent) ?? { attempts: 0, successes: 0 };
    own.attempts++;
    if (success) own.successes++;
    tried.set(agent, own);
  }
  return kin.agent.map((agent, i) => ({
    agent,
    birth: kin.lives.birth[i] ?? Number.NaN,
    death: kin.lives.death[i] ?? Number.NaN,
    generation: kin.generation[i] ?? Number.NaN,
    genome: kin.genome[i],
    offspring: family.children[i]?.length ?? 0,
    attempts: attempts === undefined ? Number.NaN : (tried.get(agent)?.attempts ?? 0),
    successes: attempts === undefined ? Number.NaN : (tried.get(agent)?.successes ?? 0),
    states: resources?.(agent, 'states') ?? 0,
    meanResources: resources?.(agent, 'mean') ?? Number.NaN,
    mostResources: resources?.(agent, 'most') ?? Number.NaN,
    reward: rewards?.(agent, 'reward') ?? Number.NaN,
  }));
}

function had(source: Source, path: string): boolean {
  const table = path.split('.')[0] ?? '';
  return waysToColumns(source, [path]).provenance !== 'unavailable' && hasRows(source.connection, table);
}

function byAgent(answer: Columns): (agent: string, name: string) => number | undefined {
  const place = new Map(texts(answer, 'agent').map((agent, row) => [agent, row]));
  return (agent, name) => numbers(answer, name)[place.get(agent) ?? -1];
}

function generations(source: Source, records: readonly AgentRecord[]): ReportTable {
  const id = 'generational-fitness';
  const found = fitnessByGeneration(records);
  if (found.length === 0) return unavailableTable(id, 'The file does not store the generation of agents.');
  const kinKnown = waysToColumns(source, ['agents.parent_id']).provenance !== 'unavailable';
  return {
    id,
    name: reports[id].name,
    columns: [
      { label: 'Generation' },
      column('generation_size', 'Agents'),
      column('generation_genomes', 'Genomes'),
      column('generation_alive_share', 'Survival'),
      column('generation_mean_resources', 'Mean resources'),
      column('generation_most_resources', 'Most resources'),
      column('generation_mean_reward', 'Mean reward'),
      column('generation_offspring'),
    ],
    rows: rowsOf(
      found.map((each) => [
        each.generation,
        each.agents,
        each.genomes,
        each.survival,
        each.meanResources,
        each.mostResources,
        each.meanReward,
        kinKnown ? each.offspringPerAgent : undefined,
      ]),
    ),
    notes: ['The youngest generations had least time to collect, to die and to reproduce.'],
  };
}

function genesis(context: FigureContext, kin: Kin, family: Family): ReportTable {
  const { source } = context;
  const first = kin.agent.flatMap((_, i) => ((kin.lives.birth[i] ?? 1) <= 0 ? [i] : []));
  if (first.length === 0) return unavailableTable('genesis', 'No agent was there at step 0.');
  const resources = readInitialResources(context);
  const step = Math.min(EARLY, kin.lastStep);
  const axis = Float64Array.of(step);
  const later = aliveCountsByGroup(axis, kin.lives, kin.type);
  const kinKnown = waysToColumns(source, ['agents.parent_id']).provenance !== 'unavailable';
  const line = (label: string, members: readonly number[], alive: number) => {
    const agents = members.map((i) => ({
      x: kin.x[i] ?? Number.NaN,
      y: kin.y[i] ?? Number.NaN,
      death: kin.lives.death[i] ?? Number.NaN,
      offspring: family.children[i]?.length ?? 0,
    }));
    const found = genesisOf(agents, resources);
    return [
      label,
      found.agents,
      found.nearResources,
      found.nearAmount,
      found.nearest,
      found.distance,
      found.weighted,
      found.earlyDeaths,
      found.survival,
      (alive - members.length) / members.length,
      kinKnown ? found.offspringPerAgent : undefined,
    ];
  };
  const types = typesIn(kin)
    .map(({ type, label }) => ({ type, label, members: first.filter((i) => kin.type[i] === type) }))
    .filter(({ members }) => members.length > 0);
  const everybody = line('all types', first, aliveCounts(axis, kin.lives)[0] ?? Number.NaN);
  return {
    id: 'genesis',
    name: reports.genesis.name,
    columns: [
      { label: 'Type' },
      column('initial_agents', 'Agents'),
      column('near_resources'),
      column('near_amount'),
      column('nearest_resource', 'Nearest'),
      column('resource_distance', 'Mean distance'),
      column('weighted_resource_distance', 'Weighted distance'),
      column('early_deaths'),
      column('early_survival'),
      column('early_growth'),
      column('initial_offspring', 'Offspring per agent'),
    ],
    rows: rowsOf([
      ...types.map(({ type, label, members }) => line(label, members, later.get(type)?.[0] ?? Number.NaN)),
      ...(types.length > 1 ? [everybody] : []),
    ]),
    notes: [
      resources === undefined ? 'The file has no resources with a place.' : '',
      kin.lastStep < EARLY ? `The run ends at step ${kin.lastStep}, before step ${EARLY}.` : '',
    ].filter((note) => note !== ''),
  };
}

function performance(
  source: Source,
  kin: Kin,
  records: readonly AgentRecord[],
  attemptsKnown: boolean,
): ReportTable {
  const id = 'performance';
  if (!had(source, 'agent_states.total_reward')) {
    return unavailableTable(id, 'The file does not store the reward that agents collected.');
  }
  if (!attemptsKnown) return unavailableTable(id, 'The file records no attempts to reproduce.');
  const label = new Map(kin.agent.map((agent, i) => [agent, kin.label[i]]));
  const found = performanceOf(records, kin.lastStep);
  return {
    id,
    name: reports[id].name,
    columns: [
      { label: 'Agent' },
      { label: 'Type' },
      column('performance_score'),
      column('attempts_total', 'Attempts'),
      column('attempts_succeeded', 'Successes'),
      column('performance_success', 'Success rate'),
      column('reward_per_step'),
      column('time_alive', 'Lifespan'),
      column('offspring_count'),
    ],
    rows: rowsOf(
      found
        .slice(0, BEST)
        .map((each) => [
          each.agent,
          label.get(each.agent),
          each.score,
          each.attempts,
          each.successes,
          each.success,
          each.rewardPerStep,
          each.lifespan,
          each.offspring,
        ]),
    ),
    notes: [`The ${Math.min(BEST, found.length)} best of ${found.length} agents.`],
  };
}

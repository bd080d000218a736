import { aliveCountsByGroup } from '../../analysis/lives.ts';
import { parseTypeCounts } from '../../analysis/type-counts.ts';
import { agentTypeLabel, canonicalAgentType } from '../../schema/agent-type.ts';
import { canDerive, definitionOf, waysToColumns } from '../provenance.ts';
import type { FigureContext } from './context.ts';
import { type Frame, readLives } from './frame.ts';
import type { Draft, Numbers } from './series.ts';

const UNKNOWN_TYPE = 'unknown';

/**
 * Agents alive by type: as stored; counted from the agents where no counts are stored, and for
 * types that the stored counts leave out (they add up to less than the stored total).
 */
export function countsByType(context: FigureContext, frame: Frame): readonly Draft[] {
  const { source } = context;
  const stored = parseTypeCounts(frame.typeCounts);
  const total = frame.column('total_agents');
  const incomplete = stored.size === 0 || total?.some((n, i) => sumAt(stored, i) < n) === true;
  const counted =
    incomplete && canDerive(source, 'agents_of_type')
      ? countFromAgents(context, frame)
      : new Map<string, Counted>();
  const extra = [...counted].filter(([type]) => !stored.has(type));
  // Counts of types that no agent has say nothing once the types that do exist are counted.
  const kept = [...stored].filter(([, values]) => extra.length === 0 || values.some((n) => n > 0));
  const ways = waysToColumns(source, definitionOf('agents_of_type').needs);
  const reason = stored.size > 0 ? 'The stored counts by type leave this type out.' : (ways.note ?? '');
  const note = `${reason} ${definitionOf('agents_of_type').derivation?.note ?? ''}`.trim();
  return [
    ...kept.map(([type, values]) => series(frame, type, type, values, ways)),
    ...extra.map(([type, { label, values }]) =>
      series(frame, type, label, values, { provenance: 'derived', note }),
    ),
  ];
}

function series(
  frame: Frame,
  type: string,
  label: string,
  values: Numbers,
  ways: Pick<Draft, 'provenance' | 'note'>,
): Draft {
  return {
    key: `type:${type}`,
    metric: 'agents_of_type',
    label,
    step: frame.axis,
    values,
    absent: Number.NaN,
    ...ways,
  };
}

interface Counted {
  /** The type as the agents spell it, for a reader. */
  readonly label: string;
  readonly values: Numbers;
}

function countFromAgents(context: FigureContext, frame: Frame): ReadonlyMap<string, Counted> {
  const agents = readLives(context);
  const spelled = agents.type.map((type) => type ?? UNKNOWN_TYPE);
  const types = spelled.map(canonicalAgentType);
  const counts = aliveCountsByGroup(frame.axis, agents, types);
  return new Map(
    [...counts].map(([type, values]) => [
      type,
      { label: agentTypeLabel(spelled[types.indexOf(type)] ?? type), values },
    ]),
  );
}

function sumAt(series: ReadonlyMap<string, Numbers>, index: number): number {
  let sum = 0;
  for (const values of series.values()) sum += values[index] ?? 0;
  return sum;
}

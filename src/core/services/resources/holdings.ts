import { onceAStep } from '../../analysis/resources/by-step.ts';
import type { Scope } from '../../api/scope.ts';
import { readAgentTypes, readHoldings } from '../../repositories/farm/holdings.ts';
import { codes, numbers, texts } from '../../repositories/values.ts';
import { agentTypeLabel, canonicalAgentType } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';
import type { Numbers } from '../figures/series.ts';
import { canRead, waysToColumns } from '../provenance.ts';
import { KEPT_ROWS, rememberLatest } from './remember-latest.ts';

/** What agents hold, ordered by step. */
export interface Held {
  readonly step: Numbers;
  readonly level: Numbers;
}

export interface Group extends Held {
  /** `total` or, for a type, e.g. `type:system`. */
  readonly key: string;
  readonly label: string;
}

const UNKNOWN = 'unknown';

/**
 * What all agents hold and, where there are several types, those of each, types by name; each agent once a step.
 * `undefined` where the file does not tell.
 */
export function readHeld(context: FigureContext, scope?: Scope): Groups | undefined {
  return scope === undefined ? whole(context) : read(context, scope);
}

/** All agents, then the types. */
export type Groups = readonly [Group, ...Group[]];

const whole = rememberLatest(
  (context) => read(context),
  (groups) => (groups?.[0].step.length ?? 0) <= KEPT_ROWS,
);

function read(context: FigureContext, scope?: Scope): Groups | undefined {
  const { source, simulation } = context;
  if (!canRead(source, 'holdings_gini')) return undefined;
  const answer = readHoldings(source.connection, simulation, scope);
  const agent = codes(answer, 'agent_id');
  const [step, level] = [numbers(answer, 'step_number'), numbers(answer, 'level')];
  const rows = onceAStep(step, agent.codes, level, 'greatest');
  const held = (of: Int32Array): Held => ({
    step: Float64Array.from(of, (row) => step[row] ?? Number.NaN),
    level: Float64Array.from(of, (row) => level[row] ?? Number.NaN),
  });
  const all: Group = { key: 'total', label: 'All agents', ...held(rows) };
  const types = typesOf(context);
  if (types === undefined) return [all];
  // By the code of an agent, which is worked out once an agent and not once a row.
  const spelled = agent.dictionary.map((id) => types.get(id) ?? UNKNOWN);
  const canonical = spelled.map(canonicalAgentType);
  const typeOf = (row: number) => canonical[agent.codes[row] ?? -1] ?? UNKNOWN;
  const present = new Set<string>();
  for (const row of rows) present.add(typeOf(row));
  if (present.size < 2) return [all];
  return [
    all,
    ...[...present].sort().map(
      (type): Group => ({
        key: `type:${type}`,
        label: agentTypeLabel(spelled[canonical.indexOf(type)] ?? type),
        ...held(rows.filter((row) => typeOf(row) === type)),
      }),
    ),
  ];
}

/** Type of each agent as it is spelled, by id. */
function typesOf({ source, simulation }: FigureContext): ReadonlyMap<string, string> | undefined {
  const ways = waysToColumns(source, ['agents.agent_id', 'agents.agent_type']);
  if (ways.provenance === 'unavailable') return undefined;
  const answer = readAgentTypes(source.connection, simulation);
  const names = texts(answer, 'agent_type');
  return new Map(texts(answer, 'agent_id').map((id, row) => [id ?? '', names[row] ?? UNKNOWN]));
}

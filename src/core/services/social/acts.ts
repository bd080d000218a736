import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import {
  countInteractions,
  countUnreadableDetails,
  namesTargets,
  readInteractions,
  type TargetPlace,
} from '../../repositories/farm/interactions.ts';
import { interactionTables, readStoredInteractions } from '../../repositories/farm/interactions-stored.ts';
import { readAgentTypes } from '../../repositories/farm/social.ts';
import { numbers, texts } from '../../repositories/values.ts';
import { agentTypeLabel, canonicalAgentType } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumn } from '../provenance.ts';

/** What one agent did to another, all times together. */
export interface Act {
  readonly from: string;
  readonly to: string;
  /** Type of the action in lower case. */
  readonly kind: string;
  readonly acts: number;
  /** Resources given, where the file tells. */
  readonly amount: number | undefined;
  readonly successes: number;
  /** Whether it comes from a table of interactions and is no action. */
  readonly stored: boolean;
}

export interface Acts {
  readonly acts: readonly Act[];
  /** Type of each agent for a reader. */
  readonly typeOf: ReadonlyMap<string, string>;
  /** Where the acts come from, and what is left out; plain sentences. */
  readonly notes: readonly string[];
}

/** Where the actions of a simulation name their targets. */
export function targetPlace({ source, simulation }: FigureContext): TargetPlace {
  const hasDetails = waysToColumn(source, 'agent_actions.details').provenance !== 'unavailable';
  return hasDetails && !namesTargets(source.connection, simulation) ? 'details' : 'column';
}

/** Who acted on whom within the scope of the question. */
export function readActs(context: FigureContext): Acts {
  const { source, simulation, scope } = context;
  const place = targetPlace(context);
  const answer = readInteractions(source.connection, simulation, place, scope);
  const unreadable =
    place === 'details'
      ? countUnreadableDetails(source.connection, simulation)
      : numbers(answer, 'unreadable').reduce((sum, count) => sum + count, 0);
  const actions = actsIn(answer, false);
  const kinds = new Set(actions.map(({ kind }) => kind));
  const stored = storedActs(context).filter(({ kind }) => !kinds.has(kind));
  const all = [...actions, ...stored];
  const acts = all.filter(({ from, to }) => from !== to);
  const own = all.filter(({ from, to }) => from === to).reduce((sum, act) => sum + act.acts, 0);
  const added = [...new Set(stored.map(({ kind }) => kind))];
  return {
    acts,
    typeOf: typesOfAgents(context),
    notes: [
      'Actions whose target is an agent of the simulation; those aimed at a resource or at nobody are left out.',
      place === 'details'
        ? 'The targets are taken from target_id in the details: the file names none elsewhere.'
        : '',
      added.length === 0
        ? ''
        : `Acts of the kind ${added.join(', ')} come from the interactions that the file stores.`,
      unreadable === 0
        ? ''
        : `Details that are no JSON are left out (of ${unreadable.toLocaleString('en')} of the actions).`,
      own === 0 ? '' : `Acts of agents on themselves are left out (${own.toLocaleString('en')}).`,
    ].filter((note) => note !== ''),
  };
}

function actsIn(answer: Columns, stored: boolean): readonly Act[] {
  const [agents, targets, types] = [texts(answer, 'agent'), texts(answer, 'target'), texts(answer, 'type')];
  const counts = numbers(answer, 'acts');
  const amounts = 'amount' in answer.columns ? numbers(answer, 'amount') : undefined;
  const successes = 'successes' in answer.columns ? numbers(answer, 'successes') : undefined;
  const merged = new Map<string, Act>();
  agents.forEach((from, i) => {
    const to = targets[i];
    if (from === undefined || to === undefined) return;
    const kind = (types[i] ?? 'unknown').toLowerCase();
    const key = JSON.stringify([from, to, kind]);
    const before = merged.get(key);
    const amount = amounts?.[i] ?? Number.NaN;
    merged.set(key, {
      from,
      to,
      kind,
      acts: (before?.acts ?? 0) + (counts[i] ?? 0),
      amount: Number.isNaN(amount) ? before?.amount : (before?.amount ?? 0) + amount,
      successes: (before?.successes ?? 0) + (successes?.[i] ?? 0),
      stored,
    });
  });
  return [...merged.values()];
}

/** What programs of 2025 stored in tables of their own, where these have rows. */
function storedActs({ source, simulation, scope }: FigureContext): readonly Act[] {
  return interactionTables.flatMap((table) => {
    const found = source.tables.find(({ name }) => name.toLowerCase() === table.name);
    const has = (column: string) => found?.columns.some(({ name }) => name === column) === true;
    if (found === undefined || found.rows.count === 0) return [];
    if (![table.from, table.to, table.kind, 'step_number'].every(has)) return [];
    const simulations = has('simulation_id');
    return actsIn(
      readStoredInteractions(
        source.connection,
        simulation,
        { ...table, name: found.name, simulations },
        scope,
      ),
      true,
    );
  });
}

const UNKNOWN = 'unknown';

/** The type of every agent; spellings of one type are one. */
export function typesOfAgents({ source, simulation }: FigureContext): ReadonlyMap<string, string> {
  const answer = readAgentTypes(source.connection, simulation);
  const types = texts(answer, 'type');
  const labels = new Map<string, string>();
  for (const type of types) {
    if (type !== undefined && !labels.has(canonicalAgentType(type)))
      labels.set(canonicalAgentType(type), agentTypeLabel(type));
  }
  return new Map(
    texts(answer, 'agent').flatMap((agent, i) => {
      const type = types[i];
      const label = type === undefined ? UNKNOWN : (labels.get(canonicalAgentType(type)) ?? UNKNOWN);
      return agent === undefined ? [] : [[agent, label] as const];
    }),
  );
}

/** Counts of acts by step and type, the last answer of each file: two figures and a table ask for the same one. */
const latest = new WeakMap<Connection, { readonly simulation: string; readonly answer: Columns }>();

/** Acts on other agents by step and type, see {@link countInteractions}. */
export function actsByStep(context: FigureContext): Columns {
  const { source, simulation } = context;
  const known = latest.get(source.connection);
  if (known?.simulation === simulation) return known.answer;
  const answer = countInteractions(source.connection, simulation, targetPlace(context));
  latest.set(source.connection, { simulation, answer });
  return answer;
}

import { type Tracks, tracksOf } from '../../analysis/space/tracks.ts';
import type { Scope } from '../../api/scope.ts';
import type { Connection } from '../../database/connection.ts';
import { readPositions, readTypesOfAgents } from '../../repositories/farm/positions.ts';
import { codes, numbers } from '../../repositories/values.ts';
import { agentTypeLabel, canonicalAgentType } from '../../schema/agent-type.ts';
import type { FigureContext } from '../figures/context.ts';
import { definitionOf, waysToColumn, waysToColumns } from '../provenance.ts';

/** A type of agents that have positions. */
export interface LocatedType {
  /** Key of its series, e.g. `type:system`. */
  readonly key: string;
  readonly label: string;
}

/** Where the agents of one simulation are. */
export interface Located {
  readonly tracks: Tracks;
  /** Identifier of each agent by its code in the tracks. */
  readonly ids: readonly string[];
  /** By name; empty where the file does not tell types apart. */
  readonly types: readonly LocatedType[];
  /** Place of the type of each agent among them; -1 where it is not known. */
  readonly typeOf: Int32Array<ArrayBuffer>;
  /** What was left out; plain sentences. */
  readonly notes: readonly string[];
}

/** The type of an agent for a reader; `undefined` where it is not known. */
export function typeLabel({ types, typeOf }: Located, agent: number): string | undefined {
  return types[typeOf[agent] ?? -1]?.label;
}

/** Why a file has no positions; `undefined` where it has. */
export function lackOfPositions({ source }: FigureContext): string | undefined {
  const { provenance, note } = waysToColumns(source, definitionOf('space_spread').needs);
  return provenance === 'unavailable' ? (note ?? 'The file does not record where agents are.') : undefined;
}

/** More positions than these are read anew for each answer. */
const KEPT = 1_000_000;

/**
 * The positions that were read last from a file, of a whole simulation: the figures of a page ask for them one
 * after the other, and a file is read as it was when it was opened.
 */
const lastRead = new WeakMap<Connection, { readonly simulation: string; readonly located: Located }>();

/** The positions of a scope, read in one pass; without any where the file does not record them. */
export function readLocated(context: FigureContext, scope?: Scope): Located {
  if (lackOfPositions(context) !== undefined) return nobody;
  const { source, simulation } = context;
  if (scope !== undefined && scope.scope !== 'simulation' && scope.scope !== 'episode') {
    return locate(context, scope);
  }
  const kept = lastRead.get(source.connection);
  if (kept?.simulation === simulation) return kept.located;
  const located = locate(context, undefined);
  if (located.tracks.step.length <= KEPT) lastRead.set(source.connection, { simulation, located });
  return located;
}

function locate(context: FigureContext, scope: Scope | undefined): Located {
  const { source, simulation } = context;
  const answer = readPositions(source.connection, simulation, scope);
  const agent = codes(answer, 'agent_id');
  const tracks = tracksOf(
    {
      agent: agent.codes,
      step: numbers(answer, 'step_number'),
      x: numbers(answer, 'position_x'),
      y: numbers(answer, 'position_y'),
    },
    agent.dictionary.length,
  );
  const { unknown, repeated } = tracks;
  return {
    tracks,
    ids: agent.dictionary,
    ...readTypes(context, agent.dictionary),
    notes: [
      ...(repeated === 0 ? [] : [`${states(repeated)} stored a second time and count once.`]),
      ...(unknown === 0 ? [] : [`${states(unknown)} without a position and left out.`]),
    ],
  };
}

const nobody: Located = {
  tracks: tracksOf(
    { agent: new Int32Array(), step: new Float64Array(), x: new Float64Array(), y: new Float64Array() },
    0,
  ),
  ids: [],
  types: [],
  typeOf: new Int32Array(),
  notes: [],
};

function states(count: number): string {
  return count === 1 ? '1 state is' : `${count.toLocaleString('en')} states are`;
}

function readTypes(
  { source, simulation }: FigureContext,
  ids: readonly string[],
): Pick<Located, 'types' | 'typeOf'> {
  if (waysToColumn(source, 'agents.agent_type').provenance === 'unavailable') {
    return { types: [], typeOf: new Int32Array(ids.length).fill(-1) };
  }
  const answer = readTypesOfAgents(source.connection, simulation);
  const [agents, stored] = [codes(answer, 'agent_id'), codes(answer, 'agent_type')];
  const spelled = new Map<string, string | undefined>();
  // A plain loop: a simulation has many more agents than a step of it.
  for (let row = 0; row < answer.length; row++) {
    const id = agents.dictionary[agents.codes[row] ?? -1];
    if (id !== undefined) spelled.set(id, stored.dictionary[stored.codes[row] ?? -1]);
  }
  const labels = new Map<string, string>();
  const names = ids.map((id) => {
    const type = spelled.get(id);
    if (type === undefined) return undefined;
    const name = canonicalAgentType(type);
    if (!labels.has(name)) labels.set(name, agentTypeLabel(type));
    return name;
  });
  const sorted = [...labels.keys()].sort();
  const place = new Map(sorted.map((name, k) => [name, k]));
  return {
    types: sorted.map((name) => ({ key: `type:${name}`, label: labels.get(name) ?? name })),
    typeOf: Int32Array.from(names, (name) => (name === undefined ? -1 : (place.get(name) ?? -1))),
  };
}

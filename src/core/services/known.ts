import { readScope } from '../api/read-scope.ts';
import type { Scope } from '../api/scope.ts';
import { nearest } from '../base/nearest.ts';
import type { Connection } from '../database/connection.ts';
import { SourceFailure } from '../database/source-failure.ts';
import { hasAgent, listAgentIds } from '../repositories/farm/agent-ids.ts';
import { listSimulationIds } from '../repositories/farm/simulations.ts';
import { listRunIds } from '../repositories/society/runs.ts';
import type { FigureContext } from './figures/context.ts';
import { waysToColumn } from './provenance.ts';
import { readSimulations } from './simulations.ts';
import type { Source } from './source.ts';

/** A file is read as it was when it was opened: its simulations are found once. */
const simulationIds = new WeakMap<Connection, readonly string[]>();

/** Those that the file lists in the table made for it; there may be more that only have rows. */
const listedIds = new WeakMap<Connection, ReadonlySet<string>>();

/** @throws SourceFailure `unknown` when the source has no such simulation, with those that may have been meant. */
export function requireSimulation(source: Source, simulation: string): void {
  const ids = simulationIds.get(source.connection) ?? readSimulations(source).simulations.map(({ id }) => id);
  simulationIds.set(source.connection, ids);
  requireOneOf('simulation', simulation, ids);
}

/**
 * The same for several simulations. Those that the file lists are known without reading anything else.
 *
 * @throws SourceFailure like {@link requireSimulation}.
 */
export function requireSimulations(source: Source, simulations: readonly string[]): void {
  const listed = listedIds.get(source.connection) ?? new Set(listIds(source));
  listedIds.set(source.connection, listed);
  for (const simulation of simulations) {
    if (!listed.has(simulation)) requireSimulation(source, simulation);
  }
}

/** Whether these are all simulations that the source has. */
export function areAllSimulations(source: Source, simulations: readonly string[]): boolean {
  const named = new Set(simulations);
  if (listIds(source).some((id) => !named.has(id))) return false;
  return readSimulations(source).simulations.every(({ id }) => named.has(id));
}

function listIds({ family, connection }: Source): readonly string[] {
  switch (family) {
    case 'farm':
      return listSimulationIds(connection);
    case 'society':
      return listRunIds(connection);
    case 'metrics':
    case 'other':
      return [];
  }
}

/**
 * The scope as its kind wants it, checked against the simulation.
 *
 * @throws SourceFailure `unknown` or `bad-scope`, see {@link readScope}; `unknown` for an agent that is not there.
 */
export function requireScope(context: FigureContext, raw: Scope): Scope {
  const scope = readScope(raw);
  if (!scope.ok) throw new SourceFailure(scope.error);
  if (scope.value.scope === 'agent') requireAgent(context, scope.value.agent);
  return scope.value;
}

/** @throws SourceFailure `unknown` when a simulation that lists its agents has none of this id. */
function requireAgent(context: FigureContext, agent: string): void {
  const { source, simulation } = context;
  if (source.family !== 'farm' || waysToColumn(source, 'agents.agent_id').provenance === 'unavailable')
    return;
  if (!hasAgent(source.connection, simulation, agent)) throw unknownAgent(context, agent);
}

/** The failure of naming an agent that the simulation does not have, with those that may have been meant. */
export function unknownAgent({ source, simulation }: FigureContext, agent: string): SourceFailure {
  const near = nearest(agent, listAgentIds(source.connection, simulation));
  return new SourceFailure({ kind: 'unknown', what: 'agent', value: agent, near });
}

/** @throws SourceFailure `unknown` when the value is not among the candidates. */
export function requireOneOf(
  what: 'simulation' | 'figure' | 'table' | 'metric' | 'detector',
  value: string,
  candidates: readonly string[],
): void {
  if (candidates.includes(value)) return;
  throw new SourceFailure({ kind: 'unknown', what, value, near: nearest(value, candidates) });
}

import type { Connection } from '../../database/connection.ts';
import type { FarmRows } from '../../schema/farm.ts';
import { farm } from '../query.ts';

/** Every stored simulation, in the order of the file. */
export function listSimulations(connection: Connection): readonly FarmRows['simulations'][] {
  return connection.rows(farm.selectFrom('simulations').selectAll());
}

/** Identifiers of the stored simulations, in no order; reads nothing else of them, which may be much. */
export function listSimulationIds(connection: Connection): readonly string[] {
  const rows = connection.rows(farm.selectFrom('simulations').select('simulation_id'));
  return rows.flatMap(({ simulation_id }) => (simulation_id === null ? [] : [String(simulation_id)]));
}

/** Every stored configuration, oldest first. */
export function listConfigurations(connection: Connection): readonly FarmRows['simulation_config'][] {
  return connection.rows(farm.selectFrom('simulation_config').selectAll().orderBy('config_id'));
}

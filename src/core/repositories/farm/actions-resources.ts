import type { Connection } from '../../database/connection.ts';
import { farm, unindexed } from '../query.ts';
import { texts } from '../values.ts';

/**
 * Identifiers of the resources of a simulation, each once; of those at one step where `step` is given, which an
 * index finds, else of all, for which a large table is read from front to back.
 */
export function listResourceIds(
  connection: Connection,
  simulation: string,
  step?: number,
): readonly string[] {
  const all = farm
    .selectFrom('resource_states')
    .select(unindexed('resource_id').as('resource_id'))
    .distinct()
    .where('simulation_id', '=', simulation);
  const query = step === undefined ? all : all.where('step_number', '=', step);
  const answer = connection.columns(query, { resource_id: 'text' });
  return texts(answer, 'resource_id').filter((id) => id !== undefined);
}

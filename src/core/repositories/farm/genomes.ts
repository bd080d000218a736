import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm } from '../query.ts';

/**
 * Lives, generation, genome and action weights (JSON text) of every agent of one simulation, ascending by birth.
 * Texts come as codes: agents with the same weights share one text.
 */
export function readGenomes(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agents')
    .select(['birth_time', 'death_time', 'generation', 'genome_id', 'action_weights'])
    .where('simulation_id', '=', simulation)
    .orderBy('birth_time')
    .orderBy('agent_id');
  return connection.columns(query, {
    birth_time: 'number',
    death_time: 'number',
    generation: 'number',
    genome_id: 'text',
    action_weights: 'text',
  });
}

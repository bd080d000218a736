import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, numeric } from '../query.ts';

/**
 * Every agent of one simulation with its birth, death, type, generation, first parent, genome, initial
 * resources and initial position, one row an agent, ascending by birth.
 */
export function readKin(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agents')
    .select([
      'agent_id',
      'birth_time',
      'death_time',
      'agent_type',
      'generation',
      'parent_id',
      'genome_id',
      numeric('initial_resources').as('initial_resources'),
      numeric('position_x').as('x'),
      numeric('position_y').as('y'),
    ])
    .where('simulation_id', '=', simulation)
    .orderBy('birth_time')
    .orderBy('agent_id');
  return connection.columns(query, {
    agent_id: 'text',
    birth_time: 'number',
    death_time: 'number',
    agent_type: 'text',
    generation: 'number',
    parent_id: 'text',
    genome_id: 'text',
    initial_resources: 'number',
    x: 'number',
    y: 'number',
  });
}

import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm } from '../query.ts';

/** Birth, death, type and generation of every agent of one simulation, in no order. */
export function readAgents(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agents')
    .select(['birth_time', 'death_time', 'agent_type', 'generation'])
    .where('simulation_id', '=', simulation);
  return connection.columns(query, {
    birth_time: 'number',
    death_time: 'number',
    agent_type: 'text',
    generation: 'number',
  });
}

/** Simulation, birth and death of every agent of every simulation, in no order. */
export function readAgentsOfAll(connection: Connection): Columns {
  const query = farm.selectFrom('agents').select(['simulation_id', 'birth_time', 'death_time']);
  return connection.columns(query, { simulation_id: 'text', birth_time: 'number', death_time: 'number' });
}

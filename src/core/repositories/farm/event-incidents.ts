import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm } from '../query.ts';

/** Every health incident of one simulation, in the order of the file. */
export function readIncidents(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('health_incidents')
    .select(['step_number', 'agent_id', 'health_before', 'health_after', 'cause'])
    .where('simulation_id', '=', simulation);
  return connection.columns(query, {
    step_number: 'number',
    agent_id: 'text',
    health_before: 'number',
    health_after: 'number',
    cause: 'text',
  });
}

import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, numeric } from '../query.ts';
import { inScope } from '../scope.ts';

/** Step, agent, health and age of every agent state of one simulation, in no order; NULL where one is no number. */
export function readHealthStates(connection: Connection, simulation: string, scope?: Scope): Columns {
  const query = farm
    .selectFrom('agent_states')
    .select([
      'step_number',
      'agent_id',
      numeric('current_health').as('current_health'),
      numeric('age').as('age'),
    ])
    .where('simulation_id', '=', simulation)
    .where(inScope(scope));
  return connection.columns(query, {
    step_number: 'number',
    agent_id: 'text',
    current_health: 'number',
    age: 'number',
  });
}

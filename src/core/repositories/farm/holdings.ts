import { sql } from 'kysely';
import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, isNumber, numeric } from '../query.ts';
import { inScope } from '../scope.ts';

/**
 * Resources that agents hold (`step_number`, `agent_id`, `level`), ascending by step. Rows as stored: an agent may be
 * there twice in a step.
 */
export function readHoldings(connection: Connection, simulation: string, scope?: Scope): Columns {
  const query = farm
    .selectFrom('agent_states')
    .select(['step_number', 'agent_id', numeric('resource_level').as('level')])
    .where('simulation_id', '=', simulation)
    .where(isNumber('step_number'))
    .where(inScope(scope))
    .orderBy(sql`+step_number`);
  return connection.columns(query, { step_number: 'number', agent_id: 'text', level: 'number' });
}

/** Type of every agent of one simulation (`agent_id`, `agent_type`), in no order. */
export function readAgentTypes(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agents')
    .select(['agent_id', 'agent_type'])
    .where('simulation_id', '=', simulation);
  return connection.columns(query, { agent_id: 'text', agent_type: 'text' });
}

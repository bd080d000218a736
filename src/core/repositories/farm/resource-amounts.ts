import { sql } from 'kysely';
import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, isNumber, numeric } from '../query.ts';
import { inScope } from '../scope.ts';

/**
 * Amount and place of the resources (`step_number`, `resource_id`, `amount`, `position_x`, `position_y`), ascending by
 * step, with NULL for places where `placed` is not set. Rows as stored: a resource may be there twice in a step.
 */
export function readResourceAmounts(
  connection: Connection,
  simulation: string,
  placed: boolean,
  scope?: Scope,
): Columns {
  const place = (column: 'position_x' | 'position_y') =>
    (placed ? numeric(column) : sql<number | null>`null`).as(column);
  const query = farm
    .selectFrom('resource_states')
    .select(['step_number', 'resource_id', numeric('amount').as('amount')])
    .select([place('position_x'), place('position_y')])
    .where('simulation_id', '=', simulation)
    .where(isNumber('step_number'))
    .where(inScope(scope))
    .orderBy(sql`+step_number`);
  return connection.columns(query, {
    step_number: 'number',
    resource_id: 'text',
    amount: 'number',
    position_x: 'number',
    position_y: 'number',
  });
}

/** Last step at which a simulation has resource states, or agent states; `undefined` without any. */
export function lastStepWith(
  connection: Connection,
  simulation: string,
  table: 'resource_states' | 'agent_states',
): number | undefined {
  const query = farm
    .selectFrom(table)
    .select(sql<number | null>`max(${numeric('step_number')})`.as('last'))
    .where('simulation_id', '=', simulation);
  return connection.rows<{ last: number | null }>(query)[0]?.last ?? undefined;
}

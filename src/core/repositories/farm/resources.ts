import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, numeric, unindexed } from '../query.ts';

/**
 * Sum of the amounts of all resources at each step (`step_number`, `total`), ascending. Today's program
 * may store the first step twice, as set up and after it was gathered from: each resource counts once,
 * with what was left of it.
 */
export function totalResources(connection: Connection, simulation: string): Columns {
  const once = farm
    .selectFrom('resource_states')
    .select(({ fn }) => ['step_number', fn.min(numeric('amount')).as('amount')])
    .where('simulation_id', '=', simulation)
    .groupBy([unindexed('step_number'), unindexed('resource_id')])
    .as('once');
  const query = farm
    .selectFrom(once)
    .select(({ fn }) => ['step_number', fn.sum('amount').as('total')])
    .groupBy('step_number')
    .orderBy('step_number');
  return connection.columns(query, { step_number: 'number', total: 'number' });
}

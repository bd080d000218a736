import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { numeric, society } from '../query.ts';

/** Trades by step and resource (`step`, `resource`, `trades`, `cost`, `quantity`), ascending by step. */
export function summarizeTrades(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('market_transactions')
    .select(({ fn }) => [
      'step_timestamp as step',
      'resource_type as resource',
      fn.countAll().as('trades'),
      fn.sum(numeric('total_cost')).as('cost'),
      fn.sum(numeric('quantity')).as('quantity'),
    ])
    .where('simulation_run_id', '=', run)
    .groupBy(['step_timestamp', 'resource_type'])
    .orderBy('step_timestamp');
  return connection.columns(query, {
    step: 'number',
    resource: 'text',
    trades: 'number',
    cost: 'number',
    quantity: 'number',
  });
}

import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { isNumber, numeric, society } from '../query.ts';

/**
 * Every trade of a run with a step (`step`, `resource`, `buyer`, `seller`, `price`, `quantity`, `cost`), in the order
 * in which they happened.
 */
export function readTrades(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('market_transactions')
    .select([
      'step_timestamp as step',
      'resource_type as resource',
      'buyer_agent_id as buyer',
      'seller_agent_id as seller',
      numeric('price_per_unit').as('price'),
      numeric('quantity').as('quantity'),
      numeric('total_cost').as('cost'),
    ])
    .where('simulation_run_id', '=', run)
    .where(isNumber('step_timestamp'))
    .orderBy('step_timestamp')
    .orderBy('transaction_id_pk');
  return connection.columns(query, {
    step: 'number',
    resource: 'text',
    buyer: 'text',
    seller: 'text',
    price: 'number',
    quantity: 'number',
    cost: 'number',
  });
}

import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { society } from '../query.ts';

/** Every movement (`step`, `account`, `agent`, `kind`, `amount`, `balance`) in the order in which it happened. */
export function readMovements(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('banking_transactions')
    .select([
      'step_timestamp as step',
      'account_id as account',
      'agent_id_str as agent',
      'transaction_type as kind',
      'amount',
      'balance_after as balance',
    ])
    .where('simulation_run_id', '=', run)
    .orderBy('step_timestamp')
    .orderBy('transaction_id_pk');
  return connection.columns(query, {
    step: 'number',
    account: 'text',
    agent: 'text',
    kind: 'text',
    amount: 'number',
    balance: 'number',
  });
}

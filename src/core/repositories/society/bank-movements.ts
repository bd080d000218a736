import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { numeric, society } from '../query.ts';

/**
 * Every movement of a run, or of one account, with what is said about it (`id`, `step`, `account`, `agent`, `kind`,
 * `amount`, `balance`, `description`, `counterparty`), in the order in which they happened. Ids come as text: a step
 * or an id that is no number still names its row.
 */
export function readBankMovements(connection: Connection, run: string, account?: string): Columns {
  const query = society
    .selectFrom('banking_transactions')
    .select([
      'transaction_id_pk as id',
      numeric('step_timestamp').as('step'),
      'account_id as account',
      'agent_id_str as agent',
      'transaction_type as kind',
      numeric('amount').as('amount'),
      numeric('balance_after').as('balance'),
      'description',
      'counterparty_id as counterparty',
    ])
    .where('simulation_run_id', '=', run)
    .$if(account !== undefined, (all) => all.where('account_id', '=', account ?? ''))
    .orderBy('step_timestamp')
    .orderBy('transaction_id_pk');
  return connection.columns(query, {
    id: 'text',
    step: 'number',
    account: 'text',
    agent: 'text',
    kind: 'text',
    amount: 'number',
    balance: 'number',
    description: 'text',
    counterparty: 'text',
  });
}

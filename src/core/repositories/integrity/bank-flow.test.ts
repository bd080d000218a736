import { expect, it } from 'vitest';
import { signedFlow } from '../../analysis/money.ts';
import { mappedText } from '../../testing/mapped.ts';
import { statement } from '../tables/sql.ts';
import { societySql } from './society.ts';

const kinds = [
  'deposit',
  'withdrawal',
  'transfer',
  'loan_payment',
  'interest_payment',
  'fee',
  'salary',
  'trade_settlement',
  'something new',
];

it('the flow of a transaction is the same in SQL as in signedFlow', async () => {
  const amounts = [12.5, -12.5];
  const lines = kinds.flatMap((kind, k) =>
    amounts.flatMap((amount, a) => [
      `bank a1 deposit @0 amount 0 balance 100 account acc${k}${a}`,
      `bank a1 "${kind}" @1 amount ${amount} balance ${100 + signedFlow(kind, amount)} account acc${k}${a}`,
    ]),
  );
  const { connection, mapping } = await mappedText('society-v6', `run r1\n${lines.join('\n')}`);
  const { tables, notices } = mapping;
  const rule = societySql.bank_identity.violations({ tables, notices, scope: 'all', onlySimulation: 'r1' });
  expect(connection.rows(statement(rule))).toEqual([]);
});

import { expect, it } from 'vitest';
import { totalsByAccount, totalsByKind } from './bank-totals.ts';

/** x: 100 in, 5 fee, then 30 more than the transaction says; y: a transfer out, an amount that is not stored. */
const movements = {
  step: [1, 2, 3, 3, 4],
  account: ['x', 'x', 'y', 'x', 'y'],
  agent: ['A', 'A', 'B', 'A', 'B'],
  kind: ['deposit', 'fee', 'transfer', 'deposit', 'deposit'],
  amount: [100, 5, -20, 10, Number.NaN],
  balance: [100, 95, 50, 135, Number.NaN],
};

it('sums what transactions of a kind add and take', () => {
  expect(totalsByKind(movements)).toEqual([
    { kind: 'deposit', transactions: 3, moneyIn: 110, moneyOut: 0, accounts: 2 },
    { kind: 'fee', transactions: 1, moneyIn: 0, moneyOut: 5, accounts: 1 },
    { kind: 'transfer', transactions: 1, moneyIn: 0, moneyOut: 20, accounts: 1 },
  ]);
});

it('follows each account to its last known balance, and counts what its transactions do not explain', () => {
  expect(totalsByAccount(movements)).toEqual([
    {
      account: 'x',
      agent: 'A',
      firstStep: 1,
      lastStep: 3,
      balance: 135,
      transactions: 3,
      moneyIn: 110,
      moneyOut: 5,
      breaks: 1,
      // 135 − 95 − 10.
      unexplained: 30,
    },
    {
      account: 'y',
      agent: 'B',
      firstStep: 3,
      lastStep: 4,
      balance: 50,
      transactions: 2,
      moneyIn: 0,
      moneyOut: 20,
      breaks: 0,
      unexplained: 0,
    },
  ]);
  expect(totalsByAccount({ step: [], account: [], agent: [], kind: [], amount: [], balance: [] })).toEqual(
    [],
  );
});

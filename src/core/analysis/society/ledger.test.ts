import { describe, expect, it } from 'vitest';
import { checkLedger } from './ledger.ts';
import { loansOf, purposeOf } from './loans.ts';

it('holds each movement against the balance that was there before on the same account', () => {
  const rows = checkLedger({
    account: ['x', 'y', 'x', 'x', 'x'],
    kind: ['deposit', 'deposit', 'fee', 'withdrawal', 'deposit'],
    amount: [100, 50, 5, 20, Number.NaN],
    balance: [100, 50, 95, 40.004, 60],
  });
  expect(rows.map(({ before }) => before)).toEqual([Number.NaN, Number.NaN, 100, 95, 40.004]);
  expect(rows.map(({ flow }) => flow)).toEqual([100, 50, -5, -20, Number.NaN]);
  // 95 − 20 = 75, but 40.004 is stored: −34.996, the overdraft fee of 35 but for rounding.
  expect(rows[3]?.off).toBeCloseTo(-34.996, 9);
  expect(rows.map(({ breaks }) => breaks)).toEqual([false, false, false, true, false]);
});

it('forgives what rounding to cents explains', () => {
  const off = (balance: number) =>
    checkLedger({
      account: ['x', 'x'],
      kind: ['deposit', 'deposit'],
      amount: [1, 1],
      balance: [1, balance],
    })[1]?.breaks;
  expect([off(2), off(2.004), off(2.006), off(Number.NaN)]).toEqual([false, false, true, false]);
});

describe('a description', () => {
  it('tells loans and fees', () => {
    expect(purposeOf('Loan disbursement - loan_A1')).toEqual({ kind: 'disbursement', loan: 'loan_A1' });
    expect(purposeOf('Loan payment - loan_A1')).toEqual({ kind: 'payment', loan: 'loan_A1' });
    expect(purposeOf('Loan origination fee')).toEqual({ kind: 'origination fee' });
    expect(purposeOf('Overdraft fee')).toEqual({ kind: 'overdraft fee' });
    expect(purposeOf('Monthly fee')).toEqual({ kind: 'monthly fee' });
    expect(purposeOf('Early withdrawal penalty')).toEqual({ kind: 'early withdrawal fee' });
    expect(purposeOf('Weekly salary')).toBeUndefined();
    expect(purposeOf(undefined)).toBeUndefined();
  });

  it('gathers what was lent and paid back', () => {
    const row = (step: number, amount: number, description: string) => ({
      account: 'x',
      step,
      amount,
      description,
    });
    const loans = loansOf([
      row(1, 500, 'Loan disbursement - L1'),
      row(2, 5, 'Loan origination fee'),
      row(3, 60, 'Loan payment - L1'),
      row(4, 70, 'Loan payment - L1'),
      row(4, Number.NaN, 'Loan payment - L1'),
    ]);
    expect(loans).toEqual([
      { loan: 'L1', account: 'x', firstStep: 1, principal: 500, paid: 130, payments: 2 },
    ]);
  });
});

import { expect, test } from 'vitest';
import type { ModelConfiguration } from '../../../api/recording.ts';
import { Random } from '../../../base/random.ts';
import type { BankTransactionRecord, EventRecord } from '../../../recorder/society-records.ts';
import { newCitizen } from '../citizen.ts';
import { Exchange } from '../market/exchange.ts';
import { society } from '../society.ts';
import type { SocietySettings } from '../society-settings.ts';
import type { Town } from '../town.ts';
import { hexOf } from './account.ts';
import { Bank } from './bank.ts';
import { bankDay } from './bank-day.ts';
import { borrow, payInstallment } from './lending.ts';

/** A town with one citizen, and what the bank and others tell. */
function town(configuration: ModelConfiguration = {}) {
  const settings = society.complete(configuration) as unknown as SocietySettings;
  const told: BankTransactionRecord[] = [];
  const events: EventRecord[] = [];
  const nothing = () => undefined;
  const log = {
    ...{ logAgents: nothing, logMemory: nothing, logTrade: nothing, endStep: nothing },
    logBankTransaction: (record: BankTransactionRecord) => void told.push(record),
    logEvent: (record: EventRecord) => void events.push(record),
  };
  const bank = new Bank(log, settings);
  const random = Random.seeded(1);
  const ann = newCitizen({
    ...{ id: 'ann', name: 'Ann', familyName: 'Berg', persona: 'worker', makes: 'food', employed: true },
    ...{ birthStep: 0, adultFrom: 0, parents: [], checking: bank.open('ann', 'checking'), x: 0, y: 0 },
  });
  const at = (step: number): Town => ({
    ...{ step, settings, random, bank, log, citizens: [ann], exchange: new Exchange(settings, random) },
    ...{ serial: () => 0, remember: nothing, bear: () => ann },
  });
  const flows = () => told.map(({ type, amount, balanceAfter }) => [type, amount, balanceAfter]);
  return { at, ann, bank, told, events, flows };
}

const deposit = { step: 0, type: 'deposit', description: 'Deposit' } as const;

test('whoever falls below zero pays an overdraft fee, once', () => {
  const { ann, bank, flows } = town();
  bank.move(ann.checking, { ...deposit, change: 300 });
  const fee = { step: 1, type: 'fee', change: -500, description: 'Monthly maintenance fee' } as const;
  bank.move(ann.checking, fee);
  bank.move(ann.checking, fee);
  // 3 − 5 = −2, and 35 for that; then 5 more, and nothing for being below zero already.
  expect(flows()).toEqual([
    ['deposit', 3, 3],
    ['fee', 5, -2],
    ['fee', 35, -37],
    ['fee', 5, -42],
  ]);
});

test('a transfer is told on both sides, with the sign of the change', () => {
  const { ann, bank, told, flows } = town();
  const bob = bank.open('bob', 'checking');
  bank.move(ann.checking, { ...deposit, change: 1000 });
  bank.transfer(2, ann.checking, bob, 250, 'Gift');
  expect(flows().slice(1)).toEqual([
    ['transfer', -2.5, 7.5],
    ['transfer', 2.5, 2.5],
  ]);
  expect(told.slice(1).map(({ counterpartyId }) => counterpartyId)).toEqual(['bob', 'ann']);
});

test('a loan is paid out less one per cent, and paid back in parts with interest', () => {
  const { at, ann, flows, events } = town({ bank: { installments: 2, installment_interval: 10 } });
  borrow(ann, 6000, 'personal', at(1));
  expect(flows()).toEqual([
    ['deposit', 60, 60],
    ['fee', 0.6, 59.4],
  ]);
  payInstallment(ann, at(10));
  expect(flows()).toHaveLength(2);
  payInstallment(ann, at(11));
  // Half of 60, and 9 % a year on 60 for a third of a month: 0.15.
  expect(flows().at(-1)).toEqual(['loan_payment', 30.15, 29.25]);
  expect(ann.creditScore).toBe(660);
  payInstallment(ann, at(21));
  // The rest, and interest on 30: 0.075, in whole cents 0.08. The account goes below zero by 0.83.
  expect(flows().slice(-2)).toEqual([
    ['loan_payment', 30.08, -0.83],
    ['fee', 35, -35.83],
  ]);
  expect(ann.loan).toBeUndefined();
  expect(events.map(({ type }) => type)).toEqual(['LOAN_DISBURSED', 'LOAN_PAID_OFF']);
});

test('who misses three payments defaults, and is lent nothing more', () => {
  const { at, ann, bank, events } = town();
  borrow(ann, 8000, 'personal', at(0));
  bank.move(ann.checking, { step: 1, type: 'withdrawal', change: -11_000, description: 'Gone' });
  for (const step of [10, 20, 30]) payInstallment(ann, at(step));
  // 650 − 40 − 40 − 150.
  expect(ann.creditScore).toBe(420);
  expect(events.at(-1)).toMatchObject({ type: 'LOAN_DEFAULTED', details: { loss: 80 } });
  expect(borrow(ann, 100, 'personal', at(31))).toBeUndefined();
});

test('interest and the fee are due at the end of a month, salaries on their day', () => {
  const { at, ann, bank, told } = town({ bank: { savings_rate: 0.12 }, work: { salary: 0 } });
  bank.move(ann.checking, { ...deposit, change: 24_000 });
  ann.savings = bank.open('ann', 'savings');
  bank.move(ann.savings, { ...deposit, change: 10_000 });
  bankDay([ann], at(29));
  expect(told).toHaveLength(2);
  bankDay([ann], at(30));
  // 240 · 0.005 / 12 and 100 · 0.12 / 12.
  expect(told.slice(2).map(({ type, amount }) => [type, amount])).toEqual([
    ['interest_payment', 0.1],
    ['interest_payment', 1],
    ['fee', 5],
  ]);
});

test('ids of accounts and transactions differ', () => {
  const ids = Array.from({ length: 50_000 }, (_, count) => hexOf(count));
  expect(new Set(ids).size).toBe(50_000);
  expect(ids.every((id) => /^[0-9a-f]{8}$/.test(id))).toBe(true);
});

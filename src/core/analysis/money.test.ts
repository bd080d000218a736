import { describe, expect, it } from 'vitest';
import { balancesOverTime, flowsByKind, signedFlow } from './money.ts';

const numbers = (...values: readonly number[]) => Float64Array.from(values);

describe('a flow of money', () => {
  it('is negative for withdrawals, fees and loan payments, whatever their stored sign', () => {
    expect(signedFlow('withdrawal', 20)).toBe(-20);
    expect(signedFlow('fee', 5)).toBe(-5);
    expect(signedFlow('loan_payment', -7)).toBe(-7);
  });

  it('is as stored for everything else', () => {
    expect(signedFlow('deposit', 10)).toBe(10);
    expect(signedFlow('salary', 30)).toBe(30);
    expect(signedFlow('interest_payment', 0.5)).toBe(0.5);
    expect(signedFlow('transfer', -12)).toBe(-12);
    expect(signedFlow('trade_settlement', 4)).toBe(4);
  });

  it('is summed by kind and step', () => {
    const flows = flowsByKind(
      numbers(1, 1, 2, 2),
      ['deposit', 'fee', 'deposit', 'deposit'],
      numbers(10, 2, 1, 4),
    );
    expect([...flows.keys()]).toEqual(['deposit', 'fee']);
    expect(flows.get('deposit')).toEqual({ step: numbers(1, 2), values: numbers(10, 5) });
    expect(flows.get('fee')).toEqual({ step: numbers(1), values: numbers(-2) });
  });
});

describe('balances over time', () => {
  // At 1: a = 100. At 2: a = 40, b = 60 and a second account of b = 20. At 4: b's first = 0.
  const movements = {
    step: numbers(1, 2, 2, 2, 4),
    account: ['a1', 'a1', 'b1', 'b2', 'b1'],
    agent: ['a', 'a', 'b', 'b', 'b'],
    balance: numbers(100, 40, 60, 20, 0),
  };
  const { total, gini } = balancesOverTime(numbers(0, 1, 2, 3, 4), movements);

  it('are the last ones at or before each step, and unknown before the first', () => {
    expect([...total]).toEqual([Number.NaN, 100, 120, 120, 60]);
  });

  it('are compared between agents, not accounts', () => {
    // One agent: 0. Then 40 and 80: 2·(40 + 160)/(2·120) − 3/2 = 1/6. Then 40 and 20: the same.
    expect(gini[0]).toBeNaN();
    expect(gini[1]).toBe(0);
    expect(gini[2]).toBeCloseTo(1 / 6, 12);
    expect(gini[3]).toBeCloseTo(1 / 6, 12);
    expect(gini[4]).toBeCloseTo(1 / 6, 12);
  });
});

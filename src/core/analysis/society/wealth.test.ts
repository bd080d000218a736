import { describe, expect, it } from 'vitest';
import { mobility, wealthLevels, wealthOverTime } from './wealth.ts';

const numbers = (...values: readonly number[]) => Float64Array.from(values);

describe('wealth at one moment', () => {
  it('has levels at fixed places of the ascending values', () => {
    // Ascending 1 2 3 4 10; n = 5, total 20.
    const levels = wealthLevels([10, 1, 4, 2, 3]);
    expect(levels).toMatchObject({ agents: 5, total: 20, mean: 4 });
    // ⌊5/2⌋ = 2, ⌊0.1·4⌋ = 0, ⌊0.25·4⌋ = 1, ⌊0.75·4⌋ = 3, ⌊0.9·4⌋ = 3.
    expect(levels).toMatchObject({ median: 3, p10: 1, p25: 2, p75: 4, p90: 4 });
    // ⌊5/10⌋ = 0, so one: 10/20.
    expect(levels).toMatchObject({ top10: 0.5, top1: 0.5 });
    // 2 (1·1 + 2·2 + 3·3 + 4·4 + 5·10) / (5·20) − 6/5 = 160/100 − 1.2.
    expect(levels.gini).toBeCloseTo(0.4, 12);
    // At most 2: 1, 2. At least 4: 4, 10. Between: 3.
    expect(levels).toMatchObject({ poor: 2, middle: 1, wealthy: 2 });
  });

  it('takes the richest tenth as soon as there are twenty', () => {
    // 1 … 20: total 210; the richest 2 have 39.
    const levels = wealthLevels(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(levels.top10).toBeCloseTo(39 / 210, 12);
    expect(levels.top1).toBeCloseTo(20 / 210, 12);
  });

  it('counts each agent once, also where most have the same', () => {
    expect(wealthLevels([5, 5, 5, 5, 9])).toMatchObject({ poor: 0, middle: 4, wealthy: 1 });
    expect(wealthLevels([7])).toMatchObject({ poor: 0, middle: 1, wealthy: 0, gini: 0, median: 7 });
  });

  it('has no shares of nothing or of debts, and no levels without agents', () => {
    expect(wealthLevels([0, 0])).toMatchObject({ top10: Number.NaN, gini: 0 });
    expect(wealthLevels([-4, 1])).toMatchObject({ top10: Number.NaN, gini: Number.NaN });
    expect(wealthLevels([])).toMatchObject({
      agents: 0,
      total: Number.NaN,
      mean: Number.NaN,
      median: Number.NaN,
    });
  });
});

it('sums the accounts of an agent, from the first movement of each, and keeps them between movements', () => {
  const { levels, last } = wealthOverTime(numbers(0, 1, 2, 3), {
    step: numbers(1, 1, 3),
    account: ['a', 'b', 'a2'],
    agent: ['A', 'B', 'A'],
    balance: numbers(10, 20, 5),
  });
  expect([...levels.total]).toEqual([Number.NaN, 30, 30, 35]);
  expect([...levels.agents]).toEqual([Number.NaN, 2, 2, 2]);
  expect([...levels.median]).toEqual([Number.NaN, 20, 20, 20]);
  expect([...last]).toEqual([
    ['A', 15],
    ['B', 20],
  ]);
});

it('says that mobility is above one half where inequality falls', () => {
  // 0.5 + (0.4 − 0.3) = 0.6; 0.5 + (0.3 − 0.9) = −0.1, kept at 0.
  const moved = mobility(numbers(Number.NaN, 0.4, 0.3, 0.9));
  expect(moved[0]).toBeNaN();
  expect(moved[1]).toBeNaN();
  expect(moved[2]).toBeCloseTo(0.6, 12);
  expect(moved[3]).toBe(0);
});

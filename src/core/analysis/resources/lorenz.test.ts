import { describe, expect, it } from 'vitest';
import { gini } from '../gini.ts';
import { giniOfHoldings, lorenzCurve, lorenzShares } from './lorenz.ts';

describe('the Lorenz curve', () => {
  it('is the share that the poorest hold together', () => {
    // 1 2 3 4 of 10: 0, 0.1, 0.3, 0.6, 1.
    const shares = lorenzShares([4]);
    expect([...shares]).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect([...lorenzCurve([4, 1, 3, 2], shares)]).toEqual([0, 0.1, 0.3, 0.6, 1]);
  });

  it('bends for each of several groups, and is linear between', () => {
    const shares = lorenzShares([2, 4]);
    expect([...shares]).toEqual([0, 0.25, 0.5, 0.75, 1]);
    // 2 and 6 of 8: half holds a quarter; half of that half an eighth.
    expect([...lorenzCurve([6, 2], shares)]).toEqual([0, 0.125, 0.25, 0.625, 1]);
  });

  it('encloses half of the Gini index with the diagonal', () => {
    const values = [1, 5, 2, 9, 30];
    const shares = lorenzShares([5]);
    const curve = lorenzCurve(values, shares);
    let area = 0;
    for (let i = 1; i < shares.length; i++) area += (((curve[i] ?? 0) + (curve[i - 1] ?? 0)) / 2) * 0.2;
    expect(1 - 2 * area).toBeCloseTo(gini(values), 12);
  });

  it('is the diagonal where nobody has anything, and for a single one', () => {
    expect([...lorenzCurve([0, 0], lorenzShares([2]))]).toEqual([0, 0.5, 1]);
    expect([...lorenzCurve([7], lorenzShares([1]))]).toEqual([0, 1]);
  });

  it('dips below 0 with debts, and has no meaning for a debt of all', () => {
    // −1 and 3 of 2: −0.5, then 1.
    expect([...lorenzCurve([3, -1], lorenzShares([2]))]).toEqual([0, -0.5, 1]);
    expect([...lorenzCurve([-3, 1], lorenzShares([2]))]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([...lorenzCurve([], lorenzShares([1]))]).toEqual([Number.NaN, Number.NaN]);
  });

  it('goes with a Gini index that has no meaning where debts push it above 1', () => {
    // −1 and 3: 2 × (−1 + 6) / (2 × 2) − 3/2 = 1. −2 and 3: 2 × (−2 + 6) / (2 × 1) − 3/2 = 2.5.
    expect(giniOfHoldings([-1, 3])).toBe(1);
    expect(giniOfHoldings([3, -2])).toBeNaN();
    expect(giniOfHoldings([])).toBeNaN();
    expect(giniOfHoldings([0, 0])).toBe(0);
  });

  it('has no more than 201 points', () => {
    expect(lorenzShares([1000, 3])).toHaveLength(201);
    expect(lorenzShares([0, 0])).toHaveLength(0);
    expect(lorenzShares([])).toHaveLength(0);
  });
});

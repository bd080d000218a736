import { describe, expect, it } from 'vitest';
import { earlyWarningOf, kendallTrend } from './early-warning.ts';
import { impactAt } from './impact.ts';
import { oscillationOf } from './oscillation.ts';
import { carryingCapacity, deepestFall } from './resilience.ts';
import { periodsOf, thirdsOf } from './stretches.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);
const upTo = (length: number) => Float64Array.from({ length }, (_, i) => i);
const none = Number.NaN;

describe('stretches', () => {
  it('are periods of 100 steps counted from 0', () => {
    const [first, second, ...others] = periodsOf(of(97, 98, 99, 100, 103), of(4, 6, 5, 9, 3), 100);
    // Changes 2 and −1: mean 0.5, squares of the distances 2.25 twice, over 1. Values: 1 + 1 + 0 over 2.
    expect(first).toMatchObject({ from: 97, to: 99, rows: 3, mean: 5, slope: 0.5, peak: 6, peakStep: 98 });
    expect(first?.volatility).toBeCloseTo(Math.sqrt(4.5), 12);
    expect(first?.stability).toBe(0.5);
    // −6 in three steps; a single change has no spread.
    expect(second).toMatchObject({ from: 100, to: 103, mean: 6, slope: -2, volatility: none, peak: 9 });
    expect(others).toEqual([]);
  });

  it('are thirds of the recorded steps, as far as there are rows for them', () => {
    const thirds = thirdsOf(upTo(7), of(1, 1, 1, 4, 4, 2, 2));
    // 7 rows: rows 0 to 2, 3 and 4, 5 and 6.
    expect(thirds.map(({ third, from, to, mean }) => [third, from, to, mean])).toEqual([
      ['early', 0, 2, 1],
      ['middle', 3, 4, 4],
      ['late', 5, 6, 2],
    ]);
    expect(thirdsOf(of(5), of(8))).toMatchObject([{ third: 'early', mean: 8, slope: none, stability: none }]);
    expect([thirdsOf(of(), of()), periodsOf(of(), of(), 100)]).toEqual([[], []]);
  });
});

describe('early warning', () => {
  it('takes variance, stability and the correlation with the value before from the window', () => {
    // Eight rows: a window of four.
    const found = earlyWarningOf(of(1, 2, 3, 4, 4, 4, 4, 1));
    // 1 2 3 4: squares 2.25 + 0.25 + 0.25 + 2.25 over 3; each value is the one before plus 1.
    expect(found.variance[3]).toBeCloseTo(5 / 3, 12);
    expect(found.stability[3]).toBeCloseTo(1 / (1 + Math.sqrt(5 / 3)), 12);
    expect(found.autocorrelation[3]).toBeCloseTo(1, 12);
    // 2 3 4 4: pairs (2, 3), (3, 4), (4, 4): covariance 1, squares 2 and 2/3: 1 / √(4/3).
    expect(found.autocorrelation[4]).toBeCloseTo(1 / Math.sqrt(4 / 3), 12);
    expect([...found.variance.slice(0, 3)]).toEqual([none, none, none]);
    // 4 4 4 4 and 4 4 4 1: one side does not vary.
    expect([...found.autocorrelation.slice(6)]).toEqual([none, none]);
    expect([found.variance[6], found.stability[6]]).toEqual([0, 1]);
  });

  it('has no numbers for one step and for none', () => {
    expect([...earlyWarningOf(of(3)).variance]).toEqual([none]);
    expect(earlyWarningOf(of()).variance.length).toBe(0);
  });

  it('rises or falls by the balance of ordered pairs', () => {
    expect([kendallTrend(of(none, 1, 2, 5)), kendallTrend(of(3, 2, 1))]).toEqual([1, -1]);
    // 1 3 2: two pairs rise, one falls.
    expect(kendallTrend(of(1, 3, 2))).toBeCloseTo(1 / 3, 12);
    // 1 1 2: two rise, one is tied: 2 / √(2 × 3).
    expect(kendallTrend(of(1, 1, 2))).toBeCloseTo(2 / Math.sqrt(6), 12);
    // 3 1 2 1: of six pairs 3 > 1, 3 > 2, 3 > 1 and 2 > 1 fall, 1 < 2 rises, one is tied: −3 / √(5 × 6).
    expect(kendallTrend(of(3, 1, none, 2, 1))).toBeCloseTo(-3 / Math.sqrt(30), 12);
    expect([kendallTrend(of(4, 4)), kendallTrend(of())]).toEqual([none, none]);
  });
});

describe('oscillation', () => {
  it('finds the period of a wave on a straight line', () => {
    // 32 rows every second step, four waves of 8 rows around 100 + 3 row; it mirrors around its middle, which
    // leaves the line as it is.
    const wave = upTo(32).map((i) => 100 + 3 * i + 5 * Math.cos((2 * Math.PI * (i - 15.5)) / 8));
    const found = oscillationOf(
      upTo(32).map((i) => 2 * i),
      wave,
    );
    expect(found?.dominantPeriod).toBeCloseTo(16, 12);
    expect(found?.dominantShare).toBeCloseTo(1, 12);
    expect(found?.period[0]).toBeCloseTo(4, 12);
    expect(found?.share.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
  });

  it('counts the fastest cycle, from row to row, once', () => {
    // 0 1 0 1 …: beside the line nearly all is in cycles of two rows.
    const found = oscillationOf(
      upTo(16),
      upTo(16).map((i) => i % 2),
    );
    expect(found?.dominantPeriod).toBe(2);
    expect(found?.dominantShare).toBeGreaterThan(0.98);
  });

  it('has none on a straight line or in too few rows', () => {
    expect(
      oscillationOf(
        upTo(20),
        upTo(20).map((i) => 7 - 0.3 * i),
      ),
    ).toBeUndefined();
    expect(oscillationOf(upTo(5), of(1, 2, 1, 2, 1))).toBeUndefined();
    expect(oscillationOf(of(), of())).toBeUndefined();
  });

  it('averages very long runs first', () => {
    const found = oscillationOf(
      upTo(8192),
      upTo(8192).map((i) => Math.cos((2 * Math.PI * (i - 4095.5)) / 512)),
    );
    expect(found?.block).toBe(2);
    expect(found?.dominantPeriod).toBeCloseTo(512, 0);
  });
});

describe('carrying capacity', () => {
  it('is where the fitted growth per head is 0', () => {
    // Growth per head 0.5 at 10, 0.25 at 15: falls by 0.05 an agent, and is 0 at 20; r = 1.
    const found = carryingCapacity(of(0, 1, 2), of(10, 15, 18.75));
    expect(found?.capacity).toBeCloseTo(20, 9);
    expect(found?.rate).toBeCloseTo(1, 9);
    expect(found?.r2).toBeCloseTo(1, 9);
  });

  it('has no meaning where growth does not slow down, or for too few steps', () => {
    expect(carryingCapacity(of(0, 1, 2), of(10, 11, 13))).toBeUndefined();
    expect(carryingCapacity(of(0, 1), of(10, 11))).toBeUndefined();
    expect(carryingCapacity(of(0, 1, 2), of(0, 0, 0))).toBeUndefined();
    expect(carryingCapacity(of(), of())).toBeUndefined();
  });
});

describe('the deepest fall', () => {
  it('is measured from the highest value before, and until that is reached again', () => {
    // 10 falls to 4 at step 3; half of the loss of 6 is back at 7, at step 5, all of it at step 8.
    const found = deepestFall(of(0, 1, 2, 3, 4, 5, 8), of(8, 10, 9, 4, 6, 7, 12));
    expect(found).toEqual({ from: 1, bottom: 3, height: 10, depth: 6, halfway: 2, recovered: 5 });
  });

  it('may not be made up for, and does not exist where nothing falls', () => {
    expect(deepestFall(of(0, 1, 2), of(5, 0, 2))).toMatchObject({ halfway: undefined, recovered: undefined });
    expect(deepestFall(of(0, 1), of(5, 5))).toBeUndefined();
    expect(deepestFall(of(), of())).toBeUndefined();
  });
});

describe('impact', () => {
  it('compares the mean of ten steps from a step on with that of the ten before', () => {
    const values = upTo(30).map((i) => (i < 15 ? 4 : 5));
    expect(impactAt(upTo(30), values, 15)).toEqual({ before: 4, after: 5, difference: 1, percent: 25 });
    // Steps 12 to 21: three of 4 and seven of 5.
    expect(impactAt(upTo(30), values, 12)).toMatchObject({ before: 4, after: 4.7 });
  });

  it('has no meaning at the first step, and no percentage of 0', () => {
    expect(impactAt(upTo(3), of(1, 2, 3), 0)).toEqual({
      before: none,
      after: 2,
      difference: none,
      percent: none,
    });
    expect(impactAt(upTo(2), of(0, 3), 1)).toEqual({ before: 0, after: 3, difference: 3, percent: none });
  });
});

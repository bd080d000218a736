import { describe, expect, it } from 'vitest';
import { demographicsOf } from './demographics.ts';
import { fitExponential, percentChange, phasesOf, trailingMean } from './growth.ts';
import { stabilityOf, windowFor } from './stability.ts';
import { sampleSd, slope, statistics } from './statistics.ts';
import { summarizePopulation } from './summary.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);
const none = Number.NaN;

describe('statistics of a list', () => {
  it('interpolate quartiles linearly and divide the variance by n', () => {
    // 1 2 3 4: mean 10/4; squares of the distances 2.25 + 0.25 + 0.25 + 2.25 = 5, 5/4 = 1.25;
    // places of the quartiles 0.75, 1.5 and 2.25.
    expect(statistics(of(4, 1, 3, 2))).toEqual({
      mean: 2.5,
      median: 2.5,
      sd: Math.sqrt(1.25),
      min: 1,
      max: 4,
      q25: 1.75,
      q75: 3.25,
    });
  });

  it('are not numbers for an empty list, and without spread for a single value', () => {
    expect(Object.values(statistics(of())).every(Number.isNaN)).toBe(true);
    expect(statistics(of(7))).toEqual({ mean: 7, median: 7, sd: 0, min: 7, max: 7, q25: 7, q75: 7 });
    expect([sampleSd(of()), sampleSd(of(7)), sampleSd(of(none, 1, 3))]).toEqual([none, 0, Math.SQRT2]);
    expect(slope(of(3), of(9))).toBe(0);
  });
});

describe('the summary of a population', () => {
  it('tells peak, trend, and when a tenth of the peak is left', () => {
    // Slope: distances of the steps from 2 are −2 −1 0 1 2; −20 − 20 + 0 + 3 + 0 = −37, over 10.
    const summary = summarizePopulation(of(0, 1, 2, 3, 4), of(10, 20, 40, 3, 0));
    expect(summary).toMatchObject({
      mean: 14.6,
      initial: 10,
      final: 0,
      change: -10,
      changePercent: -100,
      max: 40,
      peakStep: 2,
      survived: 0.8,
      peakToEnd: undefined,
      thresholdStep: 3,
      survivorRatio: 0,
    });
    expect(summary?.slope).toBeCloseTo(-3.7, 12);
  });

  it('has no ratios to a population of nobody, and no numbers without rows', () => {
    const summary = summarizePopulation(of(5), of(0));
    expect([summary?.changePercent, summary?.survivorRatio, summary?.peakToEnd]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(summary?.slope).toBe(0);
    expect(summarizePopulation(of(), of())).toBeUndefined();
  });
});

describe('growth', () => {
  it('is 0 at first and from none to none, and unknown from none to some', () => {
    expect([...percentChange(of(10, 15, 15, 0, 0, 5))]).toEqual([0, 50, 0, -100, 0, none]);
  });

  it('is smoothed over the last known values', () => {
    // Pairs: 0 | 0 50 | 50 0 | 0 −100 | −100 0 | 0 and nothing.
    expect([...trailingMean(of(0, 50, 0, -100, 0, none), 2)]).toEqual([0, 25, 25, -50, -50, 0]);
    expect([...trailingMean(of(none), 20)]).toEqual([none]);
  });

  it('falls into phases that end where the next begins', () => {
    expect(phasesOf(of(0, 1, 2, 3, 4, 5), of(0, 25, 25, -50, -50, 1))).toEqual([
      { phase: 'stable', start: 0, end: 0, duration: 1 },
      { phase: 'growth', start: 1, end: 2, duration: 2 },
      { phase: 'decline', start: 3, end: 4, duration: 2 },
      { phase: 'stable', start: 5, end: 5, duration: 1 },
    ]);
    expect(phasesOf(of(), of())).toEqual([]);
  });

  it('fits an exponential curve to the first half where that grows', () => {
    // N + 1 is 2 4 8 16 in the first half: it doubles each step, from 2 at step 0.
    const fit = fitExponential(of(0, 1, 2, 3, 4, 5, 6, 7), of(1, 3, 7, 15, 9, 9, 9, 9));
    expect(fit?.rate).toBeCloseTo(Math.LN2, 12);
    expect(fit?.initial).toBeCloseTo(2, 12);
    expect(fit?.r2).toBeCloseTo(1, 12);
    expect(fit?.doubling).toBeCloseTo(1, 12);
    expect(fitExponential(of(0, 1, 2, 3), of(10, 11, 50, 60))).toBeUndefined();
    expect(fitExponential(of(0, 1), of(1, 9))).toBeUndefined();
  });
});

describe('stability', () => {
  it('is taken from the variation in trailing windows', () => {
    // Four rows: window 2. (2 4): √2/3; (4 4): 0; (4 0): √8/2. Changes 0 2 0 −4, mean −0.5, squares 19.
    const found = stabilityOf(of(2, 4, 4, 0));
    const cv = [Math.SQRT2 / 3, 0, Math.SQRT2];
    expect([...found.rollingCv].slice(1).map((value) => value.toFixed(12))).toEqual(
      cv.map((value) => value.toFixed(12)),
    );
    expect(found.rollingCv[0]).toBeNaN();
    expect(found.meanCv).toBeCloseTo((Math.SQRT2 / 3 + Math.SQRT2) / 3, 12);
    expect(found.stability).toBeCloseTo(1 / (1 + found.meanCv), 12);
    expect(found.volatility).toBeCloseTo(Math.sqrt(19 / 3), 12);
    expect([found.maxFluctuation, found.relativeMean, found.relativeMax]).toEqual([4, 0.5, 1]);
  });

  it('is 1 without variation, also of nobody, and unknown for a single row', () => {
    expect(stabilityOf(of(5, 5, 5))).toMatchObject({ meanCv: 0, stability: 1, volatility: 0 });
    expect(stabilityOf(of(0, 0, 0))).toMatchObject({ meanCv: 0, stability: 1, relativeMax: 0 });
    expect(stabilityOf(of(5))).toMatchObject({ meanCv: none, stability: none, volatility: 0 });
  });

  it('looks back over 50 rows, or half of fewer', () => {
    expect([0, 1, 3, 49, 50, 1000].map(windowFor)).toEqual([2, 2, 2, 24, 50, 50]);
  });
});

describe('demographics', () => {
  it('are shares, Shannon and Simpson of the living; nobody has no composition', () => {
    const types = [
      { type: 'a', counts: of(1, 3, 0) },
      { type: 'b', counts: of(1, 1, 0) },
    ];
    const found = demographicsOf(types, 3);
    expect(found.shares.map((share) => [...share])).toEqual([
      [0.5, 0.75, none],
      [0.5, 0.25, none],
    ]);
    expect(found.shannon[0]).toBeCloseTo(Math.LN2, 12);
    expect(found.shannon[1]).toBeCloseTo(0.5623351446, 9);
    expect([...found.simpson]).toEqual([0.5, 0.625, none]);
    expect(found.meanShares).toEqual([0.625, 0.375]);
    // a: 1 3 0, mean 4/3, squares (1 + 25 + 16)/9, over 2: s = √(7/3).
    expect(found.typeStability[0]).toBeCloseTo(1 / (1 + Math.sqrt(7 / 3) / (4 / 3)), 12);
    expect(found.changes).toBeUndefined();
  });

  it('change where ten steps before and after differ; a type that never lives is not stable', () => {
    const first = Float64Array.from({ length: 20 }, (_, i) => (i < 10 ? 10 : 0));
    const types = [
      { type: 'a', counts: first },
      { type: 'b', counts: first.map((n) => 10 - n) },
      { type: 'c', counts: new Float64Array(20) },
    ];
    expect(demographicsOf(types, 20).changes).toEqual([10]);
    expect(demographicsOf(types, 20).typeStability[2]).toBe(0);
  });
});

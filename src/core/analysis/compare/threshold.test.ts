import { describe, expect, it } from 'vitest';
import { knownPairs } from './correlation.ts';
import { bestThreshold, highLowSplit } from './threshold.ts';

/** 0 to 20: the deciles are 2, 4, … 18. */
const x = Array.from({ length: 21 }, (_, i) => i);

describe('the search for a threshold', () => {
  it('finds the decile that sets the outcomes furthest apart', () => {
    const y = x.map((value) => (value <= 6 ? 10 : 50));
    expect(bestThreshold(knownPairs(x, y))).toEqual({
      threshold: 6,
      below: 10,
      nBelow: 7,
      above: 50,
      nAbove: 14,
      percent: 400,
    });
  });

  it('takes the lowest of equals', () => {
    // Any split of a rising line sets its halves 10.5 apart.
    expect(bestThreshold(knownPairs(x, x))).toMatchObject({ threshold: 2, below: 1, above: 11.5 });
  });

  it('is withheld for fewer than twenty pairs, and where the parameter does not vary', () => {
    expect(bestThreshold(knownPairs(x.slice(0, 19), x.slice(0, 19)))).toBeUndefined();
    expect(bestThreshold(knownPairs(x.slice(0, 20), x.slice(0, 20)))?.threshold).toBeCloseTo(1.9, 12);
    expect(
      bestThreshold(
        knownPairs(
          x.map(() => 4),
          x,
        ),
      ),
    ).toBeUndefined();
    expect(bestThreshold(knownPairs([], []))).toBeUndefined();
  });
});

describe('the split at the median', () => {
  it('counts what lies strictly above it as high', () => {
    // Median 2: low 1, 2, 2 with 10, 20, 30; high 5, 9 with 40, 60.
    expect(highLowSplit(knownPairs([2, 9, 1, 5, 2], [20, 60, 10, 40, 30]))).toEqual({
      threshold: 2,
      below: 20,
      nBelow: 3,
      above: 50,
      nAbove: 2,
      percent: 150,
    });
  });

  it('has no percentage of nothing', () => {
    expect(highLowSplit(knownPairs([1, 2], [0, 5]))).toMatchObject({ above: 5, percent: Number.NaN });
  });

  it('is withheld where nothing lies above the median', () => {
    expect(highLowSplit(knownPairs([3, 3, 3], [1, 2, 3]))).toBeUndefined();
    expect(highLowSplit(knownPairs([1, 3, 3], [1, 2, 3]))).toBeUndefined();
    expect(highLowSplit(knownPairs([3], [1]))).toBeUndefined();
    expect(highLowSplit(knownPairs([], []))).toBeUndefined();
  });
});

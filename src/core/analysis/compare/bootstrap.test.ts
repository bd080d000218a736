import { expect, test } from 'vitest';
import { bootstrapOf } from './bootstrap.ts';

const ascending = (...values: readonly number[]) => Float64Array.from(values).sort();

/** Fifteen measurements; see example.test.ts. */
const fifteen = [27.5, 21, 19, 23.6, 17, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19, 21.7, 21.4];

// By a separate program in Python with its own generator of the same random numbers, and numpy's quantiles. With
// 20,000 resamples of other random numbers, scipy.stats.bootstrap finds 19.49 and 22.23 for the mean.
test('the interval is that of 2,000 seeded resamples', () => {
  const mean = bootstrapOf('mean', 15)(ascending(...fifteen));
  expect(mean?.[0]).toBeCloseTo(19.49333333, 7);
  expect(mean?.[1]).toBeCloseTo(22.27366667, 7);
  expect(bootstrapOf('median', 15)(ascending(...fifteen))).toEqual([19, 22.6]);
});

test('of few values, resamples reach from the least to the greatest', () => {
  // Of three, 1 in 27 resamples holds the least alone: more than 1 in 40.
  expect(bootstrapOf('mean', 3)(ascending(2, 4, 9))).toEqual([2, 9]);
  expect(bootstrapOf('median', 2)(ascending(1, 3))).toEqual([1, 3]);
});

test('the same values have the same interval, whatever else is asked', () => {
  const alone = bootstrapOf('mean', 4)(ascending(1, 2, 4, 8));
  const among = bootstrapOf('mean', 30);
  among(ascending(...fifteen));
  expect(among(ascending(1, 2, 4, 8))).toEqual(alone);
  expect(among(ascending(1, 2, 4, 8))).toEqual(alone);
});

test('equal values have no width, fewer than two no interval', () => {
  const interval = bootstrapOf('mean', 3);
  expect(interval(ascending(0.1, 0.1, 0.1))).toEqual([0.1, 0.1]);
  expect([interval(ascending(5)), interval(ascending())]).toEqual([undefined, undefined]);
});

test('the median of an even number of values lies between the middle two', () => {
  // Of 0 and 10, a resample is 0, 5 or 10 with 1/4, 1/2 and 1/4; of 0, 0, 10, 10 its quantiles are the ends too.
  expect(bootstrapOf('median', 4)(ascending(0, 0, 10, 10))).toEqual([0, 10]);
});

import { expect, test } from 'vitest';
import { sampleOf } from './sample.ts';

test('the known values have a mean and a standard deviation (÷ n − 1)', () => {
  // 2, 4, 9: mean 5; squares 9 + 1 + 16 = 26; 26 / 2 = 13.
  expect(sampleOf([2, Number.NaN, 4, 9])).toEqual({ n: 3, mean: 5, sd: Math.sqrt(13) });
  expect(sampleOf(Float64Array.of(1, 3))).toEqual({ n: 2, mean: 2, sd: Math.SQRT2 });
});

test('fewer than two values have no deviation, none has no mean', () => {
  expect(sampleOf([7])).toEqual({ n: 1, mean: 7, sd: Number.NaN });
  expect(sampleOf([])).toEqual({ n: 0, mean: Number.NaN, sd: Number.NaN });
  expect(sampleOf([Number.NaN, Number.NaN])).toEqual({ n: 0, mean: Number.NaN, sd: Number.NaN });
});

test('equal values do not vary, not even by a last digit', () => {
  expect(sampleOf(new Array(7).fill(0.1))).toEqual({ n: 7, mean: 0.1, sd: 0 });
});

test('what rounding leaves between equal values is no spread', () => {
  expect(sampleOf([0.1 + 0.2, 0.3])).toEqual({ n: 2, mean: 0.1 + 0.2, sd: 0 });
  expect(sampleOf([1e-9, 2e-9]).sd).toBeCloseTo(Math.SQRT1_2 * 1e-9, 20);
  expect(sampleOf([0, 0, 1e-30]).sd).toBeGreaterThan(0);
});

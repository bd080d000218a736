import { expect, test } from 'vitest';
import { correlationOf, knownPairs } from './correlation.ts';

test('r of five pairs, with its p', () => {
  // x − 3: −2 … 2; y − 3.4: −1.4, −2.4, 0.6, −0.4, 3.6; Σ 2.8 + 2.4 + 0 − 0.4 + 7.2 = 12; Σx² 10, Σy² 21.2.
  const found = correlationOf(knownPairs([1, 2, 3, 4, 5], [2, 1, 4, 3, 7]));
  expect(found?.r).toBeCloseTo(12 / Math.sqrt(212), 12);
  // scipy.stats.pearsonr
  expect(found?.p).toBeCloseTo(0.08613863131395952, 12);
});

test('pairs of which one number is not known are left out', () => {
  const none = Number.NaN;
  const pairs = knownPairs([1, none, 2, 3], [5, 6, none, 8]);
  expect(pairs).toEqual({ x: Float64Array.of(1, 3), y: Float64Array.of(5, 8) });
});

test('a perfect line has r = 1 or −1 and p = 0', () => {
  expect(correlationOf(knownPairs([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]))).toEqual({ r: 1, p: 0 });
  expect(correlationOf(knownPairs([0.1, 0.2, 0.3, 0.4, 0.5], [-1, -2, -3, -4, -5]))?.r).toBeCloseTo(-1, 12);
});

test('it is withheld for fewer than five pairs and where one side does not vary', () => {
  expect(correlationOf(knownPairs([1, 2, 3, 4], [2, 1, 4, 3]))).toBeUndefined();
  expect(correlationOf(knownPairs([1, 2, 3, 4, 5], [7, 7, 7, 7, 7]))).toBeUndefined();
  expect(correlationOf(knownPairs([0, 0, 0, 0, 0], [1, 2, 3, 4, 5]))).toBeUndefined();
  expect(correlationOf(knownPairs([], []))).toBeUndefined();
});

import { expect, test } from 'vitest';
import { trailingMean } from './smooth.ts';

const numbers = (...values: readonly number[]) => Float64Array.from(values);

test('the trailing mean looks back, over fewer values at the start', () => {
  expect(trailingMean(numbers(3, 5, 10, 0), 3)).toEqual(numbers(3, 4, 6, 5));
});

test('unknown values do not count, and where none is known there is no mean', () => {
  const none = Number.NaN;
  expect(trailingMean(numbers(none, 4, none, none, 6), 2)).toEqual(numbers(none, 4, 4, none, 6));
});

test('a window of one, or less, changes nothing', () => {
  const values = numbers(1, Number.NaN, 2);
  expect([trailingMean(values, 1), trailingMean(values, 0), trailingMean(values, Number.NaN)]).toEqual([
    values,
    values,
    values,
  ]);
  expect(trailingMean(numbers(), 5)).toEqual(numbers());
});

test('what falls to 0 is 0 exactly once the window is past', () => {
  expect(trailingMean(numbers(0.1, 0.2, 0.7, 0, 0, 0), 3).at(-1)).toBe(0);
});

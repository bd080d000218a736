import { expect, test } from 'vitest';
import { columnNumber, decimalsOf, profileOf } from './profile.ts';

test('a profile counts only values that are there', () => {
  expect(profileOf([2, Number.NaN, 4, 8])).toEqual({
    n: 3,
    least: 2,
    mean: 14 / 3,
    greatest: 8,
    // 2 | 4 | 8 in parts of half a unit.
    bins: [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1],
  });
  expect(profileOf([Number.NaN])).toBeUndefined();
});

test('equal values fill the middle', () => {
  expect(profileOf([5, 5])?.bins).toEqual([0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
});

test('numbers of a column have equal decimals, few where they are large', () => {
  expect([3, 4000].map((value) => columnNumber(value, decimalsOf([3, 4000])))).toEqual(['3', '4,000']);
  expect(columnNumber(1.25, decimalsOf([1.25, 20]))).toBe('1.25');
  expect(columnNumber(0.123456, decimalsOf([0.123456]))).toBe('0.1235');
  expect([0.15, 0.6].map((value) => columnNumber(value, decimalsOf([0.15, 0.6])))).toEqual(['0.15', '0.60']);
  expect(columnNumber(Number.NaN, 2)).toBe('–');
});

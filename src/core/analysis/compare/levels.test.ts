import { expect, test } from 'vitest';
import { levelMean, levelsOf } from './levels.ts';

test('levels ascend: numbers by size, then texts, then NULL, then what is not stored', () => {
  const members = [[10], ['b'], [9], [null], ['a'], [undefined], [10]];
  expect(levelsOf(members)).toEqual([
    { values: [9], members: [2] },
    { values: [10], members: [0, 6] },
    { values: ['a'], members: [4] },
    { values: ['b'], members: [1] },
    { values: [null], members: [3] },
    { values: [undefined], members: [5] },
  ]);
});

test('levels of two parameters ascend by the first, then by the second', () => {
  const members = [
    [2, 'x'],
    [1, 'y'],
    [2, 'a'],
    [1, 'y'],
  ];
  expect(levelsOf(members)).toEqual([
    { values: [1, 'y'], members: [1, 3] },
    { values: [2, 'a'], members: [2] },
    { values: [2, 'x'], members: [0] },
  ]);
  expect(levelsOf([])).toEqual([]);
});

test('a level has a mean, and an interval where there are two values', () => {
  // 1, 3: mean 2, t(.975, 1) = 12.706204736 · 1
  const { n, mean, interval } = levelMean([1, Number.NaN, 3]);
  expect([n, mean]).toEqual([2, 2]);
  expect(interval?.[0]).toBeCloseTo(2 - 12.706204736, 8);
  expect(levelMean([4])).toEqual({ n: 1, mean: 4, interval: undefined });
  expect(levelMean([Number.NaN])).toEqual({ n: 0, mean: Number.NaN, interval: undefined });
});

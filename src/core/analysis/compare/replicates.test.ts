import { expect, test } from 'vitest';
import { replicateGroups } from './replicates.ts';

const isSeed = (path: string) => path === 'seed';

test('equal configurations but for seeds are replicates, numbered as they first occur', () => {
  const groups = replicateGroups(
    [
      { 'combat.damage': 10, seed: 1 },
      { 'combat.damage': 20, seed: 1 },
      { seed: 2, 'combat.damage': 10 },
      { 'combat.damage': 10 },
    ],
    isSeed,
  );
  expect(groups).toEqual([0, 1, 0, 0]);
});

test('a text is not the number that it looks like, and NULL is not nothing', () => {
  expect(replicateGroups([{ a: 1 }, { a: '1' }, { a: null }, {}, { a: 1, b: 2 }], isSeed)).toEqual([
    0, 1, 2, 3, 4,
  ]);
});

test('simulations of which nothing is known are like no other, not even each other', () => {
  expect(replicateGroups([undefined, { a: 1 }, undefined, { a: 1 }], isSeed)).toEqual([0, 1, 2, 1]);
  expect(replicateGroups([], isSeed)).toEqual([]);
});

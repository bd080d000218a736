import { expect, it } from 'vitest';
import { mixingOf } from './mixing.ts';

const act = (from: string, to: string, value: number) => ({ from, to, value });

it('sums acts by type of both sides, and tells how much types keep to themselves', () => {
  const found = mixingOf([
    act('s', 's', 4),
    act('s', 'i', 1),
    act('i', 's', 2),
    act('i', 'i', 3),
    act('s', 's', 0),
  ]);
  expect(found.types).toEqual(['i', 's']);
  expect(found.sums).toEqual([
    [3, 2],
    [1, 4],
  ]);
  // Same type: 7/10. By chance: i 5/10 × 4/10 + s 5/10 × 6/10 = 0.5. (0.7 − 0.5) / (1 − 0.5) = 0.4.
  expect(found.assortativity).toBeCloseTo(0.4, 12);
});

it('tells nothing where nothing happened or everything within one type', () => {
  expect(mixingOf([])).toEqual({ types: [], sums: [], assortativity: undefined });
  expect(mixingOf([act('s', 's', 5)]).assortativity).toBeUndefined();
  // Both act on the other only: same 0, by chance 1/2.
  expect(mixingOf([act('s', 'i', 1), act('i', 's', 1)]).assortativity).toBe(-1);
});

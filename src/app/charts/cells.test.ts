import { expect, it } from 'vitest';
import { cellDomain, cellOf } from './cells.ts';

const steps = Float64Array.of(0, 1, 2, 5);

it('draws a step around itself, never over its neighbours', () => {
  expect([0, 1, 2, 3].map((row) => cellOf(steps, row, 'around'))).toEqual([
    [-0.5, 0.5],
    [0.5, 1.5],
    [1.5, 2.5],
    [3.5, 6.5],
  ]);
  expect(cellOf(Float64Array.of(7), 0, 'around')).toEqual([6.5, 7.5]);
});

it('draws a class from its x to the next, the last as wide as the one before it', () => {
  expect([0, 3].map((row) => cellOf(steps, row, 'from'))).toEqual([
    [0, 1],
    [5, 8],
  ]);
});

it('shows the rows at both ends of what is in view whole', () => {
  expect(cellDomain(steps, [0, 5], undefined, 'around')).toEqual([-0.5, 6.5]);
  expect(cellDomain(steps, [1, 2], [1, 2], 'around')).toEqual([0.5, 2.5]);
  expect(cellDomain(steps, [0, 5], undefined, 'from')).toEqual([0, 8]);
});

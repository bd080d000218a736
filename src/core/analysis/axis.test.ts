import { describe, expect, it } from 'vitest';
import { alignTo, firstAtOrAfter, mergeSteps } from './axis.ts';

const numbers = (...values: readonly number[]) => Float64Array.from(values);

describe('the step axis', () => {
  it('is ascending and has each step once', () => {
    expect([...mergeSteps([3, 1], [2, 1, Number.NaN])]).toEqual([1, 2, 3]);
  });

  it('finds the first step at or after another, across holes', () => {
    expect([0, 1, 2, 5, 6].map((step) => firstAtOrAfter(numbers(1, 3, 5), step))).toEqual([0, 0, 1, 2, 3]);
  });

  it('takes values by step, and fills in what is said to be absent', () => {
    const axis = numbers(0, 1, 2);
    expect([...alignTo(axis, [2, 0], [7, 5], 0)]).toEqual([5, 0, 7]);
    expect([...alignTo(axis, [1], [4], Number.NaN)]).toEqual([Number.NaN, 4, Number.NaN]);
  });
});

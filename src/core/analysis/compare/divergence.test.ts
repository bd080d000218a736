import { describe, expect, it } from 'vitest';
import { leavingOf, toleranceBand } from './divergence.ts';

const NONE = Number.NaN;
const numbers = (...values: readonly number[]) => Float64Array.from(values);
const low = numbers(0, 0, 0, 0, 0, 0, 0);
const high = numbers(10, 10, 10, 10, 10, 10, 10);

describe('leaving a band', () => {
  it('is the first place of a stay outside that is long enough', () => {
    const course = numbers(5, 11, 5, 12, 13, 14, 5);
    expect(leavingOf(course, low, high, 1)).toEqual({ index: 1, side: 'above', compared: 7 });
    expect(leavingOf(course, low, high, 2)).toEqual({ index: 3, side: 'above', compared: 7 });
    expect(leavingOf(course, low, high, 3)).toEqual({ index: 3, side: 'above', compared: 7 });
    expect(leavingOf(course, low, high, 4)).toEqual({ index: undefined, side: undefined, compared: 7 });
  });

  it('tells the side, and changing it is no return', () => {
    expect(leavingOf(numbers(5, -1, 11, -1, 5, 5, 5), low, high, 3)).toMatchObject({
      index: 1,
      side: 'below',
    });
  });

  it('needs the whole stay before the end', () => {
    expect(leavingOf(numbers(5, 5, 5, 5, 5, 11, 12), low, high, 3).index).toBeUndefined();
    expect(leavingOf(numbers(5, 5, 5, 5, 5, 11, 12), low, high, 2).index).toBe(5);
  });

  it('passes over what is not known on either side', () => {
    const gaps = numbers(0, 0, NONE, 0, 0, 0, 0);
    expect(leavingOf(numbers(5, 11, 99, NONE, 12, 5, 5), gaps, high, 2)).toEqual({
      index: 1,
      side: 'above',
      compared: 5,
    });
    expect(leavingOf(numbers(NONE, NONE, NONE, NONE, NONE, NONE, NONE), low, high, 1).compared).toBe(0);
    expect(leavingOf(numbers(), numbers(), numbers(), 1)).toEqual({
      index: undefined,
      side: undefined,
      compared: 0,
    });
  });

  it('does not happen on the edge, nor by rounding', () => {
    expect(leavingOf(numbers(0, 10, 10, 0, 0, 10, 10 + 1e-12), low, high, 1).index).toBeUndefined();
    const constant = numbers(0.3);
    expect(leavingOf(numbers(0.1 + 0.2), constant, constant, 1).index).toBeUndefined();
  });

  it('is possible from the first place on', () => {
    expect(leavingOf(numbers(11, 11, 11, 11, 11, 11, 11), low, high, 7).index).toBe(0);
    expect(leavingOf(numbers(11, 5, 5, 5, 5, 5, 5), low, high, 0).index).toBe(0);
  });
});

describe('the band around a single course', () => {
  it('is a share of its range on either side', () => {
    // Range 4 to 14: a tenth is 1.
    expect(toleranceBand(numbers(4, NONE, 14, 9), 0.1)).toEqual({
      lower: numbers(3, NONE, 13, 8),
      upper: numbers(5, NONE, 15, 10),
    });
  });

  it('has no width around a course that does not vary, and is empty around none', () => {
    expect(toleranceBand(numbers(7, 7), 0.1)).toEqual({ lower: numbers(7, 7), upper: numbers(7, 7) });
    expect(toleranceBand(numbers(NONE), 0.1)).toEqual({ lower: numbers(NONE), upper: numbers(NONE) });
    expect(toleranceBand(numbers(), 0.1)).toEqual({ lower: numbers(), upper: numbers() });
  });
});

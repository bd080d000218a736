import { describe, expect, it } from 'vitest';
import { anyKnown, decrease, differ, ratio, sumKnown } from './ratio.ts';

const numbers = (...values: readonly number[]) => Float64Array.from(values);
const unknown = Number.NaN;

describe('series arithmetic', () => {
  it('divides costs by quantities to the volume-weighted price, unknown where nothing was traded', () => {
    // 2 at 9.6 and 1 at 10.8: 30 / 3 = 10
    expect([...ratio(numbers(30, 0, 5), numbers(3, 0, unknown))]).toEqual([10, unknown, unknown]);
  });

  it('takes the decrease against the step before, at least 0, unknown at the first', () => {
    expect([...decrease(numbers(540, 482, 500))]).toEqual([unknown, 58, 0]);
  });

  it('sums what is known', () => {
    expect(sumKnown(numbers(1, unknown, 2))).toBe(3);
    expect(sumKnown(numbers(unknown))).toBeUndefined();
    expect(anyKnown(numbers(unknown, 0))).toBe(true);
    expect(anyKnown(numbers(unknown))).toBe(false);
  });

  it('tells series apart only where both are known', () => {
    expect(differ(numbers(1, unknown), numbers(1, 5))).toBe(false);
    expect(differ(numbers(1, 2), numbers(1, 3))).toBe(true);
  });
});

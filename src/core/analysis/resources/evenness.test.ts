import { describe, expect, it } from 'vitest';
import { entropyOf, evenness } from './evenness.ts';

describe('entropy', () => {
  it('is the logarithm of their number where all have the same', () => {
    expect(entropyOf([5, 5, 5, 5])).toBeCloseTo(Math.log(4), 12);
    expect(evenness(entropyOf([5, 5, 5, 5]), 4)).toBeCloseTo(1, 12);
  });

  it('adds −p ln p over shares that differ, and those with nothing add nothing', () => {
    // Shares 1/2, 1/4, 1/4, 0: ½ ln 2 + 2 × ¼ ln 4 = 1.5 ln 2.
    expect(entropyOf([2, 1, 1, 0])).toBeCloseTo(1.5 * Math.LN2, 12);
    // Out of ln 4 = 2 ln 2.
    expect(evenness(1.5 * Math.LN2, 4)).toBeCloseTo(0.75, 12);
  });

  it('is 0 where one has everything, and unknown where nobody has anything', () => {
    expect(entropyOf([0, 7])).toBe(0);
    expect(entropyOf([0, 0])).toBeNaN();
    expect(entropyOf([])).toBeNaN();
    expect(evenness(0, 1)).toBeNaN();
  });
});

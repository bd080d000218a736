import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini } from './gini.ts';

describe('the Gini index', () => {
  it('is 0 when all have the same', () => {
    expect(gini([3, 3, 3, 3])).toBeCloseTo(0, 12);
  });

  it('is 1 − 1/n when one of n has everything', () => {
    expect(gini([0, 0, 0, 4])).toBeCloseTo(0.75, 12);
  });

  it('of 3, 1 and 2 is 2/9: 2·(1·1 + 2·2 + 3·3) / (3·6) − 4/3', () => {
    expect(gini([3, 1, 2])).toBeCloseTo(2 / 9, 12);
  });

  it('is 0 for one value and for a total of 0, and not known for none or a negative total', () => {
    expect(gini([7])).toBe(0);
    expect(gini([0, 0])).toBe(0);
    expect(gini([])).toBeNaN();
    expect(gini([-3, 1])).toBeNaN();
  });

  it('lies between 0 and 1 − 1/n for amounts that are not negative, and does not change with the currency', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(amounts, (values) => {
        const index = gini(values);
        expect(index).toBeGreaterThanOrEqual(-1e-9);
        expect(index).toBeLessThanOrEqual(1 - 1 / values.length + 1e-9);
        expect(gini(values.map((value) => value * 7))).toBeCloseTo(index, 9);
      }),
    );
  });
});

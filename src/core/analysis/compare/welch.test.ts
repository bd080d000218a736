import { describe, expect, it } from 'vitest';
import { sampleOf } from './sample.ts';
import { pairedTest, welch } from './welch.ts';

describe('Welch’s test', () => {
  it('holds B − A against the errors of both means', () => {
    // A: 1, 3, mean 2, s² 2, v = 1; B: 4, 8, 9, mean 7, s² = (9 + 1 + 4) / 2 = 7, v = 7/3.
    const test = welch(sampleOf([1, 3]), sampleOf([4, 8, 9]));
    expect(test?.difference).toBe(5);
    expect(test?.t).toBeCloseTo(5 / Math.sqrt(10 / 3), 12);
    // (10/3)² / (1 + (49/9) / 2) = (100/9) / (67/18) = 200/67
    expect(test?.freedom).toBeCloseTo(200 / 67, 12);
    // scipy.stats.ttest_ind([4, 8, 9], [1, 3], equal_var=False)
    expect(test?.p).toBeCloseTo(0.07181781470391035, 12);
    expect(test?.interval[0]).toBeCloseTo(-0.8267951763894894, 10);
    expect(test?.interval[1]).toBeCloseTo(10.826795176389489, 10);
  });

  it('turns its sign when the groups are swapped', () => {
    const [a, b] = [sampleOf([1, 3]), sampleOf([4, 8, 9])];
    const [there, back] = [welch(a, b), welch(b, a)];
    expect(back?.difference).toBe(-5);
    expect(back?.t).toBe(-(there?.t ?? 0));
    expect(back?.p).toBe(there?.p);
    expect(back?.interval).toEqual(there?.interval.map((end) => -end).toReversed());
  });

  it('works where only one group varies', () => {
    // v = 0 + 1, freedom 1: t = 3, p = 1 − 2 atan(3) / π.
    const test = welch(sampleOf([5, 5, 5]), sampleOf([7, 9]));
    expect(test?.freedom).toBe(1);
    expect(test?.p).toBeCloseTo(1 - (2 * Math.atan(3)) / Math.PI, 12);
  });

  it('is withheld for fewer than two values on a side, and where neither varies', () => {
    const two = sampleOf([1, 2]);
    expect(welch(sampleOf([5]), two)).toBeUndefined();
    expect(welch(two, sampleOf([]))).toBeUndefined();
    expect(welch(two, sampleOf([5, Number.NaN]))).toBeUndefined();
    expect(welch(sampleOf([4, 4]), sampleOf([6, 6]))).toBeUndefined();
    expect(welch(sampleOf([0.1 + 0.2, 0.3]), sampleOf([6, 6]))).toBeUndefined();
  });

  it('finds nothing between equal groups', () => {
    expect(welch(sampleOf([1, 3]), sampleOf([1, 3]))).toMatchObject({
      difference: 0,
      t: 0,
      p: 1,
      freedom: 2,
    });
  });
});

describe('the paired test', () => {
  it('holds the mean difference against its own error', () => {
    // 1, 3: mean 2, s = √2, error 1: t = 2, p = 1 − 2 atan(2) / π.
    const test = pairedTest([1, 3]);
    expect(test).toMatchObject({ difference: 2, freedom: 1 });
    expect(test?.t).toBeCloseTo(2, 12);
    expect(test?.p).toBeCloseTo(1 - (2 * Math.atan(2)) / Math.PI, 12);
    expect(test?.dz).toBeCloseTo(Math.SQRT2, 12);
    expect(test?.interval[1]).toBeCloseTo(2 + 12.706204736, 8);
  });

  it('is withheld for fewer than two pairs, and where the differences do not vary', () => {
    expect(pairedTest([3])).toBeUndefined();
    expect(pairedTest([])).toBeUndefined();
    expect(pairedTest([Number.NaN, 3])).toBeUndefined();
    expect(pairedTest([2, 2, 2])).toBeUndefined();
  });
});

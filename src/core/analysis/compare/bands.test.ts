import { describe, expect, it } from 'vitest';
import type { Band, Centre } from '../../api/compare.ts';
import { groupCourse } from './bands.ts';

const NONE = Number.NaN;

/** Four members over five points; they end one after the other. */
const values = Float64Array.from(
  [
    [1, 5, 2, 7, NONE],
    [3, 5, 4, NONE, NONE],
    [8, 5, NONE, NONE, NONE],
    [100, 100, 9, 9, 9],
  ].flat(),
);

function course(centre: Centre, band: Band, rows: readonly number[] = [0, 1, 2]) {
  const { counts, centre: middle, lower, upper } = groupCourse(values, 5, rows, centre, band);
  return { counts: [...counts], middle: [...middle], lower: [...lower], upper: [...upper] };
}

describe('the course of a group', () => {
  it('has at each point the middle of the members that are there, and how many they are', () => {
    const { counts, middle } = course('mean', 'none');
    expect(counts).toEqual([3, 3, 2, 1, 0]);
    // (1 + 3 + 8) / 3, 5, (2 + 4) / 2, 7 alone, none
    expect(middle).toEqual([4, 5, 3, 7, NONE]);
    expect(course('median', 'none').middle).toEqual([3, 5, 3, 7, NONE]);
  });

  it('leaves out members of other groups, and is empty without any', () => {
    expect(course('mean', 'none', [0, 3]).middle).toEqual([50.5, 52.5, 5.5, 8, 9]);
    expect(course('median', 'sd', [])).toEqual({
      counts: [0, 0, 0, 0, 0],
      middle: [NONE, NONE, NONE, NONE, NONE],
      lower: [NONE, NONE, NONE, NONE, NONE],
      upper: [NONE, NONE, NONE, NONE, NONE],
    });
    expect(groupCourse(new Float64Array(), 0, [], 'mean', 'bootstrap').centre).toHaveLength(0);
  });

  it('has no band where fewer than two members are there', () => {
    for (const band of ['range', 'sd', 'se', 't95', 'bootstrap'] as const) {
      const { lower, upper } = course('mean', band);
      expect([lower.slice(3), upper.slice(3)]).toEqual([
        [NONE, NONE],
        [NONE, NONE],
      ]);
      expect([lower[1], upper[1]]).toEqual([5, 5]);
    }
    expect(course('mean', 'none').lower).toEqual([NONE, NONE, NONE, NONE, NONE]);
  });

  // 1, 3, 8: mean 4, squares 9 + 1 + 16 = 26, s = √13; 2, 4: mean 3, s = √2.
  it.each([
    ['range', 1, 8, 2, 4],
    ['sd', 4 - Math.sqrt(13), 4 + Math.sqrt(13), 3 - Math.SQRT2, 3 + Math.SQRT2],
    ['se', 4 - Math.sqrt(13 / 3), 4 + Math.sqrt(13 / 3), 2, 4],
    // t(.975, 2) = 4.302652730, t(.975, 1) = 12.706204736
    ['t95', 4 - 8.956685895, 4 + 8.956685895, 3 - 12.706204736, 3 + 12.706204736],
    ['bootstrap', 1, 8, 2, 4],
  ] as const)('has the band %s', (band, low0, high0, low2, high2) => {
    const { lower, upper } = course('mean', band);
    expect(lower[0]).toBeCloseTo(low0, 8);
    expect(upper[0]).toBeCloseTo(high0, 8);
    expect(lower[2]).toBeCloseTo(low2, 8);
    expect(upper[2]).toBeCloseTo(high2, 8);
  });

  it('keeps deviation and error around the mean where the median is drawn', () => {
    const { lower, upper, middle } = course('median', 'sd');
    expect(middle[0]).toBe(3);
    expect(((lower[0] ?? 0) + (upper[0] ?? 0)) / 2).toBeCloseTo(4, 12);
  });
});

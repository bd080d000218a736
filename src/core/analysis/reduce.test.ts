import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduceSeries } from './reduce.ts';

describe('a series reduced for a small drawing', () => {
  it('is the series itself when it is short', () => {
    expect([...reduceSeries([1, 2, 3])]).toEqual([1, 2, 3]);
  });

  it('keeps the spike and the hole of a long flat series in their order', () => {
    const series = new Array<number>(10_000).fill(5);
    series[4_000] = 900;
    series[4_010] = -3;
    const reduced = [...reduceSeries(series)];
    expect(reduced.filter((value) => value !== 5)).toEqual([900, -3]);
  });

  it('has at most 96 points, the same ends, and the same extremes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 2_000 }), (series) => {
        const reduced = [...reduceSeries(series)];
        expect(reduced.length).toBeLessThanOrEqual(96);
        expect(reduced[0]).toBe(series[0]);
        expect(reduced.at(-1)).toBe(series.at(-1));
        expect(Math.min(...reduced)).toBe(Math.min(...series));
        expect(Math.max(...reduced)).toBe(Math.max(...series));
      }),
    );
  });

  it('does not lose the one known value among unknown ones', () => {
    const series = new Array<number>(1_000).fill(Number.NaN);
    series[777] = 3;
    expect([...reduceSeries(series)]).toContain(3);
  });
});

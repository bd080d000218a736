import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downsample } from './downsample.ts';

const { NaN: none } = Number;

function rowsOf(x: number[], y: number[], columns: number): number[] {
  const from = x[0] ?? 0;
  const to = x.at(-1) ?? 0;
  const window = { start: 0, end: x.length, from, to, columns };
  return [...downsample(Float64Array.from(x), Float64Array.from(y), window)];
}

const series = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -1000, max: 1000 }) }, fc.constant(none)), {
    maxLength: 400,
  })
  .map((y) => ({ y, x: y.map((_, i) => i * 3) }));

describe('downsample', () => {
  it('keeps of each column the first, least, greatest and last row', () => {
    const y = [5, 9, 1, 4, 3, 2, 2, 2, 2, 7, 2, 3];
    const x = y.map((_, i) => i);
    // Two columns over 0 to 11: rows 0 to 5 (5 … 2, least 1, greatest 9) and 6 to 11 (2 … 3, least 2, greatest 7).
    expect(rowsOf(x, y, 2)).toEqual([0, 1, 2, 5, 6, 9, 11]);
  });

  it('keeps a gap where a column has no value', () => {
    const y = [1, 2, 1, 2, 1, none, none, none, none, none, 3, 4, 3, 4, 3];
    const kept = rowsOf(
      y.map((_, i) => i),
      y,
      3,
    );
    expect(kept.some((row) => Number.isNaN(y[row]))).toBe(true);
  });

  it('gives every row when there are few', () => {
    fc.assert(
      fc.property(series, ({ x, y }) => {
        expect(rowsOf(x, y, Math.max(1, Math.ceil(y.length / 4)))).toEqual(y.map((_, i) => i));
      }),
    );
  });

  it('keeps first, last and extremes, in order, at most four a column', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 60 }), ({ x, y }, columns) => {
        const kept = rowsOf(x, y, columns);
        expect(kept.every((row, i) => i === 0 || row > (kept[i - 1] ?? 0))).toBe(true);
        expect(kept.length).toBeLessThanOrEqual(4 * columns);
        const known = y.flatMap((value, row) => (Number.isNaN(value) ? [] : [{ value, row }]));
        if (known.length === 0) return;
        expect(kept).toContain(known[0]?.row);
        expect(kept).toContain(known.at(-1)?.row);
        const values = known.map((each) => each.value);
        const drawn = kept.map((row) => y[row] ?? none).filter((value) => !Number.isNaN(value));
        expect(Math.min(...drawn)).toBe(Math.min(...values));
        expect(Math.max(...drawn)).toBe(Math.max(...values));
      }),
    );
  });

  it('keeps the rows beyond the edges that lines run to', () => {
    const x = Float64Array.from({ length: 100 }, (_, i) => i);
    const window = { start: 9, end: 51, from: 10, to: 49, columns: 4 };
    const kept = downsample(x, x, window);
    expect(kept[0]).toBe(9);
    expect(kept.at(-1)).toBe(50);
  });
});

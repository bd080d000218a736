import { describe, expect, it } from 'vitest';
import { getisOrdOf, moranOf } from './autocorrelation.ts';

const row = (...values: readonly number[]) => ({
  values: Float64Array.from(values),
  columns: values.length,
  rows: 1,
});

function orders(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((first, k) => orders(values.toSpliced(k, 1)).map((rest) => [first, ...rest]));
}

describe("Moran's I", () => {
  it('of four fields in a row by hand', () => {
    // Around the mean 2.5: −1.5, −0.5, 0.5, 1.5. Each times the mean of its neighbours:
    // 0.75 + (−0.5 × −0.5) + (0.5 × 0.5) + 0.75 = 2, over the squares 2.25 + 0.25 + 0.25 + 2.25 = 5.
    const found = moranOf(row(1, 2, 3, 4));
    expect(found?.i).toBeCloseTo(0.4, 12);
    expect(found?.expected).toBe(-1 / 3);
    // Corners touch: in a square of two by two all are neighbours, so that I is −1/3 however they lie.
    const square = moranOf({ values: Float64Array.of(1, 5, 2, 9), columns: 2, rows: 2 });
    expect(square?.i).toBeCloseTo(-1 / 3, 12);
    expect([square?.z, square?.p]).toEqual([Number.NaN, Number.NaN]);
  });

  it('has the expectation and the variance of all orders of the numbers', () => {
    const all = orders([0, 1, 1, 4, 7]).map((values) => moranOf(row(...values))?.i ?? Number.NaN);
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    const variance = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length;
    const found = moranOf(row(0, 1, 1, 4, 7));
    expect(found?.expected).toBeCloseTo(mean, 12);
    expect(found?.variance).toBeCloseTo(variance, 12);
    expect(found?.z).toBeCloseTo(((found?.i ?? 0) - mean) / Math.sqrt(variance), 10);
  });

  it('has no meaning for fewer than four fields or where all hold the same', () => {
    expect(moranOf(row())).toBeUndefined();
    expect(moranOf(row(1, 2, 3))).toBeUndefined();
    expect(moranOf(row(2, 2, 2, 2, 2))).toBeUndefined();
  });
});

describe('Getis and Ord’s Gi*', () => {
  it('of four fields in a row by hand', () => {
    // s² = 30/4 − 6.25 = 1.25. At the ends W = 2: (3 − 5) / √(1.25 · (8 − 4) / 3); inside W = 3:
    // (6 − 7.5) / √(1.25 · (12 − 9) / 3).
    const found = getisOrdOf(row(1, 2, 3, 4));
    const [end, inside] = [2 / Math.sqrt(5 / 3), 1.5 / Math.sqrt(1.25)];
    [-end, -inside, inside, end].forEach((z, at) => {
      expect(found[at]).toBeCloseTo(z, 12);
    });
  });

  it('has no meaning where all are neighbours or hold the same', () => {
    expect([...getisOrdOf(row(1, 2))]).toEqual([Number.NaN, Number.NaN]);
    expect([...getisOrdOf(row(3, 3, 3))]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([...getisOrdOf(row())]).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { grangerOf } from './granger.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);
const cause = of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8);
const effect = of(2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5);

test('agrees with least squares of NumPy and the F distribution of SciPy', () => {
  const expected = [
    [11, 0.0017664456777412736, 0.9675055344800779],
    [10, 0.01959301261968765, 0.9806725823553021],
    [9, 0.21881357092878076, 0.8771590769639035],
  ] as const;
  expected.forEach(([rows, f, p], k) => {
    const found = grangerOf(cause, effect, k + 1);
    expect(found.rows).toBe(rows);
    expect(found.f).toBeCloseTo(f, 9);
    expect(found.p).toBeCloseTo(p, 9);
  });
});

test('four rows by hand', () => {
  const found = grangerOf(of(1, 1, -1, -1, 0), of(-1, 1, 1, -1, 7), 1);
  // Rows: y = 1, 1, −1, 7 with past −1, 1, 1, −1 and x = 1, 1, −1, −1. Mean 2, products with the past −1 + 1 − 1 − 7 = −8,
  // with x 1 + 1 + 1 − 7 = −4: RSS without = 52 − 16 − 64/4 = 20, with = 20 − 16/4 = 16, F = 4 / (16 / 1).
  expect(found.f).toBeCloseTo(0.25, 12);
  expect(found.rows).toBe(4);
});

test('too few rows, no variance, and two sides that are the same have none', () => {
  const none = { f: Number.NaN, p: Number.NaN };
  expect(grangerOf(of(), of(), 1)).toMatchObject({ rows: 0, ...none });
  expect(grangerOf(of(1, 2, 4, 3), of(2, 1, 3, 1), 1)).toMatchObject({ rows: 3, ...none });
  expect(grangerOf(cause, new Float64Array(12).fill(3), 1)).toMatchObject(none);
  expect(grangerOf(new Float64Array(12).fill(3), effect, 1)).toMatchObject(none);
  expect(grangerOf(effect, effect, 2)).toMatchObject(none);
});

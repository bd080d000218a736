import { expect, test } from 'vitest';
import { chiSquareTail, fisherTail, studentQuantile, studentTwoSided } from './distributions.ts';

// Expected values from scipy 1.17 (`2 * t.sf`, `t.ppf(.975)`, `chi2.sf`); with one degree of freedom they can be had
// by hand: P(|T| > 1) = 1 − 2 atan(1) / π = 0.5, t = tan(0.475 π), and 3.8415 = 1.95996².
test('tails of Student’s distribution', () => {
  const tails = [
    [2, 10, 0.07338803477074037],
    [1, 1, 0.5],
    [0.5, 200, 0.6176247523164609],
    [-3.5, 4.7, 0.019129593500276435],
  ] as const;
  for (const [t, freedom, tail] of tails) expect(studentTwoSided(t, freedom)).toBeCloseTo(tail, 11);
});

test('quantiles of Student’s distribution', () => {
  expect(studentQuantile(0.95, 1)).toBeCloseTo(Math.tan(0.475 * Math.PI), 9);
  expect(studentQuantile(0.95, 2)).toBeCloseTo(4.302652729749462, 10);
  expect(studentQuantile(0.95, 30)).toBeCloseTo(2.0422724563012378, 10);
  expect(studentQuantile(0.95, 5000)).toBeCloseTo(1.9604385517065073, 9);
});

test('tails of F', () => {
  // P(F(1, 1) > 1) = 1/2 by hand, the others by scipy (`f.sf`).
  expect(fisherTail(1, 1, 1)).toBeCloseTo(0.5, 12);
  expect(fisherTail(3, 2, 10)).toBeCloseTo(0.09536743164062497, 12);
  expect(fisherTail(0.5, 3, 47.5)).toBeCloseTo(0.684077977815448, 11);
  expect(fisherTail(0, 2, 3)).toBe(1);
  expect([fisherTail(1, 0, 3), fisherTail(1, 3, 0), fisherTail(-1, 1, 1)]).toEqual([NaN, NaN, NaN]);
});

test('tails of chi-square', () => {
  const tails = [
    [3.841458820694124, 1, 0.05],
    [10, 4, 0.04042768199451279],
    [1.5, 7, 0.9823096598068504],
    [0, 3, 1],
  ] as const;
  for (const [statistic, freedom, tail] of tails)
    expect(chiSquareTail(statistic, freedom)).toBeCloseTo(tail, 11);
  expect(chiSquareTail(200, 7) / 1.147781224014262e-39).toBeCloseTo(1, 9);
});

test('nothing is known without degrees of freedom', () => {
  expect([studentTwoSided(1, 0), studentQuantile(0.95, 0), chiSquareTail(1, 0)]).toEqual([NaN, NaN, NaN]);
});

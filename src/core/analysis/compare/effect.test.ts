import { expect, test } from 'vitest';
import {
  cohenD,
  percentageShift,
  relativeDifference,
  signAgreement,
  standardizedDifference,
} from './effect.ts';
import { sampleOf } from './sample.ts';

// A: 1, 3, mean 2, s² 2; B: 4, 8, 9, mean 7, s² 7.
const [a, b] = [sampleOf([1, 3]), sampleOf([4, 8, 9])];

test('Cohen’s d is B − A over the pooled deviation', () => {
  // √((1 · 2 + 2 · 7) / 3) = √(16/3)
  expect(cohenD(a, b)).toBeCloseTo(5 / Math.sqrt(16 / 3), 12);
  expect(cohenD(b, a)).toBeCloseTo(-5 / Math.sqrt(16 / 3), 12);
});

test('the standardized mean difference weighs both deviations alike', () => {
  // √((2 + 7) / 2) = √4.5
  expect(standardizedDifference(a, b)).toBeCloseTo(5 / Math.sqrt(4.5), 12);
});

test('there is no effect for fewer than two values on a side, nor where neither varies', () => {
  const constant = sampleOf([4, 4]);
  for (const effect of [cohenD, standardizedDifference]) {
    expect([effect(sampleOf([1]), b), effect(a, sampleOf([])), effect(constant, sampleOf([6, 6]))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(effect(constant, constant)).toBeUndefined();
    expect(effect(a, a)).toBe(0);
    // Where one varies, by its deviation: √(2 / 2) = 1 either way.
    expect(effect(constant, a)).toBeCloseTo(-2, 12);
  }
});

test('a relative difference is B − A over |A|', () => {
  expect(relativeDifference(20, 29)).toBeCloseTo(0.45, 12);
  expect(relativeDifference(-4, -2)).toBe(0.5);
  expect(relativeDifference(-4, 4)).toBe(2);
  expect(relativeDifference(5, 5)).toBe(0);
  expect(relativeDifference(0, 3)).toBeNaN();
  expect(relativeDifference(1e-13, 3)).toBeNaN();
  expect(relativeDifference(Number.NaN, 3)).toBeNaN();
});

test('a percentage shift is the same, in percent of the beginning', () => {
  expect(percentageShift(24, 18)).toBe(-25);
  expect(percentageShift(0, 18)).toBeNaN();
});

test('signs agree fully, by half, or not at all', () => {
  expect(signAgreement([1, 2, 3])).toBe(1);
  // (1 + 1 + 1 − 1) / 4
  expect(signAgreement([1, 2, 3, -9])).toBe(0.5);
  expect(signAgreement([1, -1])).toBe(0);
  expect(signAgreement([-1, 0, Number.NaN])).toBe(0.5);
  expect(signAgreement([])).toBeNaN();
});

import { expect, it } from 'vitest';
import {
  invert,
  nearestRow,
  placeTicks,
  rowOf,
  rowsWithin,
  stepDomain,
  stepTicks,
  valueAxis,
} from './scale.ts';

const steps = Float64Array.of(0, 10, 20, 30);

it('finds the rows to draw, with one more on either side of a zoom', () => {
  expect(rowsWithin(steps, [10, 20])).toEqual({ start: 0, end: 4, last: 2 });
  expect(rowsWithin(steps, [0, 30])).toEqual({ start: 0, end: 4, last: 3 });
  expect(rowsWithin(steps, [14, 16])).toEqual({ start: 1, end: 3, last: 1 });
});

it('finds the nearest step, the earlier one of two as near', () => {
  expect([-5, 4, 5, 6, 29, 99].map((step) => nearestRow(steps, step))).toEqual([0, 0, 0, 1, 3, 3]);
  expect(rowOf(steps, 20)).toBe(2);
  expect(rowOf(steps, 21)).toBeUndefined();
});

it('gives one step some width and no steps a domain', () => {
  expect(stepDomain(Float64Array.of(7), undefined)).toEqual([6.5, 7.5]);
  expect(stepDomain(new Float64Array(), undefined)).toEqual([-0.5, 0.5]);
});

it('puts ticks on whole steps only', () => {
  expect(stepTicks([0, 2], 6)).toEqual([0, 1, 2]);
});

it('puts ticks between whole numbers only where some places are', () => {
  expect(placeTicks([0, 2], Float64Array.of(0, 1, 2), 6)).toEqual([0, 1, 2]);
  expect(placeTicks([0, 1], Float64Array.of(0, 0.1, 0.9), 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
});

it('leaves out ticks between whole values', () => {
  expect(valueAxis([0, 1], true, 5, true)).toEqual({ domain: [0, 1], ticks: [0, 1] });
  expect(valueAxis([0, 3], true, 5, true).ticks).toEqual([0, 1, 2, 3]);
});

it('starts a value axis at zero when values are near it, not when they are far', () => {
  expect(valueAxis([5, 46], false, 5).domain).toEqual([0, 50]);
  expect(valueAxis([95, 99], false, 5).domain).toEqual([95, 99]);
  expect(valueAxis([95, 99], true, 5).domain).toEqual([0, 100]);
});

it('gives a constant and an empty extent an axis from zero', () => {
  expect(valueAxis([50, 50], false, 5).domain).toEqual([0, 50]);
  expect(valueAxis([0, 0], false, 5).domain).toEqual([0, 1]);
  expect(valueAxis([Infinity, -Infinity], false, 5).domain).toEqual([0, 1]);
});

it('turns a pixel back into a step', () => {
  expect(invert({ domain: [0, 200], range: [40, 440] }, 240)).toBe(100);
});

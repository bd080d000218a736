import { expect, test } from 'vitest';
import { joinedRows, takeRows } from './course.ts';

const none = Number.NaN;

test('a course with a value at every step runs through all rows, also where it starts late and ends early', () => {
  expect(joinedRows(Float64Array.of(0, 1, 2), Float64Array.of(5, 6, 7))).toBeUndefined();
  expect(joinedRows(Float64Array.of(0, 1, 2, 3), Float64Array.of(none, 6, 7, none))).toBeUndefined();
  expect(joinedRows(Float64Array.of(0, 1), Float64Array.of(none, none))).toBeUndefined();
});

test('a missing value stays a gap', () => {
  const x = Float64Array.of(0, 1, 2, 3, 4, 5);
  expect(joinedRows(x, Float64Array.of(1, 1, none, 1, 1, 1))).toBeUndefined();
});

test('a course of another rhythm is joined over the steps of others, and its own gap stays one', () => {
  const x = Float64Array.from({ length: 61 }, (_, step) => step);
  const every10 = x.map((step) => (step % 10 === 0 && step !== 40 ? step * 2 : none));
  const rows = joinedRows(x, every10);
  expect([...(rows ?? [])]).toEqual([0, 10, 20, 30, 31, 50, 60]);
  expect([...takeRows(every10, rows)]).toEqual([0, 20, 40, 60, none, 100, 120]);
});

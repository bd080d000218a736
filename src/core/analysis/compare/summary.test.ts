import { expect, test } from 'vitest';
import type { CourseStatistic } from '../../api/compare.ts';
import { summarizeCourse } from './summary.ts';

const NONE = Number.NaN;
const numbers = (...values: readonly number[]) => Float64Array.from(values);
const all: readonly CourseStatistic[] = ['last', 'mean', 'min', 'max', 'at', 'area'];

function summaries(step: readonly number[], values: readonly number[], at?: number): readonly number[] {
  return all.map((statistic) => summarizeCourse(numbers(...step), numbers(...values), statistic, at));
}

test('a course is summed up to its last, mean, least and greatest value, the one at a step, and its area', () => {
  // Area over steps 0, 1, 3, 4: 1·(2 + 4)/2 + 2·(4 + 8)/2 + 1·(8 + 6)/2 = 3 + 12 + 7.
  expect(summaries([0, 1, 3, 4], [2, 4, 8, 6], 3)).toEqual([6, 5, 2, 8, 8, 22]);
});

test('unknown values do not count, and the area spans them in a straight line', () => {
  // (2 + 8)/2 over three steps.
  expect(summaries([0, 1, 2, 3, 4], [2, NONE, NONE, 8, NONE], 1)).toEqual([8, 5, 2, 8, NONE, 15]);
});

test('a step that the course does not have has no value there', () => {
  expect(summarizeCourse(numbers(0, 2), numbers(1, 3), 'at', 1)).toBeNaN();
  expect(summarizeCourse(numbers(0, 2), numbers(1, 3), 'at', 9)).toBeNaN();
  expect(summarizeCourse(numbers(0, 2), numbers(1, 3), 'at')).toBeNaN();
});

test('one value has no area, none has nothing', () => {
  expect(summaries([5], [3], 5)).toEqual([3, 3, 3, 3, 3, NONE]);
  expect(summaries([], [], 0)).toEqual([NONE, NONE, NONE, NONE, NONE, NONE]);
  expect(summaries([0, 1], [NONE, NONE], 0)).toEqual([NONE, NONE, NONE, NONE, NONE, NONE]);
});

test('values below 0 are below 0', () => {
  expect(summaries([0, 1], [-4, -2], 0)).toEqual([-2, -3, -4, -2, -4, -3]);
});

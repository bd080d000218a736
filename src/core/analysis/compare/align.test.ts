import { describe, expect, test } from 'vitest';
import { alignCourses } from './align.ts';

const NONE = Number.NaN;
const numbers = (...values: readonly number[]) => Float64Array.from(values);
const course = (step: readonly number[], values: readonly number[]) => ({
  step: numbers(...step),
  values: numbers(...values),
});

describe('courses aligned by step', () => {
  test('lie on all steps that any of them has, empty where they have none', () => {
    const { x, values } = alignCourses(
      [course([0, 1, 2], [5, 6, 7]), course([1, 3], [8, 9]), course([], [])],
      'step',
    );
    expect([...x]).toEqual([0, 1, 2, 3]);
    expect([...values]).toEqual([5, 6, 7, NONE, NONE, 8, NONE, 9, NONE, NONE, NONE, NONE]);
  });

  test('keep unknown values unknown', () => {
    expect([...alignCourses([course([4, 5], [NONE, 2])], 'step').values]).toEqual([NONE, 2]);
  });
});

describe('courses aligned by share of their duration', () => {
  test('run from 0 to 1 in 201 points, linear between two steps', () => {
    const { x, values } = alignCourses([course([10, 20], [0, 100]), course([0, 1, 4], [0, 10, 40])], 'share');
    expect([x.length, x[0], x[100], x[200]]).toEqual([201, 0, 0.5, 1]);
    // Half way between steps 10 and 20; and step 2 of 4, a third of the way from step 1 to step 4.
    expect([values[0], values[100], values[200]]).toEqual([0, 50, 100]);
    expect([values[201], values[301], values[401]]).toEqual([0, 20, 40]);
    // A quarter of the duration is step 1 itself.
    expect(values[201 + 50]).toBe(10);
  });

  test('have no value beside an unknown one, but have those that are known', () => {
    const { values } = alignCourses([course([0, 1, 2], [1, NONE, 3])], 'share');
    expect([values[0], values[1], values[100], values[199], values[200]]).toEqual([1, NONE, NONE, NONE, 3]);
  });

  test('have the values of their steps exactly, also beside unknown ones', () => {
    // 29 / 200 · 200 is less than 29 in floating point.
    const step = numbers(...Array.from({ length: 201 }, (_, i) => i));
    const values = step.map((s) => (s % 2 === 1 ? s : NONE));
    expect(alignCourses([{ step, values }], 'share').values).toEqual(values);
  });

  test('of a single step are that step, at the beginning', () => {
    const { x, values } = alignCourses([course([7], [3]), course([], [])], 'share');
    expect(values[0]).toBe(3);
    expect(values.filter((value) => !Number.isNaN(value))).toHaveLength(1);
    expect(x).toHaveLength(201);
  });
});

test.each(['step', 'share'] as const)('without any steps there is no axis (%s)', (alignment) => {
  expect(alignCourses([], alignment)).toEqual({ x: numbers(), values: numbers() });
  expect(alignCourses([course([], []), course([], [])], alignment)).toEqual({
    x: numbers(),
    values: numbers(),
  });
});

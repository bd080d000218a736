import { expect, test } from 'vitest';
import type { Outcome } from '../../core/api/compare.ts';
import { joinOutcomes, splitOutcomes } from './use-outcomes.ts';

const outcomes: readonly Outcome[] = [
  { metric: 'family_depth', statistic: 'value' },
  { metric: 'births', statistic: 'last' },
  { metric: 'population_peak', statistic: 'value' },
];

test('numbers are asked apart from what is summed up over steps, and put back into their places', () => {
  const { courses, numbers } = splitOutcomes(outcomes);
  expect(courses.some).toEqual([outcomes[1]]);
  expect(numbers.some).toEqual([outcomes[0], outcomes[2]]);
  const ofCourses = { values: Float64Array.of(10, 20), missing: [], absent: [] };
  const ofNumbers = {
    values: Float64Array.of(1, 2, 3, 4),
    missing: [{ source: 'f', outcome: 1, reason: 'None.' }],
    absent: [{ outcome: 0, reason: 'Nothing.', members: [1] }],
  };
  expect(
    joinOutcomes(2, 3, [
      [courses, ofCourses],
      [numbers, ofNumbers],
    ]),
  ).toEqual({
    values: Float64Array.of(1, 10, 2, 3, 20, 4),
    missing: [{ source: 'f', outcome: 2, reason: 'None.' }],
    absent: [{ outcome: 0, reason: 'Nothing.', members: [1] }],
  });
  const early = joinOutcomes(2, 3, [
    [courses, ofCourses],
    [numbers, undefined],
  ]);
  expect(early.values).toEqual(Float64Array.of(Number.NaN, 10, Number.NaN, Number.NaN, 20, Number.NaN));
});

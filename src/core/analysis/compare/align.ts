import type { Alignment } from '../../api/compare.ts';
import { firstAtOrAfter, mergeSteps } from '../axis.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** One course of values over ascending steps. */
interface Course {
  readonly step: Numbers;
  /** As long as `step`; NaN where there is no value. */
  readonly values: Numbers;
}

export interface Aligned {
  /** Steps, or shares of the duration from 0 to 1; ascending. Empty where no course has a step. */
  readonly x: Numbers;
  /** Row after row, one a course, each as long as `x`; NaN where a course has no value. */
  readonly values: Numbers;
}

/** Equal parts of a duration: courses of different duration are read at their ends. */
const PARTS = 200;

/**
 * Lays courses on one axis. `step`: every step that any of them has. `share`: 201 points of the duration of each, its
 * first step at 0 and its last at 1, linear between two steps; nothing is continued beyond the steps of a course.
 */
export function alignCourses(courses: readonly Course[], alignment: Alignment): Aligned {
  const rows = courses.filter(({ step }) => step.length > 0);
  const x = rows.length === 0 ? new Float64Array() : axisOf(rows, alignment);
  const values = new Float64Array(courses.length * x.length).fill(Number.NaN);
  courses.forEach((course, row) => {
    const into = values.subarray(row * x.length, (row + 1) * x.length);
    if (alignment === 'step') layOn(x, course, into);
    else readAtShares(x, course, into);
  });
  return { x, values };
}

function axisOf(courses: readonly Course[], alignment: Alignment): Numbers {
  return alignment === 'step'
    ? mergeSteps(...courses.map(({ step }) => step))
    : Float64Array.from({ length: PARTS + 1 }, (_, i) => i / PARTS);
}

/** Both are ascending, so that one walk over both finds every place. */
function layOn(x: Numbers, { step, values }: Course, into: Numbers): void {
  let at = 0;
  for (let i = 0; i < step.length; i++) {
    while (at < x.length && (x[at] ?? 0) < (step[i] ?? 0)) at++;
    if (x[at] === step[i]) into[at] = values[i] ?? Number.NaN;
  }
}

function readAtShares(x: Numbers, { step, values }: Course, into: Numbers): void {
  const first = step[0] ?? Number.NaN;
  const duration = (step.at(-1) ?? Number.NaN) - first;
  // A single step has no duration: it is its own beginning.
  const end = duration > 0 ? x.length : Math.min(1, step.length);
  // Multiplied first, so that a place that is a step is that step exactly.
  for (let i = 0; i < end; i++) into[i] = valueAt(first + (i * duration) / PARTS, step, values);
}

/** Linear between the steps around it; NaN where one of them has no value. */
function valueAt(place: number, step: Numbers, values: Numbers): number {
  const after = firstAtOrAfter(step, place);
  const [right, high] = [step[after] ?? Number.NaN, values[after] ?? Number.NaN];
  if (right === place) return high;
  const [left, low] = [step[after - 1] ?? Number.NaN, values[after - 1] ?? Number.NaN];
  return low + ((place - left) / (right - left)) * (high - low);
}

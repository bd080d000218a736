import type { CourseStatistic } from '../../api/compare.ts';
import { firstAtOrAfter } from '../axis.ts';
import { sampleOf } from './sample.ts';

type Numbers = Float64Array<ArrayBuffer>;

/**
 * One number for a course; NaN where it has none. Unknown values do not count: the last value is the last known one,
 * and the area spans them in a straight line. An area needs two known values, because one has no duration.
 *
 * @param step ascending
 * @param at the step of `at`; a course without that very step has no value there
 */
export function summarizeCourse(
  step: Numbers,
  values: Numbers,
  statistic: CourseStatistic,
  at?: number,
): number {
  switch (statistic) {
    case 'last':
      return values.findLast((value) => !Number.isNaN(value)) ?? Number.NaN;
    case 'mean':
      return sampleOf(values).mean;
    case 'min':
      return extreme(values, Math.min);
    case 'max':
      return extreme(values, Math.max);
    case 'at':
      return at === undefined ? Number.NaN : valueAt(step, values, at);
    case 'area':
      return area(step, values);
  }
}

function extreme(values: Numbers, of: (a: number, b: number) => number): number {
  return values.reduce((so, value) => {
    if (Number.isNaN(value)) return so;
    return Number.isNaN(so) ? value : of(so, value);
  }, Number.NaN);
}

function valueAt(step: Numbers, values: Numbers, at: number): number {
  const place = firstAtOrAfter(step, at);
  return step[place] === at ? (values[place] ?? Number.NaN) : Number.NaN;
}

/** Integral over steps by trapezoids: Σ (s₂ − s₁)(v₁ + v₂) / 2. */
function area(step: Numbers, values: Numbers): number {
  let sum = Number.NaN;
  let before = -1;
  values.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    if (before >= 0) {
      const width = (step[i] ?? Number.NaN) - (step[before] ?? Number.NaN);
      const part = (width * ((values[before] ?? Number.NaN) + value)) / 2;
      sum = Number.isNaN(sum) ? part : sum + part;
    }
    before = i;
  });
  return sum;
}

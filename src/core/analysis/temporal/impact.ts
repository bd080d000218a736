import { firstAtOrAfter } from '../axis.ts';
import { meanOf } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Means before and after a step; NaN where no step is recorded on that side. */
export interface Impact {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Of the mean before; NaN where that is 0. */
  readonly percent: number;
}

/** Steps on either side that are compared. */
export const SIDE = 10;

/** What changed at a step: the mean from it on for 10 steps, less the mean of the 10 steps before it. */
export function impactAt(step: Numbers, values: Numbers, at: number): Impact {
  const row = firstAtOrAfter(step, at);
  const before = meanOf(values.subarray(firstAtOrAfter(step, at - SIDE), row));
  const after = meanOf(values.subarray(row, firstAtOrAfter(step, at + SIDE)));
  const difference = after - before;
  return { before, after, difference, percent: before === 0 ? Number.NaN : (100 * difference) / before };
}

import { meanOf } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/**
 * Mean of the known values among each value and the `window − 1` before it, of fewer at the start; NaN where none of
 * them is known. A window of 1 leaves all as it is. Each window is summed by itself, because what a running sum keeps
 * of values that left would show on a logarithmic axis where a course falls to 0.
 */
export function trailingMean(values: Numbers, window: number): Numbers {
  if (!(window > 1)) return values;
  return values.map((_, i) => meanOf(values.subarray(Math.max(0, i - window + 1), i + 1)));
}

type Numbers = Float64Array<ArrayBuffer>;

/** Where one course leaves a band for good enough. */
export interface Leaving {
  /** Place on the axis; `undefined` where it never does. */
  readonly index: number | undefined;
  /** Side on which it is at that place. */
  readonly side: 'above' | 'below' | undefined;
  /** Places at which both the band and the course are known. */
  readonly compared: number;
}

/** Shares of the greater number by which rounding alone may differ: sums of the same values in another order. */
const ROUNDING = 1e-9;

/**
 * The first place at which a course is outside a band and stays outside, on either side, for `hold` places in a row.
 * Places at which the band or the course is not known are passed over: they neither end a stay nor lengthen it. A
 * stay that is cut short by the end does not count. On the edge is inside.
 */
export function leavingOf(course: Numbers, lower: Numbers, upper: Numbers, hold: number): Leaving {
  const stay = Math.max(1, hold);
  let compared = 0;
  let run = 0;
  let from = -1;
  let index: number | undefined;
  course.forEach((value, i) => {
    const side = sideOf(value, lower[i] ?? Number.NaN, upper[i] ?? Number.NaN);
    if (side === undefined) return;
    compared++;
    if (side === 'inside') run = 0;
    else if (run++ === 0) from = i;
    if (run === stay) index ??= from;
  });
  if (index === undefined) return { index, side: undefined, compared };
  const isAbove = (course[index] ?? Number.NaN) > (upper[index] ?? Number.NaN);
  return { index, side: isAbove ? 'above' : 'below', compared };
}

function sideOf(value: number, low: number, high: number): 'above' | 'below' | 'inside' | undefined {
  if (Number.isNaN(value) || Number.isNaN(low) || Number.isNaN(high)) return undefined;
  if (value - high > ROUNDING * Math.max(Math.abs(value), Math.abs(high))) return 'above';
  if (low - value > ROUNDING * Math.max(Math.abs(value), Math.abs(low))) return 'below';
  return 'inside';
}

/** The band around a single course: `tolerance` times its range, from its least to its greatest value, on either side. */
export function toleranceBand(
  course: Numbers,
  tolerance: number,
): { readonly lower: Numbers; readonly upper: Numbers } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of course) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const half = most >= least ? tolerance * (most - least) : 0;
  return { lower: course.map((value) => value - half), upper: course.map((value) => value + half) };
}

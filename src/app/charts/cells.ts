import { nearestRow, type Range, stepDomain } from './scale.ts';

/**
 * What a row stands for along x: a step is read in the middle of what is drawn for it, so that bars, stairs and the
 * step cursor agree; a class of something else begins at its x and goes on to the next one.
 */
export type Cells = 'around' | 'from';

/** Left and right end of a row along x; neighbours never overlap, and the one at the end is as wide as the one before. */
export function cellOf(x: Float64Array, row: number, cells: Cells): Range {
  const here = x[row] ?? 0;
  const before = here - (x[row - 1] ?? Number.NEGATIVE_INFINITY);
  const after = (x[row + 1] ?? Number.POSITIVE_INFINITY) - here;
  if (cells === 'from') return [here, here + finite(after, before)];
  const half = finite(Math.min(before, after), 1) / 2;
  return [here - half, here + half];
}

/** The first width that there is, else 1. */
function finite(...widths: readonly number[]): number {
  return widths.find((width) => Number.isFinite(width)) ?? 1;
}

/** What of x is in view where rows are drawn with a width: the ones at both ends whole. */
export function cellDomain(x: Float64Array, shown: Range, zoom: Range | undefined, cells: Cells): Range {
  const [from, to] = shown;
  if (x.length === 0) return stepDomain(x, shown);
  if (cells === 'from') return [from, zoom === undefined ? cellOf(x, x.length - 1, cells)[1] : to];
  const [first] = cellOf(x, nearestRow(x, from), cells);
  const [, last] = cellOf(x, nearestRow(x, to), cells);
  return [Math.min(from, first), Math.max(to, last)];
}

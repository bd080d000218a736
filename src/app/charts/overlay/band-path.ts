import { downsample } from '../downsample.ts';
import { at, type RowsInView, rowsWithin, type Scale } from '../scale.ts';

export interface BandEdges {
  /** Ascending. */
  readonly x: Float64Array;
  /** As long as `x`; NaN on either edge where there is no band. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Pixels of a band at a place that has no neighbour with one. */
const aloneWidth = 3;

/**
 * SVG path data of the area between two edges, in as many parts as there are stretches with a band; each edge reduced
 * to the pixel columns of the plot.
 */
export function bandPath({ x, lower, upper }: BandEdges, sx: Scale, sy: Scale, columns: number): string {
  const top = Math.min(...sy.range);
  const bottom = Math.max(...sy.range);
  // Far beyond the plot, where a path has no use, numbers would get too long.
  const far = 4 * (bottom - top);
  const point = (row: number, edge: Float64Array) => {
    const height = Math.min(bottom + far, Math.max(top - far, at(sy, edge[row] ?? 0)));
    return `${tenth(at(sx, x[row] ?? 0))},${tenth(height)}`;
  };
  let path = '';
  for (const stretch of stretches(lower, upper, rowsWithin(x, sx.domain))) {
    if (stretch.end - stretch.start === 1) {
      const left = tenth(at(sx, x[stretch.start] ?? 0) - aloneWidth / 2);
      const [from, to] = [point(stretch.start, upper), point(stretch.start, lower)].map(
        (p) => p.split(',')[1],
      );
      path += `M${left},${from}h${aloneWidth}V${to}h${-aloneWidth}Z`;
      continue;
    }
    const window = { ...stretch, from: sx.domain[0], to: sx.domain[1], columns };
    const along = [...downsample(x, upper, window)].map((row) => point(row, upper));
    const back = [...downsample(x, lower, window)].reverse().map((row) => point(row, lower));
    path += `M${[...along, ...back].join('L')}Z`;
  }
  return path;
}

/** Rows after each other at which both edges are known. */
function* stretches(lower: Float64Array, upper: Float64Array, { start, end }: RowsInView) {
  let from: number | undefined;
  for (let row = start; row <= end; row++) {
    const known = row < end && !Number.isNaN(lower[row]) && !Number.isNaN(upper[row]);
    if (known) from ??= row;
    else if (from !== undefined) {
      yield { start: from, end: row };
      from = undefined;
    }
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

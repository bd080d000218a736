import { bisectLeft, bisectRight } from 'd3-array';

export interface DownsampleWindow {
  /** First row. */
  readonly start: number;
  /** One past the last row. */
  readonly end: number;
  /** x at the left and right edge of the plot. */
  readonly from: number;
  readonly to: number;
  /** Pixel columns between them. */
  readonly columns: number;
}

/**
 * Rows to draw so that the picture stays the same: of each pixel column the first, the last, the
 * least and the greatest value (M4; Jugel et al., “M4: A Visualization-Oriented Time Series Data
 * Aggregation”, VLDB 2014). A column that has no value at all keeps one row, so that gaps stay gaps.
 *
 * @param x ascending, one entry a row.
 * @param y same length; NaN where there is no value.
 * @returns row numbers, ascending, at most four a column; every row when there are no more than that.
 */
export function downsample(x: Float64Array, y: Float64Array, window: DownsampleWindow): Uint32Array {
  const { start, end, from, to } = window;
  const columns = Math.max(1, Math.floor(window.columns));
  const count = Math.max(0, end - start);
  if (count <= 4 * columns || to <= from) return Uint32Array.from({ length: count }, (_, i) => start + i);
  // Columns outside the edges hold the rows beyond them that lines run to.
  const rows = new Uint32Array(4 * (columns + 2));
  let length = 0;
  let row = start;
  for (let column = -1; column <= columns && row < end; column++) {
    const right = from + ((column + 1) * (to - from)) / columns;
    const next = column === columns ? end : firstRowAfter(x, right, column === columns - 1, row, end);
    if (next > row) length = keepColumn(y, row, next, rows, length);
    row = next;
  }
  return rows.slice(0, length);
}

/** The right edge of the plot itself belongs to its last column; every other edge to the column after. */
function firstRowAfter(
  x: Float64Array,
  edge: number,
  inclusive: boolean,
  start: number,
  end: number,
): number {
  return inclusive ? bisectRight(x, edge, start, end) : bisectLeft(x, edge, start, end);
}

/** Appends the rows to keep of one column, ascending, each once; returns the new length. */
function keepColumn(y: Float64Array, start: number, end: number, rows: Uint32Array, at: number): number {
  let first = -1;
  let last = -1;
  let least = -1;
  let greatest = -1;
  for (let row = start; row < end; row++) {
    const value = y[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (first < 0) {
      first = row;
      least = row;
      greatest = row;
    }
    last = row;
    if (value < (y[least] ?? 0)) least = row;
    if (value > (y[greatest] ?? 0)) greatest = row;
  }
  let length = at;
  if (first < 0) {
    rows[length++] = start;
    return length;
  }
  for (const row of [first, Math.min(least, greatest), Math.max(least, greatest), last]) {
    if (length === at || row > (rows[length - 1] ?? 0)) rows[length++] = row;
  }
  return length;
}

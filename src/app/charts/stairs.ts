import { type Cells, cellOf } from './cells.ts';
import { type LinePaths, tenth } from './paths.ts';
import { at, type Scale } from './scale.ts';

/** A stair of less width than this, alone, is shown as a dot. */
const SHORT = 3;

/**
 * SVG path data of stairs through `rows`: each value over the whole width of its row, then straight up or down to the
 * next; a gap wherever a value is NaN. The last stair ends with its row, or with the plot.
 */
export function stairPaths(
  x: Float64Array,
  y: Float64Array,
  rows: Uint32Array,
  sx: Scale,
  sy: Scale,
  cells: Cells,
): LinePaths {
  const edge = (row: number, side: 0 | 1) => tenth(at(sx, cellOf(x, row, cells)[side]));
  const rightmost = tenth(sx.range[1]);
  let line = '';
  let dots = '';
  for (const run of runsOf(y, rows)) {
    const heights = run.map((row) => tenth(at(sy, y[row] ?? 0)));
    const lefts = run.map((row) => edge(row, 0));
    const start = lefts.at(-1) ?? 0;
    const end = Math.min(edge(run.at(-1) ?? 0, 1), rightmost);
    line += run
      .map((_, k) => (k === 0 ? `M${lefts[k]},${heights[k]}` : `H${lefts[k]}V${heights[k]}`))
      .join('');
    if (end > start) line += `H${end}`;
    if (run.length === 1 && end - start < SHORT) dots += `M${start},${heights[0]}h0`;
  }
  return { line, dots };
}

/** Rows with values, cut wherever there is none. */
function runsOf(y: Float64Array, rows: Uint32Array): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let open: number[] | undefined;
  for (const row of rows) {
    if (Number.isNaN(y[row] ?? Number.NaN)) open = undefined;
    else if (open === undefined) {
      open = [row];
      runs.push(open);
    } else open.push(row);
  }
  return runs;
}

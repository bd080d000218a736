/** Values over an axis as they are drawn: one line, broken where a value is NaN. */
export interface Course {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Gaps up to this many times the usual distance between values are bridged. */
const bridged = 1.5;

/**
 * The rows that a line runs through. Courses share one axis, so a simulation that was recorded every ten steps has
 * no value at the steps between: there its line goes on, while a longer gap than its own rhythm stays a gap, of which
 * one row without a value is kept.
 *
 * @param x ascending.
 * @param y same length; NaN where there is no value.
 * @returns ascending row numbers; `undefined` where the line runs through all rows as they are.
 */
export function joinedRows(x: Float64Array, y: Float64Array): Uint32Array | undefined {
  const known = rowsWithValues(y);
  const first = known[0];
  if (first === undefined || (known.at(-1) ?? 0) - first + 1 === known.length) return undefined;
  const distances = Float64Array.from(known.subarray(1), (row, k) => distance(x, known[k] ?? 0, row));
  const usual = distances.sort()[Math.floor(distances.length / 2)] ?? 0;
  const rows = new Uint32Array(2 * known.length);
  let length = 0;
  let joins = false;
  known.forEach((row, k) => {
    rows[length++] = row;
    const next = known[k + 1];
    if (next === undefined || next === row + 1) return;
    if (distance(x, row, next) <= usual * bridged) joins = true;
    else rows[length++] = row + 1;
  });
  return joins ? rows.slice(0, length) : undefined;
}

/** The values at some rows; all of them where `rows` is absent. */
export function takeRows(values: Float64Array, rows: Uint32Array | undefined): Float64Array {
  return rows === undefined ? values : Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
}

function rowsWithValues(y: Float64Array): Uint32Array {
  const rows = new Uint32Array(y.length);
  let length = 0;
  for (let row = 0; row < y.length; row++) if (!Number.isNaN(y[row])) rows[length++] = row;
  return rows.subarray(0, length);
}

function distance(x: Float64Array, from: number, to: number): number {
  return (x[to] ?? 0) - (x[from] ?? 0);
}

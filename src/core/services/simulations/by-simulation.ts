import type { Columns } from '../../base/columns.ts';
import { numbers, texts } from '../../repositories/values.ts';

/** Rows of an answer by simulation, in the order of the answer. Rows that name no simulation are in none. */
export function rowsBy(answer: Columns, column: string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  texts(answer, column).forEach((id, row) => {
    if (id === undefined) return;
    const rows = groups.get(id);
    if (rows === undefined) groups.set(id, [row]);
    else rows.push(row);
  });
  return groups;
}

/** The values of a number column in some rows. */
export function pickNumbers(
  answer: Columns,
  column: string,
  rows: readonly number[],
): Float64Array<ArrayBuffer> {
  const values = numbers(answer, column);
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
}

/** The rows in ascending order of a number column. */
export function ascending(answer: Columns, column: string, rows: readonly number[]): readonly number[] {
  const values = numbers(answer, column);
  return [...rows].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}

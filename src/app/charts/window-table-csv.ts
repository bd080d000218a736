import { csvField } from './figure-csv.ts';
import type { WindowColumn } from './window-table.tsx';

/** Letters that are made bytes at once. */
const portion = 200_000;

/**
 * A table as a CSV file after RFC 4180: a header with units, every row, every digit; an empty field has no value. Can
 * be interrupted after each row.
 */
export function* windowTableCsv(
  head: WindowColumn,
  columns: readonly WindowColumn[],
  rows: number,
): Generator<void, Blob> {
  const all = [head, ...columns];
  const blobs: Blob[] = [];
  let text = `${all.map(({ label, unit }) => csvField(unit === undefined ? label : `${label} (${unit})`)).join(',')}\r\n`;
  for (let row = 0; row < rows; row++) {
    text += `${all.map((column) => csvField(column.text(row))).join(',')}\r\n`;
    if (text.length > portion) {
      blobs.push(new Blob([text]));
      text = '';
    }
    yield;
  }
  return new Blob([...blobs, text]);
}

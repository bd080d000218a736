import { csvField } from './figure-csv.ts';
import type { WindowColumn } from './window-table.tsx';

/**
 * A table as CSV after RFC 4180: a header with units, every row, every digit; an empty field has no value. Can be
 * interrupted after each row.
 */
export function* windowTableCsv(
  head: WindowColumn,
  columns: readonly WindowColumn[],
  rows: number,
): Generator<void, string> {
  const all = [head, ...columns];
  const lines = [
    all.map(({ label, unit }) => csvField(unit === undefined ? label : `${label} (${unit})`)).join(','),
  ];
  for (let row = 0; row < rows; row++) {
    lines.push(all.map(({ text }) => csvField(text(row))).join(','));
    yield;
  }
  return `${lines.join('\r\n')}\r\n`;
}

import { csvField } from '../figure-csv.ts';
import { exactNumber } from '../numbers.ts';
import type { OverlayColumn } from './overlay-columns.ts';

/**
 * Columns as CSV after RFC 4180: a header with units, every place of the axis, every digit; an empty field has no
 * value. Can be interrupted after each line.
 *
 * @param heading of the axis.
 */
export function* overlayCsv(
  x: Float64Array,
  columns: readonly OverlayColumn[],
  heading: string,
): Generator<void, string> {
  const lines = [
    [heading, ...columns.map(({ label, unit }) => `${label} (${unit})`)].map(csvField).join(','),
  ];
  for (let row = 0; row < x.length; row++) {
    let line = exactNumber(x[row] ?? Number.NaN);
    for (const { values } of columns) line += `,${exactNumber(values[row] ?? Number.NaN)}`;
    lines.push(line);
    yield;
  }
  return `${lines.join('\r\n')}\r\n`;
}

import type { Cell } from '../base/columns.ts';

/** What a spreadsheet takes for the beginning of a formula. */
const formulaStart = /^[=+\-@\t\r]/;
const plainNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const mustQuote = /[",\r\n]|^\s|\s$/;

/**
 * One cell as RFC 4180 writes it. NULL is an empty field and an empty text a quoted one (`""`), so that the two can
 * be told apart; numbers are written as JavaScript's shortest text that reads back as the same number.
 *
 * @param escapeFormulas put an apostrophe before text that a spreadsheet would run; negative numbers stay as they are.
 */
export function csvCell(cell: Cell, escapeFormulas: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = escapeFormulas && formulaStart.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return text === '' || mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record with its line end. */
export function csvRecord(cells: readonly Cell[], escapeFormulas: boolean): string {
  let record = '';
  for (let index = 0; index < cells.length; index += 1) {
    if (index > 0) record += ',';
    record += csvCell(cells[index] ?? null, escapeFormulas);
  }
  return `${record}\r\n`;
}

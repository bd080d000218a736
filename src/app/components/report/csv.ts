import { exactNumber } from '../../charts/numbers.ts';

/** Lines as CSV after RFC 4180: every digit of a number; an empty field has no value. */
export function csvOf(lines: readonly (readonly (string | number | undefined)[])[]): string {
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(cell: string | number | undefined): string {
  const text = typeof cell === 'number' ? exactNumber(cell) : (cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { ReportTable } from '../../../core/api/report.ts';
import { metrics } from '../../../core/metrics/registry.ts';
import { exactNumber } from '../../charts/numbers.ts';

/** A table as CSV after RFC 4180: a header with units, every digit; an empty field has no value. */
export function reportCsv({ columns, rows }: ReportTable): string {
  const header = columns.map(({ label, metric }) =>
    metric === undefined ? label : `${label} (${metrics[metric].unit})`,
  );
  const lines = rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'number' ? exactNumber(cell) : (cell ?? ''))),
  );
  return [header, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

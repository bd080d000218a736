import type { ReportTable } from '../../../core/api/report.ts';
import { metrics } from '../../../core/metrics/registry.ts';
import { csvOf } from './csv.ts';

/** A table as CSV: a header with units, every digit; an empty field has no value. */
export function reportCsv({ columns, rows }: ReportTable): string {
  const header = columns.map(({ label, metric }) =>
    metric === undefined ? label : `${label} (${metrics[metric].unit})`,
  );
  return csvOf([header, ...rows.map(({ cells }) => cells)]);
}

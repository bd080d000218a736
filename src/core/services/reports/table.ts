import type { ReportRow, ReportTable } from '../../api/report.ts';
import type { NumberTableId } from '../../metrics/compare/numbers.ts';
import { type MetricId, metrics } from '../../metrics/registry.ts';
import { type ReportTableId, reports } from '../../metrics/reports.ts';

export type Values = readonly (readonly [metric: MetricId, value: string | number | undefined])[];

/** A table of one number a row, each with its unit. */
export function numbersTable(id: NumberTableId, values: Values, notes: readonly string[]): ReportTable {
  return {
    id,
    name: reports[id].name,
    columns: [{ label: 'Number' }, { label: 'Value' }, { label: 'Unit' }],
    rows: values.map(([metric, value]): ReportRow => {
      const { name: label, unit } = metrics[metric];
      return { cells: [label, known(value), unit], metric };
    }),
    notes: notes.filter((note) => note !== ''),
  };
}

/** A column whose values are of one metric, under the name of that metric or a shorter one. */
export function column(metric: MetricId, label: string = metrics[metric].name) {
  return { label, metric };
}

/** Numbers without a meaning are left empty. */
export function known<T extends string | number>(value: T | undefined): T | undefined {
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

export function rowsOf(rows: readonly (readonly (string | number | undefined)[])[]): readonly ReportRow[] {
  return rows.map((cells) => ({ cells: cells.map(known) }));
}

/** A table that the file cannot yield, with the reason in its place. */
export function unavailableTable(id: ReportTableId, reason: string): ReportTable {
  return { id, name: reports[id].name, columns: [], rows: [], notes: [reason] };
}

import { csvRecord } from './csv-cell.ts';
import type { ExportedTable } from './exported-table.ts';

export interface CsvForm {
  readonly byteOrderMark: boolean;
  readonly escapeFormulas: boolean;
}

/** A table as CSV (RFC 4180) with a header record, record by record. */
export function* csvRecords(table: ExportedTable, form: CsvForm): Generator<string, undefined> {
  const names = table.columns.map(({ name }) => name);
  yield (form.byteOrderMark ? '\uFEFF' : '') + csvRecord(names, form.escapeFormulas);
  for (const rows of table.rows()) {
    for (const row of rows) yield csvRecord(row, form.escapeFormulas);
  }
}

import type { ReportTable } from '../../../core/api/report.ts';
import { fileNameOf } from '../../charts/figure-csv.ts';
import { saveFile } from '../../charts/save-file.ts';
import { reportCsv } from './report-csv.ts';

/** Hands a table to the person as a CSV file named after where it comes from. */
export function saveReportCsv(table: ReportTable, fileStem: string): void {
  const content = new Blob([reportCsv(table)], { type: 'text/csv;charset=utf-8' });
  saveFile(fileNameOf(fileStem, table.name, 'csv'), content);
}

import { IconCsv } from '@tabler/icons-react';
import type { ReportTable } from '../../../core/api/report.ts';
import { ReportGrid } from './report-grid.tsx';
import { ReportNotes } from './report-notes.tsx';
import classes from './report-table.module.css';
import { saveReportCsv } from './save-report.ts';

export interface ReportTableViewProps {
  readonly table: ReportTable;
  /** What the download is named after, `<source>-<simulation>`. */
  readonly fileStem: string;
  /** Whether it scrolls after a few rows. */
  readonly short?: boolean;
}

/** A table of numbers that were worked out, with how each comes about and all digits to take home. */
export function ReportTableView({ table, fileStem, short = false }: ReportTableViewProps) {
  const { name, rows } = table;
  return (
    <div className={classes.box}>
      <div className={classes.head}>
        <h3 className={classes.title}>{name}</h3>
        {rows.length > 0 && (
          <button
            type="button"
            className={classes.action}
            aria-label={`Download CSV of ${name}`}
            title="Download CSV"
            onClick={() => saveReportCsv(table, fileStem)}
          >
            <IconCsv size={18} stroke={1.6} aria-hidden />
          </button>
        )}
      </div>
      {rows.length === 0 ? (
        <p className={classes.empty}>{table.notes[0] ?? 'There is nothing to list.'}</p>
      ) : (
        <ReportGrid table={table} short={short} />
      )}
      <ReportNotes table={table} />
    </div>
  );
}

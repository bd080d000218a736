import { IconCsv } from '@tabler/icons-react';
import type { ReportRow, ReportTable } from '../../../core/api/report.ts';
import { metrics } from '../../../core/metrics/registry.ts';
import { fileNameOf } from '../../charts/figure-csv.ts';
import { saveFile } from '../../charts/save-file.ts';
import { formatNumber } from '../format.ts';
import { reportCsv } from './report-csv.ts';
import { ReportNotes } from './report-notes.tsx';
import classes from './report-table.module.css';

export interface ReportTableViewProps {
  readonly table: ReportTable;
  /** What the download is named after, `<source>-<simulation>`. */
  readonly fileStem: string;
}

/** A table of numbers that were worked out, with how each comes about and all digits to take home. */
export function ReportTableView({ table, fileStem }: ReportTableViewProps) {
  const { name, columns, rows } = table;
  const numeric = columns.map((_, k) => rows.every(({ cells }) => typeof cells[k] !== 'string'));
  const save = () => {
    const content = new Blob([reportCsv(table)], { type: 'text/csv;charset=utf-8' });
    saveFile(fileNameOf(fileStem, name, 'csv'), content);
  };
  return (
    <div className={classes.box}>
      <div className={classes.head}>
        <h3 className={classes.title}>{name}</h3>
        <button
          type="button"
          className={classes.action}
          aria-label={`Download CSV of ${name}`}
          title="Download CSV"
          onClick={save}
        >
          <IconCsv size={18} stroke={1.6} aria-hidden />
        </button>
      </div>
      {rows.length === 0 ? (
        <p className={classes.empty}>{table.notes[0] ?? 'There is nothing to list.'}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={classes.scroll} aria-label={`${name}, scrolling`} tabIndex={0}>
          <table className={classes.table} aria-label={name}>
            <thead>
              <tr>
                {columns.map(({ label, metric, provenance }, k) => (
                  <th key={label} scope="col" data-number={numeric[k] || undefined} title={titleOf(metric)}>
                    {label}
                    {provenance === 'unavailable' && <span className={classes.unit}> unavailable</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.cells.join('\n')} row={row} numeric={numeric} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <ReportNotes table={table} />
    </div>
  );
}

function titleOf(metric: ReportRow['metric']): string | undefined {
  return metric === undefined ? undefined : `${metrics[metric].definition} In ${metrics[metric].unit}.`;
}

function Row({ row, numeric }: { readonly row: ReportRow; readonly numeric: readonly boolean[] }) {
  const [first, ...others] = row.cells;
  return (
    <tr>
      <th scope="row" title={titleOf(row.metric)} data-number={numeric[0] || undefined}>
        {typeof first === 'number' ? formatNumber(first) : first}
      </th>
      {others.map((cell, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their places.
        <td key={k} data-number={numeric[k + 1] || undefined} title={exact(cell)}>
          {cell === undefined ? <span className={classes.none}>–</span> : text(cell)}
        </td>
      ))}
    </tr>
  );
}

function exact(cell: string | number | undefined): string | undefined {
  return typeof cell === 'number' ? String(cell) : undefined;
}

function text(cell: string | number): string {
  return typeof cell === 'number' ? formatNumber(cell) : cell;
}

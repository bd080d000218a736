import { Button } from '@mantine/core';
import { IconCsv } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReportRow, ReportTable } from '../../../core/api/report.ts';
import { formatNumber } from '../format.ts';
import { ColumnUnit } from './column-unit.tsx';
import classes from './record-list.module.css';
import { ReportNotes } from './report-notes.tsx';

export interface RecordListProps {
  /** What is shown of the records, in order; its name is the accessible name. */
  readonly table: ReportTable;
  /** How many records there are, shown or not. */
  readonly found: number;
  /** What a record is called, e.g. `['memory', 'memories']`. */
  readonly noun: readonly [one: string, many: string];
  /** More about them, beside their number. */
  readonly remark?: string | undefined;
  /** Columns that are not shown, and those whose text goes over several lines, by label. */
  readonly hidden?: readonly string[];
  readonly wraps?: readonly string[];
  readonly isMarked?: (row: ReportRow) => boolean;
  /** Draws a text; as it is where absent. */
  readonly draw?: (text: string, column: string) => ReactNode;
  readonly onMore: () => void;
  /** Saves all of them. */
  readonly onCsv: () => void;
}

/** Records that were looked for: how many, the first of them, and a way to more. */
export function RecordList(props: RecordListProps) {
  const { table, found, noun, remark, onMore, onCsv } = props;
  const shown = table.rows.length;
  const count = `${found.toLocaleString('en')} ${found === 1 ? noun[0] : noun[1]}`;
  return (
    <div className={classes.box}>
      <div className={classes.head}>
        <p className={classes.count} role="status">
          {shown < found ? `The first ${shown.toLocaleString('en')} of ${count}` : count}
          {remark !== undefined && <span className={classes.remark}> · {remark}</span>}
        </p>
        {found > 0 && (
          <button
            type="button"
            className={classes.action}
            aria-label={`Download CSV of ${table.name}`}
            title="Download CSV"
            onClick={onCsv}
          >
            <IconCsv size={18} stroke={1.6} aria-hidden />
          </button>
        )}
      </div>
      {shown > 0 && <Records {...props} />}
      {shown < found && (
        <Button size="compact-sm" variant="default" mt={8} onClick={onMore}>
          Show more
        </Button>
      )}
      <ReportNotes table={table} />
    </div>
  );
}

function Records({ table, hidden = [], wraps = [], isMarked, draw }: RecordListProps) {
  const columns = table.columns
    .map(({ label, metric }, place) => ({
      label,
      metric,
      place,
      // A column without any value is no column of numbers unless a metric says so.
      number:
        table.rows.every(({ cells }) => typeof cells[place] !== 'string') &&
        (metric !== undefined || table.rows.some(({ cells }) => typeof cells[place] === 'number')),
    }))
    .filter(({ label }) => !hidden.includes(label));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} aria-label={`${table.name}, scrolling`} tabIndex={0}>
      <table className={classes.table} aria-label={table.name}>
        <thead>
          <tr>
            {columns.map(({ label, metric, number }) => (
              <th key={label} scope="col" data-number={number || undefined}>
                {label}
                <ColumnUnit metric={metric} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two records may say the same; they have no identity but their place.
            <tr key={k} data-marked={isMarked?.(row) || undefined}>
              {columns.map(({ label, place, number }) => (
                <td
                  key={label}
                  data-number={number || undefined}
                  data-wraps={wraps.includes(label) || undefined}
                  title={exact(row.cells[place])}
                >
                  <Cell cell={row.cells[place]} column={label} draw={draw} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function exact(cell: string | number | undefined): string | undefined {
  return typeof cell === 'number' ? String(cell) : undefined;
}

interface CellProps {
  readonly cell: string | number | undefined;
  readonly column: string;
  readonly draw: RecordListProps['draw'];
}

function Cell({ cell, column, draw }: CellProps) {
  if (cell === undefined) return <span className={classes.remark}>–</span>;
  if (typeof cell === 'number') return formatNumber(cell);
  return draw?.(cell, column) ?? cell;
}

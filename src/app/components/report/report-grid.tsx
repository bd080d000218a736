import type { ReportRow, ReportTable } from '../../../core/api/report.ts';
import { metrics } from '../../../core/metrics/registry.ts';
import { formatMetric } from '../format-metric.ts';
import { ColumnUnit } from './column-unit.tsx';
import classes from './report-table.module.css';

/** So many rows stand there without a scroll bar. */
const WHOLE = 18;

export interface ReportGridProps {
  readonly table: ReportTable;
  /** Whether it scrolls after a few rows. */
  readonly short?: boolean;
}

/** The rows of a table of numbers; every number carries all its digits as its title. */
export function ReportGrid({ table, short = false }: ReportGridProps) {
  const { name, columns, rows } = table;
  const numeric = columns.map((_, k) => rows.every(({ cells }) => typeof cells[k] !== 'string'));
  return (
    <section
      className={classes.scroll}
      data-height={short ? 'short' : rows.length <= WHOLE ? 'whole' : undefined}
      aria-label={`${name}, scrolling`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <table className={classes.table} aria-label={name}>
        <thead>
          <tr>
            {columns.map(({ label, metric, provenance }, k) => (
              <th key={label} scope="col" data-number={numeric[k] || undefined} title={titleOf(metric)}>
                {unbroken(label)}
                <ColumnUnit metric={metric} />
                {provenance === 'unavailable' && <span className={classes.unit}> unavailable</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same; they have no identity but their place.
            <Row key={k} row={row} columns={columns} numeric={numeric} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A header is not broken between a number, its sign and what it is the end of: `95 % from`. */
function unbroken(label: string): string {
  return label.replaceAll(/(\d) %( from| to)?/g, (part) => part.replaceAll(' ', '\u00a0'));
}

function titleOf(metric: ReportRow['metric']): string | undefined {
  return metric === undefined ? undefined : `${metrics[metric].definition} In ${metrics[metric].unit}.`;
}

interface RowProps {
  readonly row: ReportRow;
  readonly columns: ReportTable['columns'];
  readonly numeric: readonly boolean[];
}

function Row({ row, columns, numeric }: RowProps) {
  const [first, ...others] = row.cells;
  const metricAt = (k: number) => columns[k]?.metric ?? row.metric;
  return (
    <tr>
      <th scope="row" title={exact(first) ?? titleOf(row.metric)} data-number={numeric[0] || undefined}>
        {first === undefined ? undefined : text(first, metricAt(0))}
      </th>
      {others.map((cell, k) => (
        <td
          // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their places.
          key={k}
          data-number={numeric[k + 1] || undefined}
          data-long={isLong(cell)}
          data-words={isWordy(cell)}
          title={exact(cell)}
        >
          {cell === undefined ? <span className={classes.none}>–</span> : text(cell, metricAt(k + 1))}
        </td>
      ))}
    </tr>
  );
}

/** Sentences are broken into lines; names and numbers are not. */
function isLong(cell: string | number | undefined): true | undefined {
  return typeof cell === 'string' && cell.length > LONG ? true : undefined;
}

const LONG = 48;

/** A few words: broken into lines where the table would otherwise be too wide. */
function isWordy(cell: string | number | undefined): true | undefined {
  return typeof cell === 'string' && cell.length > 20 && cell.length <= LONG && cell.includes(' ')
    ? true
    : undefined;
}

function exact(cell: string | number | undefined): string | undefined {
  return typeof cell === 'number' ? String(cell) : undefined;
}

function text(cell: string | number, metric: ReportRow['metric']): string {
  return typeof cell === 'number' ? formatMetric(cell, metric) : cell;
}

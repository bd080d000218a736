import { memo, useState } from 'react';
import shared from './figure.module.css';
import type { StyledSeries } from './figure-series.ts';
import styles from './figure-table.module.css';
import { exactNumber } from './numbers.ts';

export interface FigureTableProps {
  readonly name: string;
  /** Heading of the first column. */
  readonly x: string;
  readonly steps: Float64Array;
  readonly series: readonly StyledSeries[];
}

/** Rows of a real table that a browser still lays out at once; more are shown a page at a time. */
const pageRows = 2000;
const chunkRows = 200;

/** The data of a figure as a real table: every step, every digit. An empty cell has no value. */
export function FigureTable({ name, x, steps, series }: FigureTableProps) {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(steps.length / pageRows));
  const start = Math.min(page, pages - 1) * pageRows;
  const end = Math.min(steps.length, start + pageRows);
  const chunks = Array.from(
    { length: Math.ceil((end - start) / chunkRows) },
    (_, i) => start + i * chunkRows,
  );
  return (
    <div className={styles.tableBox}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.tableScroll} aria-label={`${name}, table`} tabIndex={0}>
        <table className={styles.table} aria-rowcount={steps.length + 1}>
          <caption className={shared.unseen}>{`${name}: values at each step`}</caption>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{x}</th>
              {series.map((each) => (
                <th key={each.key} scope="col">
                  {each.label} <span className={shared.unit}>{each.unit}</span>
                  {each.provenance === 'derived' && <span className={shared.derived}> derived</span>}
                </th>
              ))}
            </tr>
          </thead>
          {chunks.map((from) => (
            <Chunk
              key={from}
              from={from}
              to={Math.min(end, from + chunkRows)}
              steps={steps}
              series={series}
            />
          ))}
        </table>
      </section>
      {pages > 1 && (
        <div className={styles.pager}>
          <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
            Earlier steps
          </button>
          <span>{`rows ${start + 1} to ${end} of ${steps.length}`}</span>
          <button type="button" disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
            Later steps
          </button>
        </div>
      )}
    </div>
  );
}

interface ChunkProps {
  readonly from: number;
  readonly to: number;
  readonly steps: Float64Array;
  readonly series: readonly StyledSeries[];
}

const Chunk = memo(function Chunk({ from, to, steps, series }: ChunkProps) {
  return (
    <tbody>
      {Array.from({ length: to - from }, (_, i) => from + i).map((row) => (
        <tr key={row} aria-rowindex={row + 2}>
          <th scope="row">{exactNumber(steps[row] ?? Number.NaN)}</th>
          {series.map((each) => (
            <td key={each.key}>{exactNumber(each.values[row] ?? Number.NaN)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
});

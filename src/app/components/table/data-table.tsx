import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TableColumn } from '../../../core/api/table.ts';
import { ErrorPanel } from '../error-panel.tsx';
import { CellInspector, type Inspected } from './cell-inspector.tsx';
import { columnLabel } from './column-label.ts';
import classes from './data-table.module.css';
import type { TableLayout } from './table-data.ts';
import { TableHead } from './table-head.tsx';
import { type LaidOutColumn, TableRow } from './table-row.tsx';
import { useColumnTable } from './use-column-table.ts';
import { useContentWidths } from './use-content-widths.ts';
import { useRowWindow } from './use-row-window.ts';
import type { TableRows } from './use-table-rows.ts';

export interface DataTableProps {
  /** Accessible name of the table. */
  readonly label: string;
  readonly rows: TableRows;
  readonly layout: TableLayout;
  readonly onLayoutChange: (changes: Partial<TableLayout>) => void;
  readonly onFilter?: (column: string) => void;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
}

/** A table of any length: only the rows in view exist, and only their pages are read. */
export function DataTable({ label, rows, layout, onLayoutChange, onFilter, empty }: DataTableProps) {
  const { data, shown, current } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const [inspected, setInspected] = useState<Inspected>();
  const contentWidths = useContentWidths(data.columns, shown, rows.version);
  const table = useColumnTable(data.columns, contentWidths, layout, onLayoutChange);
  const rowCount = shown.extent;
  const { first, end, above, below } = useRowWindow(scroller, rowCount);
  const inspect = useCallback(
    (column: TableColumn, text: string) => setInspected({ name: columnLabel(column), text }),
    [],
  );

  useEffect(() => current.want(first, end - 1), [current, first, end]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows begin at their first one
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [data.rowsKey]);

  const leaves = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()];
  const layoutKey = leaves
    .map((leaf) => `${leaf.id}:${leaf.getIsPinned() ? leaf.getStart('start') : ''}`)
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the laid-out columns depend on
  const laidOut = useMemo((): readonly LaidOutColumn[] => {
    const byName = new Map(data.columns.map((column) => [column.name, column]));
    return leaves.flatMap((leaf) => {
      const column = byName.get(leaf.id);
      if (column === undefined) return [];
      const pinned = leaf.getIsPinned() === 'start';
      const lastPinned = pinned && leaf.getPinnedIndex() === layout.pinned.length - 1;
      return [{ column, left: pinned ? leaf.getStart('start') : undefined, lastPinned }];
    });
  }, [layoutKey, data.columns]);

  if (shown.error !== undefined) {
    return <ErrorPanel error={shown.error} action={{ label: 'Try again', run: () => current.retry() }} />;
  }
  if (shown.total === 0 && shown === current) return empty;
  const widths = leaves.map((leaf) => leaf.getSize());
  const width = widths.reduce((sum, size) => sum + size, 0);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whatever scrolls must scroll with the keyboard too */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={`${label}, scrollable`}>
        <table
          className={classes.table}
          style={{ width }}
          aria-label={label}
          aria-rowcount={shown.total === undefined ? -1 : shown.total + 1}
          aria-busy={shown !== current || undefined}
        >
          <colgroup>
            {leaves.map((leaf, index) => (
              <col key={leaf.id} style={{ width: widths[index] }} />
            ))}
          </colgroup>
          <TableHead
            table={table}
            columns={laidOut}
            layout={layout}
            onLayoutChange={onLayoutChange}
            onFilter={onFilter}
          />
          <tbody>
            {above > 0 && <tr aria-hidden style={{ height: above }} />}
            {Array.from({ length: Math.max(0, Math.min(end, rowCount) - first) }, (_, at) => {
              const row = first + at;
              const found = shown.row(row);
              return (
                <TableRow
                  key={row}
                  row={row}
                  columns={laidOut}
                  page={found?.columns}
                  index={found?.index ?? 0}
                  decimals={shown.decimals}
                  onInspect={inspect}
                />
              );
            })}
            {below > 0 && <tr aria-hidden style={{ height: below }} />}
          </tbody>
        </table>
      </section>
      <CellInspector inspected={inspected} onClose={() => setInspected(undefined)} />
    </>
  );
}

import {
  columnPinningFeature,
  columnResizingFeature,
  type columnResizingState,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useRef, useState } from 'react';
import type { TableColumn } from '../../../core/api/table.ts';
import { columnLimits, defaultWidth } from './column-traits.ts';
import type { TableLayout } from './table-data.ts';

const features = tableFeatures({
  columnVisibilityFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
  rowSortingFeature,
});

type Widths = Record<string, number>;

interface Drag {
  widths: Widths;
  resizing: columnResizingState;
}

const atRest: columnResizingState = {
  columnSizingStart: [],
  deltaOffset: null,
  deltaPercentage: null,
  isResizingColumn: false,
  startOffset: null,
  startSize: null,
};

/** The rows come from pages and are drawn apart; the table library keeps the columns. */
const noRows: readonly Record<string, never>[] = [];

/** Column order, widths, pins and sort keys, kept by TanStack Table and owned by the caller. */
export function useColumnTable(
  columns: readonly TableColumn[],
  contentWidths: Readonly<Record<string, number>>,
  layout: TableLayout,
  onChange: (changes: Partial<TableLayout>) => void,
) {
  // While a column is dragged its width lives here, so that the address changes once and not per pixel.
  const [dragged, setDragged] = useState<Widths>();
  const [resizing, setResizing] = useState(atRest);
  const latest = useRef<Drag>({ widths: layout.widths, resizing: atRest });
  const widths = dragged ?? layout.widths;
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.name,
        size: contentWidths[column.name] ?? defaultWidth(column),
        minSize: columnLimits.narrowest,
        maxSize: columnLimits.widest,
        enableSorting: true,
        sortDescFirst: false,
        accessorFn: () => undefined,
      })),
    [columns, contentWidths],
  );
  const sorting = layout.sort.map((key) => ({ id: key.column, desc: key.descending }));
  const pinning = { start: [...layout.pinned], end: [] };
  return useTable({
    features,
    columns: definitions,
    data: noRows,
    manualSorting: true,
    columnResizeMode: 'onChange',
    state: {
      sorting,
      columnPinning: pinning,
      columnSizing: widths,
      columnResizing: resizing,
      columnVisibility: Object.fromEntries(layout.hidden.map((name) => [name, false])),
    },
    onSortingChange: (updater) =>
      onChange({
        sort: functionalUpdate(updater, sorting).map(({ id, desc }) => ({ column: id, descending: desc })),
      }),
    onColumnPinningChange: (updater) => onChange({ pinned: functionalUpdate(updater, pinning).start }),
    onColumnSizingChange: (updater) => {
      latest.current.widths = functionalUpdate(updater, { ...(dragged ?? layout.widths) });
      setDragged(latest.current.widths);
    },
    onColumnResizingChange: (updater) => {
      const before = latest.current.resizing;
      const after = functionalUpdate(updater, before);
      latest.current.resizing = after;
      setResizing(after);
      if (before.isResizingColumn === false || after.isResizingColumn !== false) return;
      setDragged(undefined);
      onChange({ widths: within(latest.current.widths) });
    },
  });
}

function within(widths: Widths): Widths {
  return Object.fromEntries(
    Object.entries(widths).map(([name, width]) => [
      name,
      Math.round(Math.min(columnLimits.widest, Math.max(columnLimits.narrowest, width))),
    ]),
  );
}

export type ColumnTable = ReturnType<typeof useColumnTable>;

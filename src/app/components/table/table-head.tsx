import type { ColumnActions } from './column-menu.tsx';
import { columnLimits } from './column-traits.ts';
import type { TableLayout } from './table-data.ts';
import { TableHeaderCell } from './table-header-cell.tsx';
import type { LaidOutColumn } from './table-row.tsx';
import type { ColumnTable } from './use-column-table.ts';

export interface TableHeadProps {
  readonly table: ColumnTable;
  readonly columns: readonly LaidOutColumn[];
  readonly layout: TableLayout;
  readonly onLayoutChange: (changes: Partial<TableLayout>) => void;
  readonly onFilter: ((column: string) => void) | undefined;
}

export function TableHead({ table, columns, layout, onLayoutChange, onFilter }: TableHeadProps) {
  const { pinned, hidden, widths } = layout;
  const headers = new Map(table.getLeafHeaders().map((header) => [header.column.id, header]));

  const actionsOf = (name: string): ColumnActions => {
    const column = table.getColumn(name);
    const isPinned = pinned.includes(name);
    const others = Object.fromEntries(Object.entries(widths).filter(([other]) => other !== name));
    return {
      sorted: column?.getIsSorted() ?? false,
      pinned: isPinned,
      resized: name in widths,
      sort: (descending) => onLayoutChange({ sort: [{ column: name, descending }] }),
      clearSort: () => onLayoutChange({ sort: layout.sort.filter((key) => key.column !== name) }),
      togglePin: () =>
        onLayoutChange({ pinned: isPinned ? pinned.filter((other) => other !== name) : [...pinned, name] }),
      hide: () =>
        onLayoutChange({ hidden: [...hidden, name], pinned: pinned.filter((other) => other !== name) }),
      resizeBy: (pixels) => {
        const width = Math.round((column?.getSize() ?? 0) + pixels);
        const limited = Math.min(columnLimits.widest, Math.max(columnLimits.narrowest, width));
        onLayoutChange({ widths: { ...widths, [name]: limited } });
      },
      resetWidth: () => onLayoutChange({ widths: others }),
      filter: onFilter && (() => onFilter(name)),
    };
  };

  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((laidOut) => {
          const { name } = laidOut.column;
          const header = headers.get(name);
          return (
            <TableHeaderCell
              key={name}
              laidOut={laidOut}
              actions={actionsOf(name)}
              sortPlace={layout.sort.length > 1 ? (header?.column.getSortIndex() ?? 0) + 1 : undefined}
              onSort={(event) => header?.column.getToggleSortingHandler()?.(event)}
              onResizeStart={(event) => header?.getResizeHandler()(event.nativeEvent)}
              resizing={header?.column.getIsResizing() ?? false}
            />
          );
        })}
      </tr>
    </thead>
  );
}

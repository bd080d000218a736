import { memo } from 'react';
import type { TableColumn } from '../../../core/api/table.ts';
import { type Columns, cellAt } from '../../../core/base/columns.ts';
import type { ColumnDecimals } from './column-decimals.ts';
import { isRightAligned } from './column-traits.ts';
import classes from './data-table.module.css';
import { CellContent } from './table-cell.tsx';

/** A column as laid out; `left` is set where it is pinned. */
export interface LaidOutColumn {
  readonly column: TableColumn;
  readonly left: number | undefined;
  readonly lastPinned: boolean;
}

export interface TableRowProps {
  readonly row: number;
  readonly columns: readonly LaidOutColumn[];
  /** The page that the row is in, and where; `undefined` while it is being read. */
  readonly page: Columns | undefined;
  readonly index: number;
  readonly decimals: ColumnDecimals;
  readonly onInspect: (column: TableColumn, text: string) => void;
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, columns, page, index, decimals, onInspect } = props;
  return (
    <tr aria-rowindex={row + 2}>
      {columns.map(({ column, left, lastPinned }) => {
        const values = page?.columns[column.name];
        return (
          <td
            key={column.name}
            className={classes.cell}
            data-align={isRightAligned(column) ? 'right' : undefined}
            data-pinned={left === undefined ? undefined : lastPinned ? 'last' : 'yes'}
            style={left === undefined ? undefined : { left }}
          >
            {values === undefined ? (
              <span className={classes.skeleton} />
            ) : (
              <CellContent
                column={column}
                cell={cellAt(values, index)}
                decimals={decimals.of(column.name)}
                onInspect={onInspect}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
});

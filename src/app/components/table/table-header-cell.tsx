import { Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMathFunction } from '@tabler/icons-react';
import type { MouseEvent, TouchEvent } from 'react';
import type { TableColumn } from '../../../core/api/table.ts';
import { columnLabel } from './column-label.ts';
import { type ColumnActions, ColumnMenu } from './column-menu.tsx';
import { isRightAligned } from './column-traits.ts';
import classes from './data-table.module.css';
import type { LaidOutColumn } from './table-row.tsx';

export interface TableHeaderCellProps {
  readonly laidOut: LaidOutColumn;
  readonly actions: ColumnActions;
  /** Place among several sort keys, from 1; `undefined` where there is only one. */
  readonly sortPlace: number | undefined;
  readonly onSort: (event: unknown) => void;
  readonly onResizeStart: (event: MouseEvent | TouchEvent) => void;
  readonly resizing: boolean;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

export function TableHeaderCell(props: TableHeaderCellProps) {
  const { laidOut, actions, sortPlace, onSort, onResizeStart, resizing } = props;
  const { column, left, lastPinned } = laidOut;
  const { sorted } = actions;
  const Arrow = sorted === 'desc' ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      className={classes.head}
      data-column={column.name}
      data-align={isRightAligned(column) ? 'right' : undefined}
      data-pinned={left === undefined ? undefined : lastPinned ? 'last' : 'yes'}
      style={left === undefined ? undefined : { left }}
      aria-sort={sorted === false ? undefined : ariaSort[sorted]}
    >
      <div className={classes.headInner}>
        <Tooltip
          label={explain(column)}
          multiline
          maw={320}
          disabled={explain(column) === ''}
          openDelay={500}
        >
          <button type="button" className={classes.sort} onClick={onSort}>
            <span className={classes.name}>
              <span className={classes.nameText}>{columnLabel(column)}</span>
              {column.provenance === 'derived' && (
                <IconMathFunction size={12} className={classes.derived} aria-label="derived" />
              )}
              {sorted !== false && <Arrow size={13} className={classes.arrow} aria-hidden />}
              {sorted !== false && sortPlace !== undefined && (
                <sub className={classes.place}>{sortPlace}</sub>
              )}
            </span>
            {column.unit !== undefined && <span className={classes.unit}>{column.unit}</span>}
          </button>
        </Tooltip>
        <ColumnMenu name={columnLabel(column)} actions={actions} />
      </div>
      {/* The keyboard resizes through the menu of the column. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a grip for the mouse and for touch only */}
      <span
        className={classes.grip}
        data-resizing={resizing || undefined}
        onMouseDown={onResizeStart}
        onTouchStart={onResizeStart}
        onDoubleClick={actions.resetWidth}
      />
    </th>
  );
}

function explain(column: TableColumn): string {
  return [
    column.label === undefined ? undefined : `${column.name}:`,
    column.meaning,
    column.provenance === 'derived' ? `Derived: ${column.note ?? 'see the docs'}` : column.note,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

import type { TableColumn } from '../../../core/api/table.ts';
import { columnLabel } from './column-label.ts';

/** Whether a column names things: shown in monospace, with a button that copies. */
export function isIdentifier(column: TableColumn): boolean {
  return column.type !== 'json' && /(^|_)id(_|$)|Id$/.test(column.name);
}

export function isRightAligned(column: TableColumn): boolean {
  return column.type === 'number' && !isIdentifier(column);
}

/** Characters to expect of a value before any is known. */
const usualCharacters = 10;

/** Width in CSS pixels that suits a column's name and values of some length. */
export function defaultWidth(column: TableColumn, characters: number = usualCharacters): number {
  const name = Math.max(columnLabel(column).length * 8, (column.unit?.length ?? 0) * 6.5) + 60;
  const padding = isRightAligned(column) ? 40 : 24;
  return Math.round(Math.min(280, Math.max(72, name, characters * 8 + padding)));
}

/** Widths in CSS pixels between which a column can be resized. */
export const columnLimits = { narrowest: 40, widest: 1200 } as const;

import type { CSSProperties } from 'react';
import { formatCell } from '../../../components/format.ts';
import type { OutcomeColumn } from './outcome-table.ts';
import classes from './outcomes.module.css';
import { columnNumber, type Profile } from './profile.ts';

export interface OutcomeCellProps {
  readonly column: OutcomeColumn;
  readonly row: number;
}

/** One value; a number with a bar that tells how large it is among those of its column. */
export function OutcomeCell({ column, row }: OutcomeCellProps) {
  const cell = column.cells[row];
  const { numbers } = column;
  if (cell === undefined || cell === null || Number.isNaN(cell)) {
    return (
      <td data-number={numbers !== undefined || undefined} className={classes.nothing}>
        –
      </td>
    );
  }
  if (typeof cell !== 'number' || numbers === undefined)
    return <td title={String(cell)}>{formatCell(cell)}</td>;
  return (
    <td data-number title={String(cell)}>
      {columnNumber(cell, numbers.decimals)}
      {numbers.profile !== undefined && <span className={classes.bar} style={barOf(cell, numbers.profile)} />}
    </td>
  );
}

/** From zero to the value, on an axis that has both zero and all values of the column. */
function barOf(value: number, { least, greatest }: Profile): CSSProperties {
  const low = Math.min(0, least);
  const span = Math.max(0, greatest) - low || 1;
  const from = (Math.min(0, value) - low) / span;
  const share = Math.abs(value) / span;
  return { '--from': from, '--share': share } as CSSProperties;
}

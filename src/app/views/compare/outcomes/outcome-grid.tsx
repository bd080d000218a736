import { memo, useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { Note } from '../../../../core/api/notes.ts';
import type { HoverStore } from '../../../charts/hover-store.ts';
import { LineKey } from '../../../components/line-key.tsx';
import { useRowWindow } from '../../../components/table/use-row-window.ts';
import type { Comparison } from '../comparison.ts';
import type { ComparedMember } from '../members.ts';
import { NoteDialog } from '../note-dialog.tsx';
import { NoteMark } from '../note-mark.tsx';
import { useMemberNotes } from '../use-member-notes.ts';
import { OutcomeCell } from './outcome-cell.tsx';
import { OutcomeHead } from './outcome-head.tsx';
import type { OutcomeColumn, OutcomeRow, OutcomeTable } from './outcome-table.ts';
import classes from './outcomes.module.css';

export interface OutcomeGridProps {
  readonly comparison: Comparison;
  readonly table: OutcomeTable;
  /** Places of the rows that are shown. */
  readonly order: readonly number[];
}

/** Up to this many rows all exist; of more only those in view. */
const FEW = 40;

/** The table of outcomes; hovering a row points the simulation out everywhere. */
export function OutcomeGrid({ comparison, table, order }: OutcomeGridProps) {
  const { members, search, change, hover } = comparison;
  const notes = useMemberNotes();
  const [noted, setNoted] = useState<ComparedMember>();
  const openNote = useCallback((place: number) => setNoted(members[place]), [members]);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useRowWindow(scroller, order.length);
  const all = order.length <= FEW;
  const { first, end, above, below } = all ? { first: 0, end: order.length, above: 0, below: 0 } : view;
  const { sort } = search;
  const press = useCallback(
    (column: string) => {
      if (sort?.column !== column) return change({ sort: { column, descending: false } });
      change({ sort: sort.descending ? undefined : { column, descending: true } });
    },
    [sort, change],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={scroller} className={classes.scroll} aria-label="Outcomes, scrolling" tabIndex={0}>
      <table
        className={classes.table}
        aria-label="Outcomes"
        aria-rowcount={order.length + 1}
        onMouseLeave={() => hover.set(undefined)}
      >
        <OutcomeHead
          name={search.rows === 'groups' ? 'Group' : 'Simulation'}
          columns={table.columns}
          sort={sort}
          onPress={press}
        />
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {order.slice(first, end).map((place) => {
            const row = table.rows[place];
            return (
              row !== undefined && (
                <Row
                  key={row.key}
                  row={row}
                  place={place}
                  columns={table.columns}
                  hover={hover}
                  note={notes.get(row.key)}
                  onNote={openNote}
                />
              )
            );
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
      <NoteDialog member={noted} onClose={() => setNoted(undefined)} />
      {order.length === 0 && <p className={classes.none}>No simulation is inside the brushes.</p>}
    </section>
  );
}

interface RowProps {
  readonly row: OutcomeRow;
  readonly place: number;
  readonly columns: readonly OutcomeColumn[];
  readonly hover: HoverStore;
  readonly note: Note | undefined;
  /** Given the place of the member. */
  readonly onNote: (member: number) => void;
}

const Row = memo(function Row({ row, place, columns, hover, note, onNote }: RowProps) {
  const hovered = useSyncExternalStore(hover.subscribe, () => hover.get() === row.key);
  const single = row.isGroup ? undefined : row.members[0];
  return (
    <tr data-hovered={hovered || undefined} onMouseEnter={() => hover.set(row.key)}>
      <th scope="row" aria-label={row.label} title={row.label}>
        <span className={classes.name}>
          <LineKey style={row.style} />
          <span className={classes.label}>{row.label}</span>
          {single !== undefined && <NoteMark name={row.label} note={note} onOpen={() => onNote(single)} />}
        </span>
      </th>
      {columns.map((column) => (
        <OutcomeCell key={column.id} column={column} row={place} />
      ))}
    </tr>
  );
});

import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useRef, useSyncExternalStore } from 'react';
import shared from '../figure.module.css';
import type { HoverStore } from '../hover-store.ts';
import { exactNumber } from '../numbers.ts';
import type { OverlayColumn } from './overlay-columns.ts';
import styles from './overlay-table.module.css';

export interface OverlayTableProps {
  readonly name: string;
  /** Heading of the first column. */
  readonly heading: string;
  readonly x: Float64Array;
  readonly columns: readonly OverlayColumn[];
  readonly hover: HoverStore;
}

const rowHeight = 24;
/** As wide as any number with all its digits. */
const columnWidth = 176;
const headWidth = 112;

/**
 * The data of an overlay as a real table: every place, every member, every digit; an empty cell has no value. Only
 * rows and columns in view exist: hundreds of members over a thousand steps are half a million cells.
 */
export function OverlayTable({ name, heading, x, columns, hover }: OverlayTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const hovered = useSyncExternalStore(hover.subscribe, hover.get);
  const common = { getScrollElement: () => scroller.current, initialRect: { width: 700, height: 260 } };
  const down = useVirtualizer({ ...common, count: x.length, estimateSize: () => rowHeight, overscan: 6 });
  const across = useVirtualizer({
    ...common,
    horizontal: true,
    count: columns.length,
    estimateSize: () => columnWidth,
    overscan: 2,
  });
  const rows = down.getVirtualItems();
  const shown = across.getVirtualItems().flatMap((item) => {
    const column = columns[item.index];
    return column === undefined ? [] : [{ item, column }];
  });
  const left = shown[0]?.item.start ?? 0;
  const right = across.getTotalSize() - (shown.at(-1)?.item.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={scroller} className={styles.scroll} aria-label={`${name}, table`} tabIndex={0}>
      <table
        className={styles.table}
        style={{ width: headWidth + across.getTotalSize() }}
        aria-rowcount={x.length + 1}
        aria-colcount={columns.length + 1}
        onPointerLeave={() => hover.set(undefined)}
      >
        <caption
          className={shared.unseen}
        >{`${name}: groups and simulations at each place of the axis`}</caption>
        <colgroup>
          <col style={{ width: headWidth }} />
          <col style={{ width: left }} />
          {shown.map(({ column }) => (
            <col key={column.key} style={{ width: columnWidth }} />
          ))}
          <col style={{ width: right }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1}>
              {heading}
            </th>
            <td aria-hidden="true" />
            {shown.map(({ item, column }) => (
              <th
                key={column.key}
                scope="col"
                aria-colindex={item.index + 2}
                title={column.label}
                data-hovered={isHovered(column, hovered)}
                onPointerEnter={() => hover.set(column.member)}
              >
                {column.label} <span className={shared.unit}>{column.unit}</span>
              </th>
            ))}
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          <Space height={rows[0]?.start ?? 0} />
          {rows.map((row) => (
            <Row key={row.index} row={row} x={x} shown={shown} hovered={hovered} hover={hover} />
          ))}
          <Space height={down.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

interface ShownColumn {
  readonly item: VirtualItem;
  readonly column: OverlayColumn;
}

interface RowProps {
  readonly row: VirtualItem;
  readonly x: Float64Array;
  readonly shown: readonly ShownColumn[];
  readonly hovered: string | undefined;
  readonly hover: HoverStore;
}

function Row({ row, x, shown, hovered, hover }: RowProps) {
  return (
    <tr aria-rowindex={row.index + 2} style={{ height: rowHeight }}>
      <th scope="row" aria-colindex={1}>
        {exactNumber(x[row.index] ?? Number.NaN)}
      </th>
      <td aria-hidden="true" />
      {shown.map(({ item, column }) => (
        <td
          key={column.key}
          aria-colindex={item.index + 2}
          data-hovered={isHovered(column, hovered)}
          data-value
          onPointerEnter={() => hover.set(column.member)}
        >
          {exactNumber(column.values[row.index] ?? Number.NaN)}
        </td>
      ))}
      <td aria-hidden="true" />
    </tr>
  );
}

function isHovered({ member }: OverlayColumn, hovered: string | undefined): true | undefined {
  return member !== undefined && member === hovered ? true : undefined;
}

/** Stands for the rows above and below. */
function Space({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}

import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useRef, useSyncExternalStore } from 'react';
import shared from './figure.module.css';
import type { HoverStore } from './hover-store.ts';
import styles from './window-table.module.css';

/** A column of a table of any width. */
export interface WindowColumn {
  readonly key: string;
  readonly label: string;
  readonly unit?: string | undefined;
  /** What stands in a row; empty where there is no value. */
  readonly text: (row: number) => string;
  /** Key of the member that the whole column is about. */
  readonly member?: string | undefined;
}

export interface WindowTableProps {
  readonly name: string;
  /** What the table holds; for readers that do not see it. */
  readonly caption: string;
  readonly rows: number;
  /** The first heads its row. */
  readonly head: WindowColumn;
  readonly columns: readonly WindowColumn[];
  /** Key of the member that a whole row is about. */
  readonly memberOf?: ((row: number) => string | undefined) | undefined;
  readonly hover: HoverStore;
}

const rowHeight = 24;
/** As wide as any number with all its digits. */
const columnWidth = 176;
const headWidth = 160;

/**
 * The data of a figure as a real table: every row, every column, every digit. Only rows and columns in view exist:
 * hundreds of members over a thousand steps are half a million cells.
 */
export function WindowTable(props: WindowTableProps) {
  const { name, caption, rows: rowCount, head, columns, memberOf, hover } = props;
  const scroller = useRef<HTMLElement>(null);
  const hovered = useSyncExternalStore(hover.subscribe, hover.get);
  const common = { getScrollElement: () => scroller.current, initialRect: { width: 700, height: 260 } };
  const down = useVirtualizer({ ...common, count: rowCount, estimateSize: () => rowHeight, overscan: 6 });
  const across = useVirtualizer({
    ...common,
    horizontal: true,
    count: columns.length,
    estimateSize: () => columnWidth,
    overscan: 2,
  });
  const rows = down.getVirtualItems();
  const shown = across.getVirtualItems().flatMap((item): readonly ShownColumn[] => {
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
        aria-rowcount={rowCount + 1}
        aria-colcount={columns.length + 1}
        onPointerLeave={() => hover.set(undefined)}
      >
        <caption className={shared.unseen}>{caption}</caption>
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
              {head.label}
            </th>
            <td aria-hidden />
            {shown.map(({ item, column }) => (
              <th
                key={column.key}
                scope="col"
                aria-colindex={item.index + 2}
                title={column.label}
                data-hovered={isHovered(column.member, hovered)}
                onPointerEnter={() => hover.set(column.member)}
              >
                {column.label} <span className={shared.unit}>{column.unit}</span>
              </th>
            ))}
            <td aria-hidden />
          </tr>
        </thead>
        <tbody>
          <Space height={rows[0]?.start ?? 0} />
          {rows.map(({ index }) => (
            <Row
              key={index}
              row={index}
              head={head}
              shown={shown}
              member={memberOf?.(index)}
              hovered={hovered}
              hover={hover}
            />
          ))}
          <Space height={down.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

interface ShownColumn {
  readonly item: VirtualItem;
  readonly column: WindowColumn;
}

interface RowProps {
  readonly row: number;
  readonly head: WindowColumn;
  readonly shown: readonly ShownColumn[];
  readonly member: string | undefined;
  readonly hovered: string | undefined;
  readonly hover: HoverStore;
}

function Row({ row, head, shown, member, hovered, hover }: RowProps) {
  const point = member === undefined ? undefined : () => hover.set(member);
  return (
    <tr
      aria-rowindex={row + 2}
      style={{ height: rowHeight }}
      data-hovered={isHovered(member, hovered)}
      onPointerEnter={point}
    >
      <th scope="row" aria-colindex={1} title={head.text(row)}>
        {head.text(row)}
      </th>
      <td aria-hidden />
      {shown.map(({ item, column }) => (
        <td
          key={column.key}
          aria-colindex={item.index + 2}
          data-hovered={isHovered(column.member, hovered)}
          data-value
          onPointerEnter={member === undefined ? () => hover.set(column.member) : undefined}
        >
          {column.text(row)}
        </td>
      ))}
      <td aria-hidden />
    </tr>
  );
}

function isHovered(member: string | undefined, hovered: string | undefined): true | undefined {
  return member !== undefined && member === hovered ? true : undefined;
}

/** Stands for the rows above and below. */
function Space({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}

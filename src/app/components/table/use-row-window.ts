import { elementScroll, observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useRef } from 'react';

const rowHeight = 28;
/** The header scrolls with the rows, though it stays in view. */
const headHeight = 42;

/** Browsers cannot lay out more than some 17 million pixels; above this, scrolling covers several rows a pixel. */
const tallest = 12_000_000;

/** The rows in view, and the empty space above and below them. */
export interface RowWindow {
  readonly first: number;
  /** The row behind the last one. */
  readonly end: number;
  readonly above: number;
  readonly below: number;
}

export function useRowWindow(scroller: RefObject<HTMLDivElement | null>, rows: number): RowWindow {
  const height = rows * rowHeight;
  const viewport = scroller.current?.clientHeight ?? 0;
  const ratio = height <= tallest ? 1 : (height + headHeight - viewport) / (tallest + headHeight - viewport);
  const currentRatio = useRef(ratio);
  currentRatio.current = ratio;
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    initialRect: { width: 1000, height: 700 },
    observeElementOffset: (instance, report) =>
      observeElementOffset(instance, (offset, scrolling) => report(offset * currentRatio.current, scrolling)),
    scrollToFn: (offset, options, instance) =>
      elementScroll(offset / currentRatio.current, options, instance),
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const end = (items.at(-1)?.index ?? -1) + 1;
  const offset = virtualizer.scrollOffset ?? 0;
  const above = Math.max(0, Math.round(first * rowHeight - offset + offset / ratio));
  const below = Math.max(0, Math.min(height, tallest) - above - (end - first) * rowHeight);
  return { first, end, above, below };
}

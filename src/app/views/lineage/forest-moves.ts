import { type RefObject, useEffect, useRef } from 'react';
import type { ForestSize, ForestView } from '../../charts/drawing/forest-model.ts';
import { panForest, zoomForest } from '../../charts/drawing/forest-view.ts';

export type Move = (view: ForestView) => ForestView;

/** How much one press of a key or button zooms, and how many pixels it moves. */
export const stepOf = { zoom: 1.5, pixels: 60 } as const;

/** What a key does; `undefined` for any other key. */
export function moveByKey(key: string, size: ForestSize, fit: ForestView): Move | undefined {
  const pan =
    (x: number, y: number): Move =>
    (view) =>
      panForest(view, fit, size, { x: x * stepOf.pixels, y: y * stepOf.pixels });
  switch (key) {
    case 'ArrowLeft':
      return pan(1, 0);
    case 'ArrowRight':
      return pan(-1, 0);
    case 'ArrowUp':
      return pan(0, 1);
    case 'ArrowDown':
      return pan(0, -1);
    case '+':
    case '=':
      return zoomInMiddle(size, fit, { rows: stepOf.zoom });
    case '-':
      return zoomInMiddle(size, fit, { rows: 1 / stepOf.zoom });
    case ']':
      return zoomInMiddle(size, fit, { steps: stepOf.zoom });
    case '[':
      return zoomInMiddle(size, fit, { steps: 1 / stepOf.zoom });
    case '0':
    case 'Home':
      return () => fit;
    default:
      return undefined;
  }
}

export function zoomInMiddle(
  size: ForestSize,
  fit: ForestView,
  factors: { readonly rows?: number; readonly steps?: number },
): Move {
  return (view) => zoomForest(view, fit, size, { x: size.width / 2, y: size.height / 2, ...factors });
}

/** A page that was scrolled so lately is still being scrolled. */
const SCROLLING_MS = 250;

/**
 * Zooms with the wheel: rows, with Shift the steps. A wheel that scrolls the page goes on doing so when the forest
 * comes under the pointer, and also where there is nothing left to zoom.
 */
export function useWheel(
  box: RefObject<HTMLElement | null>,
  view: ForestView,
  {
    size,
    fit,
    onView,
  }: { readonly size: ForestSize; readonly fit: ForestView; readonly onView: (change: Move) => void },
): void {
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  }, [view]);
  useEffect(() => {
    const target = box.current;
    if (target === null) return undefined;
    let scrolled = Number.NEGATIVE_INFINITY;
    let used = Number.NEGATIVE_INFINITY;
    const onScroll = () => {
      scrolled = performance.now();
    };
    const onWheel = (event: WheelEvent) => {
      const now = performance.now();
      if (now - scrolled < SCROLLING_MS && now - used > SCROLLING_MS) return;
      // With Shift some systems turn the wheel into a sideways one.
      const amount = event.deltaY === 0 ? event.deltaX : event.deltaY;
      const factor = Math.exp(-amount * (event.deltaMode === 1 ? 0.05 : 0.0018));
      const { left, top } = target.getBoundingClientRect();
      const place = { x: event.clientX - left, y: event.clientY - top };
      const zoom: Move = (old) =>
        zoomForest(old, fit, size, { ...place, ...(event.shiftKey ? { steps: factor } : { rows: factor }) });
      if (isSame(latest.current, zoom(latest.current)) && now - used > SCROLLING_MS) return;
      event.preventDefault();
      used = now;
      onView(zoom);
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      target.removeEventListener('wheel', onWheel);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [box, size, fit, onView]);
}

function isSame(a: ForestView, b: ForestView): boolean {
  return (['rows', 'steps'] as const).every((axis) =>
    [0, 1].every((end) => Math.abs((a[axis][end] ?? 0) - (b[axis][end] ?? 0)) < 1e-9),
  );
}

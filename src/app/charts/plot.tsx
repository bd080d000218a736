import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { FigureGeometry } from './geometry.ts';
import { MarkerLayer } from './marker-layer.tsx';
import type { FigureMarkers } from './markers.ts';
import styles from './plot.module.css';
import { PlotDrawing } from './plot-drawing.tsx';
import { at, invert, nearestRow, type Range } from './scale.ts';
import type { StepCursor } from './step-cursor.ts';

export interface PlotProps {
  readonly geometry: FigureGeometry;
  readonly steps: Float64Array;
  readonly cursor: StepCursor;
  readonly onZoom: (zoom: Range | undefined) => void;
  /** Of the figure, for readers that do not see it. */
  readonly name: string;
  readonly markers?: FigureMarkers | undefined;
}

/** A drag shorter than this is a click. */
const leastDrag = 4;

/**
 * The drawing with what moves over it. The cursor line and the brush are elements above the drawing,
 * moved by hand: neither hovering nor brushing renders anything.
 */
export function Plot({ geometry, steps, cursor, onZoom, name, markers }: PlotProps) {
  const line = useRef<HTMLDivElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const drag = useRef<{ from: number; moved: boolean }>(undefined);
  /** The click that ends a drag is no click. */
  const dragged = useRef(false);
  const pinBeforeClicks = useRef<number>(undefined);
  useCursorLine(line, geometry, cursor);

  const [left, right] = geometry.x.range;
  const pixelOf = (event: { clientX: number; currentTarget: Element }) => {
    const pixel = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return Math.min(right, Math.max(left, pixel));
  };
  const stepOf = (pixel: number) => steps[nearestRow(steps, invert(geometry.x, pixel))];
  const stopDrag = () => {
    drag.current = undefined;
    if (brush.current !== null) brush.current.hidden = true;
  };

  const onPointerMove = (event: PointerEvent) => {
    const pixel = pixelOf(event);
    cursor.hover(stepOf(pixel));
    if (drag.current === undefined || brush.current === null) return;
    drag.current.moved ||= Math.abs(pixel - drag.current.from) >= leastDrag;
    brush.current.hidden = !drag.current.moved;
    brush.current.style.left = `${Math.min(pixel, drag.current.from)}px`;
    brush.current.style.width = `${Math.abs(pixel - drag.current.from)}px`;
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = false;
    drag.current = { from: pixelOf(event), moved: false };
  };
  const onPointerUp = (event: PointerEvent) => {
    const done = drag.current;
    stopDrag();
    if (done === undefined || !done.moved) return;
    dragged.current = true;
    const range = [done.from, pixelOf(event)].map((at) => invert(geometry.x, at)).sort((a, b) => a - b);
    const from = Math.round(range[0] ?? 0);
    const to = Math.round(range[1] ?? 0);
    if (to > from) onZoom([from, to]);
  };

  return (
    // biome-ignore lint/a11y: a shortcut for the pointer; steps and zoom can be set with the keyboard elsewhere.
    <div
      className={styles.plot}
      style={{ height: geometry.height }}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onPointerCancel={stopDrag}
      onPointerLeave={() => cursor.hover(undefined)}
      onClick={(event) => {
        if (dragged.current) return;
        if (event.detail === 1) pinBeforeClicks.current = cursor.pinned();
        cursor.set(stepOf(pixelOf(event)));
      }}
      onDoubleClick={() => {
        if (dragged.current) return;
        cursor.set(pinBeforeClicks.current);
        onZoom(undefined);
      }}
    >
      <PlotDrawing geometry={geometry} />
      {markers !== undefined && <MarkerLayer name={name} markers={markers} geometry={geometry} />}
      <div ref={line} className={styles.cursor} hidden />
      <div ref={brush} className={styles.brush} hidden />
    </div>
  );
}

function useCursorLine(
  line: RefObject<HTMLDivElement | null>,
  geometry: FigureGeometry,
  cursor: StepCursor,
): void {
  useEffect(() => {
    const show = () => {
      if (line.current === null) return;
      const step = cursor.get();
      const [from, to] = geometry.x.domain;
      const inView = step !== undefined && step >= from && step <= to;
      line.current.hidden = !inView;
      if (inView) line.current.style.transform = `translateX(${at(geometry.x, step)}px)`;
    };
    show();
    return cursor.subscribe(show);
  }, [line, geometry, cursor]);
}

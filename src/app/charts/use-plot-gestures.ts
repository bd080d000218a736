import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import type { Range } from './scale.ts';
import { invert, nearestRow, type Scale } from './scale.ts';
import type { StepCursor } from './step-cursor.ts';

export interface PlotGestureOptions {
  /** The axis at a place of the plot, in pixels from its upper left corner; `undefined` where there is none. */
  readonly axisAt: (x: number, y: number) => Scale | undefined;
  /** Where the cursor can stand, ascending. */
  readonly steps: Float64Array;
  /** Whether zoomed ranges end at whole numbers, as steps do. */
  readonly whole: boolean;
  readonly cursor: StepCursor;
  readonly onZoom: (zoom: Range | undefined) => void;
  /** Shows the range that a drag has covered so far. */
  readonly brush: RefObject<HTMLElement | null>;
}

/** A drag shorter than this is a click. */
const leastDrag = 4;

/**
 * What a pointer does to a plot: it moves the cursor, a click pins it, a drag zooms, a double click zooms out.
 * The brush is an element moved by hand: nothing is rendered.
 */
export function usePlotGestures(options: PlotGestureOptions) {
  const { axisAt, steps, whole, cursor, onZoom, brush } = options;
  const drag = useRef<{ axis: Scale; from: number; moved: boolean }>(undefined);
  /** The click that ends a drag is no click. */
  const dragged = useRef(false);
  const pinBeforeClicks = useRef<number>(undefined);

  const stopDrag = () => {
    drag.current = undefined;
    if (brush.current !== null) brush.current.hidden = true;
  };
  const stepAt = (event: PointerEvent | MouseEvent) => {
    const { x, y } = placeOf(event);
    const axis = drag.current?.axis ?? axisAt(x, y);
    return axis === undefined ? undefined : steps[nearestRow(steps, invert(axis, within(axis, x)))];
  };
  return {
    onPointerMove(event: PointerEvent) {
      cursor.hover(stepAt(event));
      const { current } = drag;
      if (current === undefined || brush.current === null) return;
      const pixel = within(current.axis, placeOf(event).x);
      current.moved ||= Math.abs(pixel - current.from) >= leastDrag;
      brush.current.hidden = !current.moved;
      brush.current.style.left = `${Math.min(pixel, current.from)}px`;
      brush.current.style.width = `${Math.abs(pixel - current.from)}px`;
    },
    onPointerDown(event: PointerEvent) {
      const { x, y } = placeOf(event);
      const axis = axisAt(x, y);
      if (event.button !== 0 || axis === undefined) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = false;
      drag.current = { axis, from: within(axis, x), moved: false };
    },
    onPointerUp(event: PointerEvent) {
      const done = drag.current;
      stopDrag();
      if (done === undefined || !done.moved) return;
      dragged.current = true;
      const ends = [done.from, within(done.axis, placeOf(event).x)]
        .map((pixel) => invert(done.axis, pixel))
        .map((step) => (whole ? Math.round(step) : step))
        .sort((a, b) => a - b);
      const [from = 0, to = 0] = ends;
      if (to > from) onZoom([from, to]);
    },
    onPointerCancel: stopDrag,
    onPointerLeave: () => cursor.hover(undefined),
    onClick(event: MouseEvent) {
      const step = stepAt(event);
      if (dragged.current || step === undefined) return;
      if (event.detail === 1) pinBeforeClicks.current = cursor.pinned();
      cursor.set(step);
    },
    onDoubleClick() {
      if (dragged.current) return;
      cursor.set(pinBeforeClicks.current);
      onZoom(undefined);
    },
  };
}

/** Where a pointer is, in pixels from the upper left corner of the element that listens. */
export function placeOf({ clientX, clientY, currentTarget }: PointerEvent | MouseEvent) {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function within({ range: [left, right] }: Scale, pixel: number): number {
  return Math.min(right, Math.max(left, pixel));
}

import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { DrawingView } from '../drawing/drawing-view.tsx';
import type { HoverStore } from '../hover-store.ts';
import tagStyles from '../hover-tag.module.css';
import { setShades, writeTag } from '../hover-tag.ts';
import { placeOf } from '../use-plot-gestures.ts';
import { brushBetween, brushByClick } from './brushes.ts';
import { nearestLine } from './nearest-line.ts';
import type { ParallelAxis } from './parallel-axes.ts';
import { memberPath, type ParallelLayout } from './parallel-layout.ts';
import styles from './sweep.module.css';
import type { SweepPoint } from './sweep-types.ts';
import type { BrushState } from './use-brushes.ts';

export interface ParallelPlotProps {
  readonly layout: ParallelLayout;
  readonly axes: readonly ParallelAxis[];
  readonly members: readonly SweepPoint[];
  readonly state: BrushState;
  readonly hover: HoverStore;
}

/** Pixels beside an axis that a brush can be begun at. */
const handle = 16;
/** A drag shorter than this is a click. */
const leastDrag = 4;

/** Axes side by side, with a line a member: drag along an axis to keep a range, click a text to keep or drop it. */
export function ParallelPlot({ layout, axes, members, state, hover }: ParallelPlotProps) {
  const line = useRef<SVGPathElement>(null);
  const tag = useRef<HTMLDivElement>(null);
  const drag = useRef<{ axis: ParallelAxis; from: number; moved: boolean }>(undefined);
  const { brushes, kept, onBrush } = state;
  const { drawing, x, top, bottom } = layout;
  const { width } = drawing;
  const reachable = useMemo(
    () => members.flatMap(({ key }, k) => (kept === undefined || kept.has(key) ? [k] : [])),
    [members, kept],
  );
  useEffect(() => {
    const show = () => {
      const place = members.findIndex(({ key }) => key === hover.get());
      const member = members[place];
      line.current?.setAttribute(
        'd',
        member === undefined ? '' : memberPath(axes, { x, top, bottom }, place),
      );
      if (tag.current !== null) tag.current.hidden = member === undefined;
      if (member === undefined || line.current === null || tag.current === null) return;
      setShades(line.current, member.style.colour);
      // Beside the last axis on which it has a value.
      const last = axes.findLastIndex(({ places }) => !Number.isNaN(places[place] ?? Number.NaN));
      const y = bottom - (axes[last]?.places[place] ?? 0) * (bottom - top);
      const from = width - (x[last] ?? width) + 12;
      writeTag(tag.current, member.label, member.style.colour, {
        side: 'right',
        from,
        top: Math.max(0, y - 24),
      });
    };
    show();
    return hover.subscribe(show);
  }, [axes, members, hover, x, top, bottom, width]);

  const placeAt = (y: number) => (bottom - y) / (bottom - top);
  const axisNear = (px: number) => {
    const near = x.findIndex((axis) => Math.abs(axis - px) <= handle);
    return near < 0 ? undefined : axes[near];
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const place = placeOf(event);
    const { current } = drag;
    if (current === undefined) {
      event.currentTarget.toggleAttribute('data-on-axis', axisNear(place.x) !== undefined);
      const near = nearestLine(axes, layout, reachable, place.x, place.y);
      hover.set(near === undefined ? undefined : members[near]?.key);
      return;
    }
    current.moved ||= Math.abs(place.y - current.from) >= leastDrag;
    if (current.moved)
      onBrush(current.axis.key, brushBetween(current.axis, placeAt(current.from), placeAt(place.y)));
  };
  const onPointerDown = (event: PointerEvent) => {
    const { x: px, y } = placeOf(event);
    const axis = axisNear(px);
    if (event.button !== 0 || axis === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hover.set(undefined);
    drag.current = { axis, from: y, moved: false };
  };
  const onPointerUp = () => {
    const { current } = drag;
    drag.current = undefined;
    if (current === undefined || current.moved) return;
    const { axis, from } = current;
    onBrush(axis.key, brushByClick(axis, brushes[axis.key], placeAt(from)));
  };
  return (
    <div
      className={styles.parallel}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
      onPointerLeave={() => hover.set(undefined)}
    >
      <DrawingView drawing={drawing} />
      <svg className={styles.layer} width={drawing.width} height={drawing.height} aria-hidden="true">
        <path ref={line} className={styles.line} />
      </svg>
      <div ref={tag} className={tagStyles.tag} hidden aria-hidden="true" />
    </div>
  );
}

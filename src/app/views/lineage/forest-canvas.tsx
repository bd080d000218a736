import { type PointerEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { DrawingView } from '../../charts/drawing/drawing-view.tsx';
import { drawForest } from '../../charts/drawing/forest.ts';
import type { ForestColours, ForestSize, ForestView } from '../../charts/drawing/forest-model.ts';
import { lifeAt, panForest } from '../../charts/drawing/forest-view.ts';
import { useSize } from '../../charts/use-size.ts';
import type { Family } from './family.ts';
import { ForestButtons } from './forest-buttons.tsx';
import { moveByKey, useWheel } from './forest-moves.ts';
import { ForestTip } from './forest-tip.tsx';
import classes from './lineage.module.css';

export interface ForestCanvasProps {
  readonly family: Family;
  readonly colours: ForestColours;
  readonly kin: Uint8Array | undefined;
  readonly fit: ForestView;
  readonly view: ForestView;
  readonly height: number;
  readonly onView: (change: (view: ForestView) => ForestView) => void;
  readonly onChoose: (agent: number | undefined) => void;
}

/** A drag shorter than this is a click. */
const leastDrag = 4;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The drawn forest, with what a pointer and keys do to it. */
export function ForestCanvas(props: ForestCanvasProps) {
  const { family, colours, kin, fit, view, height, onView, onChoose } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useSize(box, true)?.width;
  const size = useMemo<ForestSize>(() => ({ width: width ?? 0, height }), [width, height]);
  const seen = useDeferredValue(view);
  const drawing = useMemo(
    () =>
      size.width === 0 ? undefined : drawForest(family, family.order, { ...size, view: seen, colours, kin }),
    [family, colours, kin, seen, size],
  );
  const [hovered, setHovered] = useState<(Point & { readonly agent: number }) | undefined>();
  const drag = useRef<{ from: Point; last: Point; moved: boolean }>(undefined);
  useWheel(box, view, { size, fit, onView });

  const onPointerMove = (event: PointerEvent) => {
    const point = pointOf(event);
    const { current } = drag;
    if (current === undefined) {
      const agent = lifeAt(family, family.order, view, size, point);
      setHovered(agent === undefined ? undefined : { ...point, agent });
      return;
    }
    current.moved ||= Math.hypot(point.x - current.from.x, point.y - current.from.y) >= leastDrag;
    if (!current.moved) return;
    const by = { x: point.x - current.last.x, y: point.y - current.last.y };
    current.last = point;
    onView((old) => panForest(old, fit, size, by));
  };
  return (
    <div className={classes.canvasBox}>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture that moves is no set of fields. */}
      <div
        ref={box}
        className={classes.canvas}
        style={{ height }}
        role="group"
        aria-label="Family forest, drawn; arrow keys move it, + and − make rows larger or smaller, 0 shows everything"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves must be movable by keyboard.
        tabIndex={0}
        onKeyDown={(event) => {
          const moved = moveByKey(event.key, size, fit);
          if (event.key === 'Escape') onChoose(undefined);
          if (moved === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          onView(moved);
        }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const point = pointOf(event);
          drag.current = { from: point, last: point, moved: false };
          setHovered(undefined);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={(event) => {
          const done = drag.current;
          drag.current = undefined;
          if (done === undefined || done.moved) return;
          const agent = lifeAt(family, family.order, view, size, pointOf(event));
          onChoose(agent);
        }}
        onPointerCancel={() => {
          drag.current = undefined;
        }}
        onPointerLeave={() => setHovered(undefined)}
      >
        {drawing !== undefined && <DrawingView drawing={drawing} />}
        {hovered !== undefined && (
          <ForestTip family={family} width={size.width} height={height} {...hovered} />
        )}
      </div>
      <div className={classes.foot}>
        <ForestButtons size={size} fit={fit} view={view} onView={onView} />
        <span className={classes.detail}>{detailOf(drawing?.thinning ?? 1)}</span>
      </div>
    </div>
  );
}

function detailOf(thinning: number): string {
  return thinning === 1
    ? 'Every life in view is drawn.'
    : `Of each ${thinning} rows the agent with most descendants is drawn; zoom in to see all.`;
}

function pointOf(event: { clientX: number; clientY: number; currentTarget: Element }): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

import { type PointerEvent, useEffect, useRef } from 'react';
import { DrawingView } from '../drawing/drawing-view.tsx';
import type { Drawing } from '../drawing/shape.ts';
import type { HoverStore } from '../hover-store.ts';
import { placeOf } from '../use-plot-gestures.ts';
import styles from './sweep.module.css';
import type { Spot } from './sweep-types.ts';

export interface SpotPictureProps {
  readonly drawing: Drawing;
  readonly spots: readonly Spot[];
  readonly hover: HoverStore;
}

/** Pixels from a spot within which it is meant. */
const reach = 12;

/** A picture whose points are members: the hovered one has a ring, here and wherever else it stands. */
export function SpotPicture({ drawing, spots, hover }: SpotPictureProps) {
  const rings = useRef<SVGPathElement>(null);
  useEffect(() => {
    const show = () => {
      const key = hover.get();
      const d = spots.filter((spot) => spot.key === key).map(({ x, y }) => `M${x - 8},${y}${ring}`);
      rings.current?.setAttribute('d', d.join(''));
    };
    show();
    return hover.subscribe(show);
  }, [spots, hover]);
  const point = (event: PointerEvent) => {
    const { x, y } = placeOf(event);
    let least = reach;
    let nearest: string | undefined;
    for (const spot of spots) {
      const far = Math.hypot(spot.x - x, spot.y - y);
      if (far < least) {
        least = far;
        nearest = spot.key;
      }
    }
    hover.set(nearest);
  };
  return (
    <div className={styles.picture} onPointerMove={point} onPointerLeave={() => hover.set(undefined)}>
      <DrawingView drawing={drawing} />
      <svg className={styles.layer} width={drawing.width} height={drawing.height} aria-hidden="true">
        <path ref={rings} className={styles.ring} />
      </svg>
    </div>
  );
}

/** A circle of 8 pixels around a point, from its left end. */
const ring = 'a8,8 0 1 0 16,0a8,8 0 1 0 -16,0z';

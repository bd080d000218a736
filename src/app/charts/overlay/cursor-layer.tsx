import { useEffect, useRef } from 'react';
import { readableNumber } from '../numbers.ts';
import { at, rowOf } from '../scale.ts';
import type { StepCursor } from '../step-cursor.ts';
import styles from './overlay.module.css';
import type { OverlayGeometry, PanelPlace } from './overlay-layout.ts';
import { captionBase } from './panels.ts';

export interface CursorLayerProps {
  /** The shared axis. */
  readonly x: Float64Array;
  readonly geometry: OverlayGeometry;
  readonly cursor: StepCursor;
}

/** The cursor in every panel, and in small panels what is read there; written by hand, so that moving it renders nothing. */
export function CursorLayer({ x, geometry, cursor }: CursorLayerProps) {
  const line = useRef<SVGPathElement>(null);
  const texts = useRef<SVGGElement>(null);
  const { panels } = geometry;
  useEffect(() => {
    const show = () => {
      const place = cursor.get();
      line.current?.setAttribute('d', panels.map((panel) => lineIn(panel, place)).join(''));
      const row = place === undefined ? undefined : rowOf(x, place);
      panels.forEach((panel, k) => {
        const text = texts.current?.children[k];
        if (text !== undefined) text.textContent = readingOf(panel, row);
      });
    };
    show();
    return cursor.subscribe(show);
  }, [x, panels, cursor]);
  return (
    <svg
      className={`${styles.layer} ${styles.moving}`}
      width={geometry.width}
      height={geometry.height}
      aria-hidden="true"
    >
      <path ref={line} className={styles.cursor} />
      <g ref={texts}>
        {panels.map(({ key, box }) => (
          <text
            key={key}
            className={styles.reading}
            x={box.right}
            y={box.top - captionBase}
            textAnchor="end"
          />
        ))}
      </g>
    </svg>
  );
}

function lineIn({ box, x }: PanelPlace, place: number | undefined): string {
  if (place === undefined || place < x.domain[0] || place > x.domain[1]) return '';
  return `M${Math.round(at(x, place)) + 0.5},${box.top - 2}V${box.bottom}`;
}

/** The value of the one course of a small panel, or of the middle of its group with its N there. */
function readingOf({ caption, groups, members }: PanelPlace, row: number | undefined): string {
  if (caption === undefined || row === undefined) return '';
  const [group] = groups;
  if (group === undefined) return readableNumber(members[0]?.values[row] ?? Number.NaN);
  return `${readableNumber(group.data.centre[row] ?? Number.NaN)}, n ${group.data.counts[row] ?? 0}`;
}

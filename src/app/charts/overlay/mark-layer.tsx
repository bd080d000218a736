import { at } from '../scale.ts';
import type { StepCursor } from '../step-cursor.ts';
import styles from './overlay.module.css';
import type { OverlayGeometry } from './overlay-layout.ts';
import type { OverlayMark } from './overlay-types.ts';

export interface MarkLayerProps {
  readonly marks: readonly OverlayMark[];
  readonly geometry: OverlayGeometry;
  readonly cursor: StepCursor;
}

/** Places pointed out: a line through every panel, and above the first a button that brings the cursor there. */
export function MarkLayer({ marks, geometry, cursor }: MarkLayerProps) {
  const { panels, width, height } = geometry;
  const [first] = panels;
  if (first === undefined) return null;
  const [from, to] = first.x.domain;
  const inView = marks.filter(({ x }) => x >= from && x <= to).toSorted((a, b) => a.x - b.x);
  if (inView.length === 0) return null;
  return (
    <>
      <svg className={styles.layer} width={width} height={height} aria-hidden="true">
        {inView.map((mark) => (
          <path
            key={`${mark.x} ${mark.label}`}
            className={styles.markLine}
            d={panels.map(({ x, box }) => `M${at(x, mark.x)},${box.top - 4}V${box.bottom}`).join('')}
          />
        ))}
      </svg>
      {inView.map((mark, k) => {
        const x = at(first.x, mark.x);
        const left = x < (first.box.left + first.box.right) / 2;
        // The text of one ends where the next begins.
        const end = inView[left ? k + 1 : k - 1]?.x;
        const room = end === undefined ? undefined : Math.max(16, Math.abs(at(first.x, end) - x) - 4);
        return (
          <button
            key={`${mark.x} ${mark.label}`}
            type="button"
            className={styles.mark}
            style={{ maxWidth: room, ...(left ? { left: x } : { right: width - x }) }}
            title={mark.label}
            data-side={left ? 'right' : 'left'}
            onPointerDown={(event) => event.stopPropagation()}
            onDoubleClick={(event) => event.stopPropagation()}
            onClick={(event) => {
              event.stopPropagation();
              cursor.set(mark.x);
            }}
          >
            {mark.label}
          </button>
        );
      })}
    </>
  );
}

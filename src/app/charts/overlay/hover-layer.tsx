import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { HoverStore } from '../hover-store.ts';
import tagStyles from '../hover-tag.module.css';
import { setShades, writeTag } from '../hover-tag.ts';
import { readableNumber } from '../numbers.ts';
import { at, rowOf } from '../scale.ts';
import type { StepCursor } from '../step-cursor.ts';
import styles from './overlay.module.css';
import { type OverlayGeometry, type PanelPlace, pixelColumns } from './overlay-layout.ts';
import type { MemberModel, OverlayModel } from './overlay-model.ts';
import { coursePath } from './trace.ts';

export interface HoverLayerProps {
  readonly model: OverlayModel;
  readonly geometry: OverlayGeometry;
  readonly hover: HoverStore;
  readonly cursor: StepCursor;
  /** Fades while a course stands out. */
  readonly plot: RefObject<HTMLElement | null>;
}

interface Found {
  readonly member: MemberModel;
  readonly panel: PanelPlace;
}

/**
 * The one course that stands out, over all others, with its name and its value at the cursor. Written into the page by
 * hand: pointing at a course renders nothing and draws no other course anew.
 */
export function HoverLayer({ model, geometry, hover, cursor, plot }: HoverLayerProps) {
  const group = useRef<SVGGElement>(null);
  const tag = useRef<HTMLDivElement>(null);
  const places = useMemo(() => placesOf(geometry), [geometry]);
  useEffect(() => {
    let shown: Found | undefined;
    const showCourse = () => {
      const key = hover.get();
      shown = key === undefined ? undefined : places.get(key);
      if (plot.current !== null) plot.current.toggleAttribute('data-hovering', shown !== undefined);
      if (group.current !== null) drawCourse(group.current, shown);
      showTag();
    };
    const showTag = () => {
      if (tag.current !== null) placeTag(tag.current, shown, model, geometry, cursor.get());
    };
    showCourse();
    const stops = [hover.subscribe(showCourse), cursor.subscribe(showTag)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [model, geometry, hover, cursor, places, plot]);
  return (
    <>
      <svg
        className={`${styles.layer} ${styles.moving}`}
        width={geometry.width}
        height={geometry.height}
        aria-hidden="true"
      >
        <g ref={group} className={styles.hovered}>
          <path className={styles.halo} />
          <path />
        </g>
      </svg>
      <div ref={tag} className={tagStyles.tag} hidden aria-hidden="true" />
    </>
  );
}

/** Where each member is drawn. */
function placesOf({ panels }: OverlayGeometry): ReadonlyMap<string, Found> {
  return new Map(
    panels.flatMap((panel) => panel.members.map((member) => [member.key, { member, panel }] as const)),
  );
}

function drawCourse(group: SVGGElement, found: Found | undefined): void {
  const [halo, line] = group.children;
  const course = found?.member.course;
  const d =
    found === undefined || course === undefined
      ? ''
      : coursePath(course, found.panel.x, found.panel.y, pixelColumns(found.panel));
  halo?.setAttribute('d', d);
  line?.setAttribute('d', d);
  if (found === undefined) return;
  const { colour, dash } = found.member.style;
  setShades(group, colour);
  line?.setAttribute('stroke-dasharray', dash ?? 'none');
}

/** Name and value, beside the course at the cursor, or at its end where the cursor is not on it. */
function placeTag(
  tag: HTMLElement,
  found: Found | undefined,
  model: OverlayModel,
  { width, height }: OverlayGeometry,
  cursor: number | undefined,
): void {
  tag.hidden = found === undefined;
  if (found === undefined) return;
  const { member, panel } = found;
  const last = member.values.findLastIndex((value) => !Number.isNaN(value));
  const inView = cursor !== undefined && cursor >= panel.x.domain[0] && cursor <= panel.x.domain[1];
  const row = inView ? rowOf(model.x, cursor) : last;
  const value = member.values[row ?? -1] ?? Number.NaN;
  const shown = model.log ? Math.log10(value) : value;
  const x = at(panel.x, model.x[row ?? last] ?? 0);
  const y = Number.isFinite(shown) ? at(panel.y, shown) : panel.box.top;
  const inside = Math.min(Math.max(x, panel.box.left), panel.box.right);
  const side = inside < width / 2 ? 'left' : 'right';
  writeTag(tag, `${member.label}  ${readableNumber(value)}`, member.style.colour, {
    side,
    from: (side === 'left' ? inside : width - inside) + 10,
    top: Math.min(Math.max(y - 24, 0), height - 24),
  });
}

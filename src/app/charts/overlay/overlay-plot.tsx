import { type PointerEvent, useRef } from 'react';
import { DrawingView } from '../drawing/drawing-view.tsx';
import shared from '../figure.module.css';
import type { HoverStore } from '../hover-store.ts';
import type { Range } from '../scale.ts';
import type { StepCursor } from '../step-cursor.ts';
import { placeOf, usePlotGestures } from '../use-plot-gestures.ts';
import { CursorLayer } from './cursor-layer.tsx';
import { HoverLayer } from './hover-layer.tsx';
import { MarkLayer } from './mark-layer.tsx';
import type { MemberLook } from './member-look.ts';
import { MembersCanvas } from './members-canvas.tsx';
import { nearestMember } from './nearest-course.ts';
import styles from './overlay.module.css';
import type { OverlayGeometry, PanelPlace } from './overlay-layout.ts';
import type { MemberModel, OverlayModel } from './overlay-model.ts';
import type { OverlayMark, OverlayTerms } from './overlay-types.ts';
import { pressKey } from './plot-keys.ts';

export interface OverlayPlotProps {
  readonly name: string;
  readonly model: OverlayModel;
  readonly geometry: OverlayGeometry;
  readonly look: (member: MemberModel) => MemberLook;
  /** Only these can be pointed at. */
  readonly brushed: ReadonlySet<string> | undefined;
  readonly terms: OverlayTerms;
  readonly marks: readonly OverlayMark[];
  readonly hover: HoverStore;
  readonly cursor: StepCursor;
  readonly onZoom: (zoom: Range | undefined) => void;
  readonly onDrawn: () => void;
}

/** The drawing with what moves over it, by pointer and by keys. */
export function OverlayPlot(props: OverlayPlotProps) {
  const { name, model, geometry, look, brushed, terms, marks, hover, cursor, onZoom, onDrawn } = props;
  const plot = useRef<HTMLDivElement>(null);
  const brush = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLOutputElement>(null);
  const { height, panels, back, front } = geometry;
  const gestures = usePlotGestures({
    axisAt: (x, y) => panelAt(panels, x, y)?.x,
    steps: model.x,
    whole: terms.alignment === 'step',
    cursor,
    onZoom,
    brush,
  });
  const memberAt = (event: PointerEvent) => {
    const { x, y } = placeOf(event);
    const panel = panelAt(panels, x, y);
    return panel && nearestMember(reachable(panel, brushed), x, y)?.key;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture that moves is no set of fields.
    <div
      ref={plot}
      className={styles.plot}
      style={{ height }}
      role="group"
      aria-label={`${name}, drawn: left and right move the step, up and down go from course to course, + and − zoom, 0 shows all`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what moves must be movable by keyboard.
      tabIndex={0}
      {...gestures}
      onPointerMove={(event) => {
        // All that reads where things stand comes before all that changes the page: mixed, it is laid out twice.
        const member = event.buttons === 0 ? memberAt(event) : undefined;
        gestures.onPointerMove(event);
        hover.set(member);
      }}
      onPointerDown={(event) => {
        gestures.onPointerDown(event);
        const { x, y } = placeOf(event);
        const box = panelAt(panels, x, y)?.box;
        if (brush.current === null || box === undefined) return;
        brush.current.style.top = `${box.top}px`;
        brush.current.style.height = `${box.bottom - box.top}px`;
      }}
      onPointerLeave={() => {
        gestures.onPointerLeave();
        hover.set(undefined);
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        const text = pressKey(event, { model, geometry, terms, hover, cursor, onZoom });
        if (text === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        if (said.current !== null) said.current.textContent = text;
      }}
      onBlur={() => hover.set(undefined)}
    >
      <DrawingView drawing={back} />
      <MembersCanvas geometry={geometry} look={look} onDrawn={onDrawn} />
      <div className={styles.layer}>
        <DrawingView drawing={front} />
      </div>
      <HoverLayer model={model} geometry={geometry} hover={hover} cursor={cursor} plot={plot} />
      <CursorLayer x={model.x} geometry={geometry} cursor={cursor} />
      <MarkLayer marks={marks} geometry={geometry} cursor={cursor} />
      <div ref={brush} className={styles.brush} hidden />
      <output ref={said} className={shared.unseen} />
    </div>
  );
}

function reachable(panel: PanelPlace, brushed: ReadonlySet<string> | undefined): PanelPlace {
  if (brushed === undefined) return panel;
  return { ...panel, members: panel.members.filter(({ key }) => brushed.has(key)) };
}

/** The panel at a place; of one large panel also what lies around it. */
function panelAt(panels: readonly PanelPlace[], x: number, y: number): PanelPlace | undefined {
  if (panels.length === 1) return panels[0];
  return panels.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

import type { Drawing, Shape } from '../drawing/shape.ts';
import { at, type Range } from '../scale.ts';
import { legendEntries } from './legend-entries.ts';
import { type LegendText, legendShapes } from './legend-shapes.ts';
import { lookOf, type MemberLook } from './member-look.ts';
import { layOutOverlay, type OverlayGeometry } from './overlay-layout.ts';
import type { MemberModel, OverlayModel } from './overlay-model.ts';
import { markHeight, type OverlayLayout, type OverlayMark, type OverlayTerms } from './overlay-types.ts';
import { remarksOf } from './remarks.ts';
import { visibleOf } from './visible.ts';

export interface OverlayPictureOptions {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly terms: OverlayTerms;
  readonly layout: OverlayLayout;
  readonly zoom: Range | undefined;
  readonly page: number;
  readonly marks: readonly OverlayMark[];
  readonly hidden: ReadonlySet<string>;
  /** Members that brushes keep; all where it is absent. */
  readonly brushed?: ReadonlySet<string> | undefined;
}

/** An overlay for a file: what lies below its courses, where and how these are drawn, and what lies above them. */
export interface OverlayPicture {
  readonly below: Drawing;
  readonly geometry: OverlayGeometry;
  readonly look: (member: MemberModel) => MemberLook;
  readonly above: Drawing;
}

const width = 800;
const plotHeight = 320;

/** An overlay with its legend and remarks, as what is in view. */
export function overlayPicture(model: OverlayModel, options: OverlayPictureOptions): OverlayPicture {
  const { terms, marks, hidden, brushed } = options;
  const visible = visibleOf(model, hidden);
  const entries = legendEntries(model, terms)
    .filter(({ key }) => !hidden.has(key))
    .map(({ text, style }): LegendText => ({ text, style }));
  const legend = legendShapes(entries, width);
  const above = legend.height + (marks.length > 0 ? markHeight : 0);
  const geometry = layOutOverlay(model, visible, { ...options, width, height: plotHeight + above, above });
  const remarks = remarksOf(model, terms, geometry, brushed);
  const foot = legendShapes(
    remarks.map(({ text }) => ({ text, style: undefined })),
    width,
    geometry.height,
  );
  const height = geometry.height + foot.height;
  return {
    below: { width, height, shapes: [...legend.shapes, ...geometry.back.shapes, ...foot.shapes] },
    geometry,
    look: lookOf(visible, brushed),
    above: { width, height, shapes: [...geometry.front.shapes, ...markShapes(marks, geometry)] },
  };
}

function markShapes(marks: readonly OverlayMark[], { panels }: OverlayGeometry): readonly Shape[] {
  return panels.flatMap(({ x, box }, k) =>
    marks
      .filter((mark) => mark.x >= x.domain[0] && mark.x <= x.domain[1])
      .flatMap((mark): readonly Shape[] => {
        const place = at(x, mark.x);
        const line: Shape = {
          kind: 'path',
          d: `M${place},${box.top - 4}V${box.bottom}`,
          stroke: 'text',
          strokeWidth: 1,
          dash: '4 3',
        };
        if (k > 0) return [line];
        const anchor = place < (box.left + box.right) / 2 ? 'start' : 'end';
        return [line, { kind: 'text', x: place, y: box.top - 8, text: mark.label, anchor }];
      }),
  );
}

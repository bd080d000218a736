import { drawingSvg } from '../drawing/drawing-svg.ts';
import type { Shape } from '../drawing/shape.ts';
import { at, type Range } from '../scale.ts';
import type { SvgFile } from '../svg-file.ts';
import { legendEntries } from './legend-entries.ts';
import { type LegendText, legendShapes } from './legend-shapes.ts';
import { lookOf } from './member-look.ts';
import { layOutOverlay, type OverlayGeometry, pixelColumns } from './overlay-layout.ts';
import type { OverlayModel } from './overlay-model.ts';
import { markHeight, type OverlayLayout, type OverlayMark, type OverlayTerms } from './overlay-types.ts';
import { clipped } from './panel-shapes.ts';
import { remarksOf } from './remarks.ts';
import { coursePath } from './trace.ts';
import { visibleOf } from './visible.ts';

export interface OverlaySvgOptions {
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly terms: OverlayTerms;
  readonly layout: OverlayLayout;
  readonly zoom: Range | undefined;
  readonly page: number;
  readonly marks: readonly OverlayMark[];
  readonly hidden: ReadonlySet<string>;
}

const width = 800;
const plotHeight = 320;
/** With more courses than this, each gives half its points: the file is read by people and programs of limited memory. */
const manyCourses = 100;

/** An overlay as an SVG file that stands alone: title, legend, axes, courses, bands. Can be interrupted after each course. */
export function* overlaySvg(model: OverlayModel, options: OverlaySvgOptions): Generator<void, SvgFile> {
  const { name, description, unit, terms, marks, hidden } = options;
  const visible = visibleOf(model, hidden);
  const legend = legendShapes(legendTexts(model, terms, hidden), width);
  const above = legend.height + (marks.length > 0 ? markHeight : 0);
  const geometry = layOutOverlay(model, visible, { ...options, width, height: plotHeight + above, above });
  const look = lookOf(visible);
  const courses: Shape[] = [];
  for (const panel of geometry.panels) {
    const columns = pixelColumns(panel) / (panel.members.length > manyCourses ? 2 : 1);
    const paths: Shape[] = [];
    for (const member of panel.members) {
      const { course, style, label } = member;
      if (course === undefined) continue;
      const { opacity, width: strokeWidth } = look(member);
      paths.push({
        kind: 'path',
        d: coursePath(course, panel.x, panel.y, columns),
        stroke: style.colour,
        strokeWidth,
        opacity,
        title: label,
        ...(style.dash !== undefined && { dash: style.dash }),
      });
      yield;
    }
    courses.push(clipped(panel.box, paths));
  }
  const remarks = remarksOf(model, terms, geometry).map(
    ({ text }): LegendText => ({ text, style: undefined }),
  );
  const foot = legendShapes(remarks, width, geometry.height);
  const { back, front, height } = geometry;
  const shapes = [
    ...legend.shapes,
    ...back.shapes,
    ...courses,
    ...front.shapes,
    ...markShapes(marks, geometry),
    ...foot.shapes,
  ];
  return drawingSvg({ width, height: height + foot.height, shapes }, { name, description, unit });
}

/** The entries that are switched on. */
function legendTexts(
  model: OverlayModel,
  terms: OverlayTerms,
  hidden: ReadonlySet<string>,
): readonly LegendText[] {
  return legendEntries(model, terms)
    .filter(({ key }) => !hidden.has(key))
    .map(({ text, style }) => ({ text, style }));
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

import { drawingSvg } from '../drawing/drawing-svg.ts';
import type { Shape } from '../drawing/shape.ts';
import type { SvgFile } from '../svg-file.ts';
import { pixelColumns } from './overlay-layout.ts';
import type { OverlayModel } from './overlay-model.ts';
import { type OverlayPictureOptions, overlayPicture } from './overlay-picture.ts';
import { clipped } from './panel-shapes.ts';
import { coursePath } from './trace.ts';

/** With more courses than this, each gives half its points: the file is read by people and programs of limited memory. */
const manyCourses = 100;

/** An overlay as an SVG file that stands alone: title, legend, axes, courses, bands. Can be interrupted after each course. */
export function* overlaySvg(model: OverlayModel, options: OverlayPictureOptions): Generator<void, SvgFile> {
  const { name, description, unit } = options;
  const { below, geometry, look, above } = overlayPicture(model, options);
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
  const shapes = [...below.shapes, ...courses, ...above.shapes];
  return drawingSvg({ ...below, shapes }, { name, description, unit });
}

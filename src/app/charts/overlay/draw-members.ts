import type { MemberLook } from './member-look.ts';
import { type OverlayGeometry, pixelColumns } from './overlay-layout.ts';
import type { MemberModel } from './overlay-model.ts';
import { traceCourse } from './trace.ts';

/** The part of a canvas that courses are drawn with. */
export type MemberCanvas = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'setLineDash'
  | 'save'
  | 'restore'
  | 'rect'
  | 'clip'
  | 'globalAlpha'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
>;

/** Draws the courses of all panels, one at a time: can be interrupted after each. */
export function* drawMembers(
  canvas: MemberCanvas,
  { panels }: Pick<OverlayGeometry, 'panels'>,
  lookOf: (member: MemberModel) => MemberLook,
  theme: 'light' | 'dark',
): Generator<void, void> {
  canvas.lineJoin = 'round';
  for (const panel of panels) {
    const { box, x, y, members } = panel;
    const columns = pixelColumns(panel);
    for (const member of members) {
      const { course, style } = member;
      if (course === undefined) continue;
      const { opacity, width } = lookOf(member);
      canvas.save();
      canvas.beginPath();
      canvas.rect(box.left, box.top - 2, box.right - box.left, box.bottom - box.top + 4);
      canvas.clip();
      canvas.globalAlpha = opacity;
      canvas.lineWidth = width;
      canvas.strokeStyle = style.colour[theme];
      canvas.setLineDash((style.dash ?? '').split(' ').filter(Boolean).map(Number));
      canvas.beginPath();
      traceCourse(canvas, course, x, y, columns);
      canvas.stroke();
      canvas.restore();
      yield;
    }
  }
}

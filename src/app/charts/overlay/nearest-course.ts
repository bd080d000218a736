import { bisectLeft, bisectRight } from 'd3-array';
import { invert, linear } from '../scale.ts';
import type { Course } from './course.ts';
import type { PanelPlace } from './overlay-layout.ts';
import type { MemberModel } from './overlay-model.ts';

/** Pixels from a course within which it is meant. */
const reach = 24;
/** Pixels to either side within which a course is looked for. */
const aside = 3;

/** The member whose course passes nearest to a point, in pixels; `undefined` where none is near. */
export function nearestMember(
  panel: Pick<PanelPlace, 'members' | 'x' | 'y'>,
  px: number,
  py: number,
): MemberModel | undefined {
  const { members, x, y } = panel;
  const [from, to] = [invert(x, px - aside), invert(x, px + aside)];
  const lx = linear(x);
  const ly = linear(y);
  // Most courses share one axis.
  const found = new Map<Float64Array, readonly [start: number, end: number]>();
  const rowsOf = ({ x: axis }: Course) => {
    const known = found.get(axis) ?? [
      Math.max(0, bisectLeft(axis, from) - 1),
      Math.min(axis.length, bisectRight(axis, to) + 1),
    ];
    found.set(axis, known);
    return known;
  };
  let nearest: MemberModel | undefined;
  let least = reach;
  for (const member of members) {
    const { course } = member;
    if (course === undefined) continue;
    const [start, end] = rowsOf(course);
    let beforeX = Number.NaN;
    let beforeY = Number.NaN;
    for (let row = start; row < end; row++) {
      const hereX = (course.x[row] as number) * lx.factor + lx.offset;
      const hereY = (course.y[row] as number) * ly.factor + ly.offset;
      // Any comparison with NaN is false: a gap is near to nothing.
      const far = Number.isNaN(beforeY)
        ? Math.hypot(hereX - px, hereY - py)
        : toSegment(px, py, beforeX, beforeY, hereX, hereY);
      if (far < least) {
        least = far;
        nearest = member;
      }
      beforeX = hereX;
      beforeY = hereY;
    }
  }
  return nearest;
}

/** Distance of a point from the stretch between two others. */
function toSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}

import type { Shape } from '../drawing/shape.ts';
import { shortNumbers } from '../numbers.ts';
import type { Scale } from '../scale.ts';
import { stairPaths } from '../stairs.ts';
import type { PanelPlace } from './overlay-layout.ts';
import type { GroupModel } from './overlay-model.ts';
import { rowsToDraw } from './trace.ts';

export const stripHeight = 22;
/** Pixels between the panel and its strip. */
export const stripGap = 12;

/** Whether fewer members have a value at some place than the group has. */
export function runsEndEarly({ data, counts }: GroupModel): boolean {
  return counts.some((count) => count < data.members);
}

/** A strip below a panel: how many members of each group have a value at each place. */
export function countStrip(panel: PanelPlace): readonly Shape[] {
  const { box, x, groups } = panel;
  const most = Math.max(1, ...groups.map(({ data }) => data.members));
  const top = box.bottom + stripGap;
  const y: Scale = { domain: [0, most], range: [top + stripHeight - 2, top + 2] };
  const rule = (height: number, stroke: 'grid' | 'axis'): Shape => ({
    kind: 'path',
    d: `M${box.left} ${height}H${box.right}`,
    stroke,
    strokeWidth: 1,
  });
  const lines = groups.map(({ style, data, centre, counts }): Shape => {
    const course = { x: centre.x, y: counts };
    const rows = rowsToDraw(course, x, box.right - box.left);
    return {
      kind: 'path',
      d: stairPaths(course.x, course.y, rows, x, y, 'from').line,
      stroke: style.colour,
      strokeWidth: 1.25,
      ...(style.dash !== undefined && { dash: style.dash }),
      title: `N of ${data.members}`,
    };
  });
  return [
    rule(y.range[1], 'grid'),
    rule(y.range[0], 'axis'),
    { kind: 'clip', x: box.left, y: top, width: box.right - box.left, height: stripHeight, shapes: lines },
    {
      kind: 'text',
      x: box.left - 6,
      y: top + 8,
      text: shortNumbers([most])[0] ?? '',
      anchor: 'end',
      fill: 'faint',
    },
    { kind: 'text', x: box.left - 6, y: top + 22, text: 'N', anchor: 'end', fill: 'faint' },
  ];
}

import type { Drawing, Shape } from '../drawing/shape.ts';
import { fitText, textWidth } from '../drawing/text-width.ts';
import { type Brushes, brushedStretches } from './brushes.ts';
import type { ParallelAxis } from './parallel-axes.ts';
import type { SweepPoint } from './sweep-types.ts';

export interface ParallelLayout {
  readonly drawing: Drawing;
  /** Pixel of each axis, from left to right. */
  readonly x: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

export interface ParallelOptions {
  readonly width: number;
  readonly brushes: Brushes;
  /** Members that brushes keep; all where absent. */
  readonly kept: ReadonlySet<string> | undefined;
}

const plotHeight = 260;
const side = 60;
const nameLine = 15;
/** Axes nearer to each other than this have their names in three lines instead of two. */
const near = 100;

/** Axes side by side, with a line through all of them for each member. */
export function layParallel(
  axes: readonly ParallelAxis[],
  members: readonly SweepPoint[],
  { width, brushes, kept }: ParallelOptions,
): ParallelLayout | undefined {
  if (axes.length < 2 || members.length === 0) return undefined;
  const gap = (width - 2 * side) / (axes.length - 1);
  const lines = gap < near ? 3 : 2;
  const top = lines * nameLine + 14;
  const x = axes.map((_, k) => Math.round(side + gap * k) + 0.5);
  const bottom = top + plotHeight;
  const frame = { x, top, bottom };
  const faint = members.filter(({ key }) => kept !== undefined && !kept.has(key));
  const plain = members.filter(({ key }) => kept === undefined || kept.has(key));
  const opacity = plain.length > 100 ? 0.35 : plain.length > 20 ? 0.6 : 0.9;
  const place = new Map(members.map(({ key }, k) => [key, k]));
  const line = (member: SweepPoint, strength: number): Shape => ({
    kind: 'path',
    d: memberPath(axes, frame, place.get(member.key) ?? 0),
    stroke: member.style.colour,
    strokeWidth: 1.5,
    opacity: strength,
    title: member.label,
    ...(member.style.dash !== undefined && { dash: member.style.dash }),
  });
  const shapes: Shape[] = [
    ...faint.map((member) => line(member, 0.07)),
    ...plain.map((member) => line(member, opacity)),
    ...axes.flatMap((axis, k) =>
      axisShapes(axis, x[k] ?? 0, { gap, width, top, lines, line: k % lines, brushes }),
    ),
  ];
  return { drawing: { width, height: bottom + 14, shapes }, ...frame };
}

/** SVG path data of the line of a member, broken where it has no value. */
export function memberPath(
  axes: readonly ParallelAxis[],
  { x, top: high, bottom }: Pick<ParallelLayout, 'x' | 'top' | 'bottom'>,
  member: number,
): string {
  let path = '';
  let joined = false;
  axes.forEach(({ places }, k) => {
    const at = places[member] ?? Number.NaN;
    if (Number.isNaN(at)) {
      joined = false;
      return;
    }
    const y = Math.round((bottom - at * (bottom - high)) * 10) / 10;
    // A short stroke shows a value that has none beside it.
    path += joined ? `L${x[k]},${y}` : `M${x[k]},${y}h0.1`;
    joined = true;
  });
  return path;
}

interface AxisFrame {
  /** Pixels to the next axis. */
  readonly gap: number;
  readonly width: number;
  readonly top: number;
  /** Lines that names stand in, so that each has the room of several axes, and the one of this axis. */
  readonly lines: number;
  readonly line: number;
  readonly brushes: Brushes;
}

function axisShapes(
  axis: ParallelAxis,
  x: number,
  { gap, width, top, lines, line, brushes }: AxisFrame,
): readonly Shape[] {
  const y = (place: number) => top + plotHeight * (1 - place);
  const brush = brushes[axis.key];
  const stretches = brush === undefined ? [] : brushedStretches(axis, brush);
  const label = fitText(axis.label, Math.max(60, lines * gap - 16));
  const half = textWidth(label) / 2;
  const every = Math.max(1, Math.ceil((axis.ticks.length * 13) / plotHeight));
  return [
    { kind: 'path', d: `M${x} ${top}V${top + plotHeight}`, stroke: 'text', strokeWidth: 1 },
    ...stretches.map(
      ([from, to]): Shape => ({
        kind: 'rect',
        x: x - 7,
        y: y(to),
        width: 14,
        height: Math.max(3, y(from) - y(to)),
        fill: 'accent',
        opacity: 0.35,
      }),
    ),
    ...axis.ticks
      .filter((_, k) => k % every === 0)
      .flatMap(({ place, text }): readonly Shape[] => [
        { kind: 'path', d: `M${x - 3} ${y(place)}h6`, stroke: 'text', strokeWidth: 1 },
        {
          kind: 'text',
          x: x + 6,
          y: y(place) + 4,
          text: fitText(text, Math.max(30, gap - 16)),
          fill: 'faint',
        },
      ]),
    {
      kind: 'text',
      x: Math.min(width - half, Math.max(half, x)),
      y: top - 12 - nameLine * (lines - 1 - line),
      text: label,
      anchor: 'middle',
    },
  ];
}

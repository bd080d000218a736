import { ticks } from 'd3-array';
import { shortNumbers } from '../numbers.ts';
import type { Range } from '../scale.ts';
import type { Shape } from './shape.ts';

/** Pixels around a map for its axes: numbers, and beyond them the names. */
export const mapMargin = { left: 52, right: 12, bottom: 38 } as const;

export interface MapFrame {
  readonly x: Range;
  readonly y: Range;
  /** Pixels of the upper edge and of the size of what is between the axes; the left edge is the margin. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Places to pixels. */
  readonly across: (value: number) => number;
  readonly up: (value: number) => number;
}

/** Where numbers stand on the axes of a map. */
export function mapTicks({ x, y, width, height }: Pick<MapFrame, 'x' | 'y' | 'width' | 'height'>) {
  return {
    xs: ticks(x[0], x[1], Math.max(2, width / 60)),
    ys: ticks(y[0], y[1], Math.max(2, height / 60)),
  };
}

/** Numbers and names of both axes of a map of the world, in cells. */
export function mapAxes(frame: MapFrame): readonly Shape[] {
  const { top, width, height, across, up } = frame;
  const { xs, ys } = mapTicks(frame);
  const [xTexts, yTexts] = [shortNumbers(xs), shortNumbers(ys)];
  const faint = { kind: 'text', fill: 'faint' } as const;
  const bottom = top + height;
  const middle = { x: mapMargin.left + width / 2, y: top + height / 2 };
  return [
    ...xs.map((value, k): Shape => {
      return { ...faint, x: across(value), y: bottom + 16, text: xTexts[k] ?? '', anchor: 'middle' };
    }),
    ...ys.map((value, k): Shape => {
      return { ...faint, x: mapMargin.left - 6, y: up(value) + 4, text: yTexts[k] ?? '', anchor: 'end' };
    }),
    { ...faint, x: middle.x, y: bottom + 32, text: 'x, cells', anchor: 'middle' },
    { ...faint, x: 12, y: middle.y, text: 'y, cells', anchor: 'middle', rotate: -90 },
  ];
}

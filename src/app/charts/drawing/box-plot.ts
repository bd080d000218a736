import { readableNumber, shortNumbers } from '../numbers.ts';
import { colourOf } from '../palette.ts';
import { at, type Scale, valueAxis } from '../scale.ts';
import type { Drawing, Paint, Shape } from './shape.ts';
import { fitText, textWidth } from './text-width.ts';

/** One group of values by its quartiles. */
export interface Box {
  readonly label: string;
  readonly min: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly max: number;
  /** Marked with a dot where it is known. */
  readonly mean?: number | undefined;
  /** How many values. */
  readonly count?: number | undefined;
  readonly colour?: Paint;
}

export interface BoxPlot {
  /** From top to bottom. */
  readonly boxes: readonly Box[];
  /** Pixels that are there. */
  readonly width: number;
  /** What the axis counts. */
  readonly axisTitle?: string;
}

const ROW = 30;
const BOX = 16;
const LABEL_MAX = 150;

/**
 * Boxes from the lower to the upper quartile with a line at the median, whiskers to the least and the greatest
 * value, lying on one axis; `undefined` where no box is known. More than 60 boxes are cut off.
 */
export function boxPlot({ boxes, width, axisTitle }: BoxPlot): Drawing | undefined {
  const known = boxes.filter(isKnown).slice(0, 60);
  if (known.length === 0) return undefined;
  const labels = known.map(({ label }) => fitText(label, LABEL_MAX));
  const counts = known.map(({ count }) => (count === undefined ? '' : `n = ${readableNumber(count)}`));
  const left = Math.max(...labels.map((label) => textWidth(label))) + 12;
  const side = Math.max(...counts.map((text) => textWidth(text)));
  const right = Math.max(left + 80, width - (side === 0 ? 12 : side + 20));
  const bottom = ROW * known.length + 4;
  const extent: [number, number] = [
    Math.min(...known.map(({ min }) => min)),
    Math.max(...known.map(({ max }) => max)),
  ];
  const axis = valueAxis(extent, false, Math.max(3, Math.floor((right - left) / 80)));
  const scale: Scale = { domain: axis.domain, range: [left, right] };
  const shapes: Shape[] = [];
  const ticks = shortNumbers(axis.ticks);
  axis.ticks.forEach((tick, k) => {
    const x = crisp(at(scale, tick));
    shapes.push(
      { kind: 'path', d: `M${x} 0V${bottom}`, stroke: tick === 0 ? 'axis' : 'grid', strokeWidth: 1 },
      { kind: 'text', x, y: bottom + 14, text: ticks[k] ?? '', anchor: 'middle', fill: 'faint' },
    );
  });
  if (axisTitle !== undefined) {
    const x = (left + right) / 2;
    shapes.push({ kind: 'text', x, y: bottom + 30, text: axisTitle, anchor: 'middle', fill: 'faint' });
  }
  known.forEach((box, k) => {
    const y = ROW * k + ROW / 2 + 2;
    shapes.push(
      { kind: 'text', x: left - 10, y: y + 4, text: labels[k] ?? '', anchor: 'end' },
      ...boxShapes(box, scale, y, box.colour ?? colourOf(box.label, k).colour),
    );
    const count = counts[k] ?? '';
    if (count !== '') shapes.push({ kind: 'text', x: right + 12, y: y + 4, text: count, fill: 'faint' });
  });
  return {
    width: Math.ceil(side === 0 ? right + 12 : right + side + 16),
    height: bottom + (axisTitle === undefined ? 20 : 36),
    shapes,
  };
}

function boxShapes(box: Box, scale: Scale, y: number, colour: Paint): readonly Shape[] {
  const [min, q25, median, q75, max] = [box.min, box.q25, box.median, box.q75, box.max].map((value) =>
    crisp(at(scale, value)),
  ) as [number, number, number, number, number];
  const title = [
    box.label,
    ...(['min', 'q25', 'median', 'q75', 'max', 'mean'] as const).flatMap((name) => {
      const value = box[name];
      return value === undefined || Number.isNaN(value) ? [] : [`${names[name]} ${readableNumber(value)}`];
    }),
  ].join('\n');
  const whiskers = `M${min} ${y}H${q25}M${q75} ${y}H${max}M${min} ${y - 5}v10M${max} ${y - 5}v10`;
  const rect = { kind: 'rect', x: q25, y: y - BOX / 2, width: Math.max(1, q75 - q25), height: BOX } as const;
  const shapes: Shape[] = [
    { kind: 'path', d: whiskers, stroke: colour, strokeWidth: 1.2, title },
    { ...rect, fill: colour, opacity: 0.3, title },
    { ...rect, stroke: colour, strokeWidth: 1, title },
    { kind: 'path', d: `M${median} ${y - BOX / 2}v${BOX}`, stroke: 'text', strokeWidth: 2, title },
  ];
  if (box.mean !== undefined && Number.isFinite(box.mean)) {
    shapes.push({
      kind: 'circle',
      x: at(scale, box.mean),
      y,
      r: 3,
      fill: 'ground',
      stroke: 'text',
      strokeWidth: 1.2,
      title,
    });
  }
  return shapes;
}

const names = {
  min: 'least',
  q25: 'lower quartile',
  median: 'median',
  q75: 'upper quartile',
  max: 'greatest',
  mean: 'mean',
} as const;

function isKnown({ min, q25, median, q75, max }: Box): boolean {
  return [min, q25, median, q75, max].every((value) => Number.isFinite(value));
}

/** On the middle of a pixel, where thin lines are sharp. */
function crisp(value: number): number {
  return Math.round(value) + 0.5;
}

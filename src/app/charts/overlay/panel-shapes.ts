import { ticks } from 'd3-array';
import type { Alignment, Band } from '../../../core/api/compare.ts';
import type { Shape } from '../drawing/shape.ts';
import { fitText, textWidth } from '../drawing/text-width.ts';
import { stepText } from '../numbers.ts';
import { at, type Range, stepTicks } from '../scale.ts';
import { bandPath } from './band-path.ts';
import type { PanelPlace } from './overlay-layout.ts';
import { type Box, captionBase } from './panels.ts';
import { shareText } from './terms.ts';
import { coursePath } from './trace.ts';
import type { ValueAxis } from './value-axis.ts';

export interface AxisTick {
  readonly value: number;
  readonly text: string;
}

/** Ticks of the axis below, as many as fit: whole steps, or shares in percent. */
export function xTicks(domain: Range, alignment: Alignment, box: Box | undefined): readonly AxisTick[] {
  const room = box === undefined ? 0 : box.right - box.left;
  const count = Math.max(2, Math.min(6, Math.round(room / 90)));
  if (alignment === 'step')
    return stepTicks(domain, count).map((value) => ({ value, text: stepText(value) }));
  return ticks(...domain, count).map((value) => ({ value, text: shareText(value) }));
}

/** What the axis below counts. */
export function xLabel(alignment: Alignment): string {
  return alignment === 'step' ? 'step' : 'share';
}

export interface Axes {
  readonly value: ValueAxis;
  readonly x: readonly AxisTick[];
  readonly xLabel: string;
}

/** Grid, axes and caption of a panel. */
export function axisShapes({ box, caption, style, x, y }: PanelPlace, axes: Axes): readonly Shape[] {
  const [low, high] = y.domain;
  const base = !axes.value.log && low < 0 && high > 0 ? at(y, 0) : box.bottom;
  const grid = axes.value.ticks.flatMap(({ value, text }): readonly Shape[] => {
    const height = at(y, value);
    const rule = ruleAt(box, height, 'grid');
    if (!box.first) return [rule];
    return [rule, { kind: 'text', x: box.left - 6, y: height + 4, text, anchor: 'end', fill: 'faint' }];
  });
  return [
    ...grid,
    ruleAt(box, base, 'axis'),
    ...(box.lowest ? below(box, x, axes) : []),
    ...captionShapes(box, caption, style),
  ];
}

/** Bands of the groups of a panel, and their middles above all bands. */
export function middleShapes(panel: PanelPlace, band: Band): readonly Shape[] {
  const { box, x, y, groups } = panel;
  const columns = box.right - box.left;
  const bands = groups.map(
    ({ style, centre, lower, upper }): Shape => ({
      kind: 'path',
      d: band === 'none' ? '' : bandPath({ x: centre.x, lower, upper }, x, y, columns),
      fill: style.colour,
      opacity: 0.2,
    }),
  );
  const middles = groups.map(
    ({ style, centre }): Shape => ({
      kind: 'path',
      d: coursePath(centre, x, y, columns),
      stroke: style.colour,
      strokeWidth: 2.5,
      ...(style.dash !== undefined && { dash: style.dash }),
    }),
  );
  return [clipped(box, [...bands, ...middles])];
}

/** What lies in a panel, and nothing beyond its edges. */
export function clipped({ left, right, top, bottom }: Box, shapes: readonly Shape[]): Shape {
  return { kind: 'clip', x: left, y: top - 2, width: right - left, height: bottom - top + 4, shapes };
}

function ruleAt({ left, right }: Box, height: number, stroke: 'grid' | 'axis'): Shape {
  return { kind: 'path', d: `M${left} ${Math.round(height) + 0.5}H${right}`, stroke, strokeWidth: 1 };
}

/** Pixels beside a panel that its ticks may take. */
const beside = 7;

function below(box: Box, x: PanelPlace['x'], axes: Axes): readonly Shape[] {
  const label = textWidth(axes.xLabel);
  const y = box.axis;
  const texts = axes.x
    .map(({ value, text }) => {
      const half = textWidth(text) / 2;
      // Neighbours and the edge of the plot leave a few pixels beside a panel.
      const [least, most] = [box.left - beside + half, box.right + beside - half];
      return { text, half, middle: Math.max(least, Math.min(most, at(x, value))) };
    })
    // The label stands at the left end of the same line.
    .filter(({ middle, half }) => !box.first || middle - half >= label + 4)
    .map(
      ({ text, middle }): Shape => ({ kind: 'text', x: middle, y, text, anchor: 'middle', fill: 'faint' }),
    );
  return box.first ? [{ kind: 'text', x: 0, y, text: axes.xLabel, fill: 'faint' }, ...texts] : texts;
}

/** Pixels of the value at the cursor, at the right of a caption. */
const readingWidth = 64;

function captionShapes(box: Box, caption: string | undefined, style: PanelPlace['style']): readonly Shape[] {
  if (caption === undefined || style === undefined) return [];
  const y = box.top - captionBase;
  return [
    {
      kind: 'path',
      d: `M${box.left} ${y - 4}h16`,
      stroke: style.colour,
      strokeWidth: 2.5,
      ...(style.dash !== undefined && { dash: style.dash }),
    },
    { kind: 'text', x: box.left + 21, y, text: fitText(caption, box.right - box.left - 21 - readingWidth) },
  ];
}

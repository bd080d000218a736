import { invert, linear, type Range } from '../scale.ts';
import {
  type Forest,
  type ForestSize,
  type ForestView,
  forestMargins,
  forestScales,
  rowHeight,
} from './forest-model.ts';
import type { ForestOrder } from './forest-order.ts';

/** Most that rows are drawn apart, in pixels. */
const highestRow = 28;
/** Fewest steps that are shown across. */
const fewestSteps = 4;

/** Pixels from the first to the last row. */
function roomOf(height: number): number {
  return height - forestMargins.top - forestMargins.bottom;
}

/** Everything there is to see: all steps, and all rows, few rows not drawn further apart than need be. */
export function fitForest(lives: number, steps: Range, { height }: ForestSize): ForestView {
  const [from, to] = steps;
  return {
    steps: [from, Math.max(to, from + 1)],
    rows: [0, Math.max(lives, roomOf(height) / highestRow, 1)],
  };
}

/** Makes rows and steps larger (`factor` above 1) or smaller around a place in pixels, within what there is. */
export function zoomForest(
  view: ForestView,
  fit: ForestView,
  size: ForestSize,
  { x, y, rows = 1, steps = 1 }: { x: number; y: number; rows?: number; steps?: number },
): ForestView {
  const scales = forestScales(size, view);
  const fewestRows = Math.min(fit.rows[1] - fit.rows[0], roomOf(size.height) / highestRow);
  return {
    rows: zoomed(view.rows, fit.rows, invert(scales.y, y), rows, fewestRows),
    steps: zoomed(view.steps, fit.steps, invert(scales.x, x), steps, fewestSteps),
  };
}

function zoomed(
  [from, to]: Range,
  [first, last]: Range,
  around: number,
  factor: number,
  least: number,
): Range {
  const span = Math.min(last - first, Math.max(Math.min(least, last - first), (to - from) / factor));
  const centre = Math.min(to, Math.max(from, around));
  const start = centre - ((centre - from) * span) / (to - from);
  return shifted([start, start + span], [first, last], 0);
}

/** Moves what is in view by pixels, as far as there is something. */
export function panForest(
  view: ForestView,
  fit: ForestView,
  size: ForestSize,
  { x, y }: { readonly x: number; readonly y: number },
): ForestView {
  const scales = forestScales(size, view);
  return {
    rows: shifted(view.rows, fit.rows, -y / linear(scales.y).factor),
    steps: shifted(view.steps, fit.steps, -x / linear(scales.x).factor),
  };
}

function shifted([from, to]: Range, [first, last]: Range, by: number): Range {
  const span = Math.min(to - from, last - first);
  const start = Math.min(last - span, Math.max(first, from + by));
  return [start, start + span];
}

/** Brings a row into the middle, near enough to read its name. */
export function revealRow(
  view: ForestView,
  fit: ForestView,
  { height }: ForestSize,
  row: number,
): ForestView {
  const span = Math.min(view.rows[1] - view.rows[0], roomOf(height) / 16);
  const start = row + 0.5 - span / 2;
  return { ...view, rows: shifted([start, start + span], fit.rows, 0) };
}

/** How far from a bar the pointer may be, in pixels. */
const reach = 5;

/** The life under a place in pixels; of several thin ones the nearest. */
export function lifeAt(
  { birth, end }: Forest,
  { at: byRow }: ForestOrder,
  view: ForestView,
  size: ForestSize,
  { x, y }: { readonly x: number; readonly y: number },
): number | undefined {
  const scales = forestScales(size, view);
  const [top, bottom] = scales.y.range;
  if (y < top || y > bottom) return undefined;
  const row = invert(scales.y, y);
  const step = invert(scales.x, x);
  const slack = reach / linear(scales.x).factor;
  const rows = Math.max(0.5, reach / rowHeight(scales));
  let nearest: { readonly life: number; readonly away: number } | undefined;
  for (let r = Math.floor(row - rows); r <= row + rows; r++) {
    const life = byRow[r];
    if (life === undefined) continue;
    const away = Math.abs(r + 0.5 - row);
    if (away > rows || away >= (nearest?.away ?? Number.POSITIVE_INFINITY)) continue;
    if (step >= (birth[life] ?? 0) - slack && step <= (end[life] ?? 0) + slack) nearest = { life, away };
  }
  return nearest?.life;
}

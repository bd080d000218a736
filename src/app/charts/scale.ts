import { bisectLeft, bisectRight, nice, ticks } from 'd3-array';

export type Range = readonly [from: number, to: number];

/** A linear map from values to pixels. */
export interface Scale {
  readonly domain: Range;
  readonly range: Range;
}

export function at(scale: Scale, value: number): number {
  const { factor, offset } = linear(scale);
  return value * factor + offset;
}

/** The map as two numbers, for loops over many values. */
export function linear({ domain, range }: Scale): { readonly factor: number; readonly offset: number } {
  const factor = (range[1] - range[0]) / (domain[1] - domain[0]);
  return { factor, offset: range[0] - domain[0] * factor };
}

export function invert(scale: Scale, pixel: number): number {
  return at({ domain: scale.range, range: scale.domain }, pixel);
}

/** The steps shown: the zoom where there is one, else all; never of width 0. */
export function stepDomain(steps: Float64Array, zoom: Range | undefined): Range {
  const first = steps[0] ?? 0;
  const last = steps.at(-1) ?? first;
  const [from, to] = zoom ?? [first, last];
  return to > from ? [from, to] : [from - 0.5, from + 0.5];
}

export interface RowsInView {
  /** First row to draw and one past the last. */
  readonly start: number;
  readonly end: number;
  /** Last row that is inside the range itself. */
  readonly last: number;
}

/** Rows inside a step range, with one more on either side that lines run to. */
export function rowsWithin(steps: Float64Array, [from, to]: Range): RowsInView {
  const start = Math.max(0, bisectLeft(steps, from) - 1);
  const after = bisectRight(steps, to);
  return { start, end: Math.min(steps.length, after + 1), last: Math.max(0, after - 1) };
}

/** The row whose step is nearest to `step`; 0 when there are none. */
export function nearestRow(steps: Float64Array, step: number): number {
  const right = bisectLeft(steps, step);
  if (right <= 0) return 0;
  if (right >= steps.length) return Math.max(0, steps.length - 1);
  return step - (steps[right - 1] ?? 0) <= (steps[right] ?? 0) - step ? right - 1 : right;
}

/** The row of exactly this step, or `undefined`. */
export function rowOf(steps: Float64Array, step: number): number | undefined {
  const row = bisectLeft(steps, step);
  return steps[row] === step ? row : undefined;
}

/** Whole-numbered ticks; steps have no halves. */
export function stepTicks([from, to]: Range, count: number): readonly number[] {
  return ticks(from, to, count).filter(Number.isInteger);
}

/** Ticks of an axis whose places are `xs`: on whole numbers only where all of them are whole. */
export function placeTicks([from, to]: Range, xs: Float64Array, count: number): readonly number[] {
  return xs.every(Number.isInteger) ? stepTicks([from, to], count) : ticks(from, to, count);
}

/**
 * Rounded value axis over an extent: from zero where values are near it, are all the same, or `zero`
 * asks for it. An extent without values becomes 0 to 1. Ticks stand on whole numbers only where the values are `whole`.
 */
export function valueAxis(
  extent: Range,
  zero: boolean,
  count: number,
  whole = false,
): { domain: Range; ticks: number[] } {
  // Sums of shares miss 1 by a rounding error, which must not add a tick.
  let [low, high] = (extent[0] <= extent[1] ? extent : [0, 1]).map((end) => Number(end.toPrecision(12))) as [
    number,
    number,
  ];
  const constant = low === high;
  if (zero || constant || (low > 0 && low < high * 0.6)) low = Math.min(0, low);
  if (zero || constant || (high < 0 && high > low * 0.6)) high = Math.max(0, high);
  if (low === high) high = 1;
  const domain = nice(low, high, count);
  const places = ticks(domain[0], domain[1], count);
  return { domain, ticks: whole ? places.filter(Number.isInteger) : places };
}

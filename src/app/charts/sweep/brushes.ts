import type { ParallelAxis } from './parallel-axes.ts';

/** What an axis keeps: numbers between two ends, of which either may be open, or some of its texts. */
export type Brush =
  | { readonly kind: 'range'; readonly from?: number | undefined; readonly to?: number | undefined }
  | { readonly kind: 'texts'; readonly texts: readonly string[] };

/** Brushes by the key of their axis. */
export type Brushes = Readonly<Record<string, Brush>>;

/** The keys of the members that all brushes keep; `undefined` where no axis of these is brushed. */
export function keptMembers(
  axes: readonly ParallelAxis[],
  brushes: Brushes,
  keys: readonly string[],
): ReadonlySet<string> | undefined {
  const brushed = axes.filter(({ key }) => brushes[key] !== undefined);
  if (brushed.length === 0) return undefined;
  return new Set(keys.filter((_, member) => brushed.every((axis) => keeps(axis, brushes[axis.key], member))));
}

function keeps(axis: ParallelAxis, brush: Brush | undefined, member: number): boolean {
  if (brush === undefined) return true;
  if (axis.kind === 'texts') {
    return brush.kind === 'texts' && brush.texts.includes(axis.values[member] ?? '');
  }
  if (brush.kind !== 'range') return false;
  const value = axis.values[member] ?? Number.NaN;
  return value >= (brush.from ?? Number.NEGATIVE_INFINITY) && value <= (brush.to ?? Number.POSITIVE_INFINITY);
}

/** The brushes with one of them changed; `undefined`, an open range and no text take it away. */
export function withBrush(brushes: Brushes, axis: string, brush: Brush | undefined): Brushes {
  const { [axis]: _, ...others } = brushes;
  const empty =
    brush === undefined ||
    (brush.kind === 'range' ? brush.from === undefined && brush.to === undefined : brush.texts.length === 0);
  return empty ? others : { ...others, [axis]: brush };
}

/** What a drag along an axis keeps, from one place to another (0 below, 1 above). */
export function brushBetween(axis: ParallelAxis, a: number, b: number): Brush {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  if (axis.kind === 'texts') {
    const texts = axis.ticks.filter(({ place }) => place >= low && place <= high).map(({ text }) => text);
    return { kind: 'texts', texts };
  }
  const [from, to] = axis.domain;
  const value = (place: number) => round(from + Math.min(1, Math.max(0, place)) * (to - from), to - from);
  return { kind: 'range', from: value(low), to: value(high) };
}

/** What a click at a place of an axis keeps: of texts the nearest one more or one less, of numbers all again. */
export function brushByClick(axis: ParallelAxis, brush: Brush | undefined, place: number): Brush | undefined {
  if (axis.kind === 'numbers') return undefined;
  const nearest = axis.ticks.reduce((best, tick) =>
    Math.abs(tick.place - place) < Math.abs(best.place - place) ? tick : best,
  ).text;
  const texts = brush?.kind === 'texts' ? brush.texts : [];
  return {
    kind: 'texts',
    texts: texts.includes(nearest) ? texts.filter((text) => text !== nearest) : [...texts, nearest],
  };
}

/** Where a brush lies on its axis, as stretches of places. */
export function brushedStretches(
  axis: ParallelAxis,
  brush: Brush,
): readonly (readonly [low: number, high: number])[] {
  if (axis.kind === 'texts') {
    const texts = brush.kind === 'texts' ? brush.texts : [];
    const half = 0.4 / Math.max(1, axis.texts.length);
    return axis.ticks
      .filter(({ text }) => texts.includes(text))
      .map(({ place }) => [Math.max(-0.03, place - half), Math.min(1.03, place + half)]);
  }
  if (brush.kind !== 'range') return [];
  const [from, to] = axis.domain;
  const place = (value: number) => Math.min(1, Math.max(0, (value - from) / (to - from)));
  return [[place(brush.from ?? from), place(brush.to ?? to)]];
}

/** To about a thousandth of the axis: what a pointer can tell, and short enough to be read. */
function round(value: number, extent: number): number {
  const digits = Math.max(0, 3 - Math.ceil(Math.log10(extent)));
  return Number(value.toFixed(Math.min(15, digits)));
}

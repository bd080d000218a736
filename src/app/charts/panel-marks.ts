import type { Cells } from './cells.ts';
import { downsample } from './downsample.ts';
import type { PanelSeries, StyledSeries } from './figure-series.ts';
import type { SeriesStyle } from './palette.ts';
import { drawBoxes } from './panel-boxes.ts';
import { areaPath, linePaths, markerPath } from './paths.ts';
import { at, type Range, type RowsInView, type Scale } from './scale.ts';
import { stairPaths } from './stairs.ts';

/** What is drawn of one series, as SVG path data. */
export interface Mark {
  readonly key: string;
  readonly label: string;
  readonly style: SeriesStyle;
  readonly line: string;
  readonly dots: string;
  readonly markers: string | undefined;
  readonly area: string | undefined;
}

/** Where a series ends at the right. */
export interface SeriesEnd {
  readonly label: string;
  readonly style: SeriesStyle;
  readonly at: number;
}

export interface PanelDraft {
  /** Least and greatest value in view; from above to below when there is none. */
  readonly extent: Range;
  /** Whether the axis must show zero. */
  readonly zero: boolean;
  /** Whether the values in view are few whole numbers, between which there is nothing to read. */
  readonly whole: boolean;
  /** Series drawn as lines or areas, and those of them that have a value at the right edge, the uppermost of a stack first. */
  readonly lines: number;
  readonly ends: (y: Scale) => readonly SeriesEnd[];
  /** Draws once the axes are known; `points` is the most drawn of any one series. */
  readonly marks: (x: Scale, y: Scale, columns: number) => { marks: readonly Mark[]; points: number };
}

export interface Curve {
  readonly series: StyledSeries;
  readonly values: Float64Array;
  /** Edges of the area to fill, without NaN. */
  readonly band?: { readonly top: Float64Array; readonly bottom: Float64Array };
}

export function drawPanel(
  steps: Float64Array,
  panel: PanelSeries,
  rows: RowsInView,
  cells: Cells,
): PanelDraft {
  const curves = curvesOf(panel, rows);
  const extent = extentOf(curves, rows);
  return {
    extent,
    zero: panel.mark !== 'line' && panel.mark !== 'stairs',
    whole: !DIVIDED.test(panel.unit) && isWhole(curves, rows, extent),
    lines: isBoxes(panel.mark) ? 0 : curves.filter(({ series }) => series.hasValues).length,
    ends: (y) => {
      const ends = curves.flatMap((curve) => endOf(curve, panel.mark, rows.last, y));
      return panel.mark === 'stack' ? ends.reverse() : ends;
    },
    marks(x, y, columns) {
      if (isBoxes(panel.mark)) {
        return {
          marks: drawBoxes(steps, curves, rows, x, y, cells),
          points: panel.mark === 'bars' ? steps.length : 0,
        };
      }
      const window = { ...rows, from: x.domain[0], to: x.domain[1], columns };
      const reduced = new Map<Float64Array, Uint32Array>();
      const reduce = (values: Float64Array) => {
        const known = reduced.get(values) ?? downsample(steps, values, window);
        reduced.set(values, known);
        return known;
      };
      const withRows = (values: Float64Array) => ({ values, rows: reduce(values) });
      let points = 0;
      const marks = curves.map(({ series, values, band }): Mark => {
        const kept = reduce(values);
        points = Math.max(points, kept.length);
        const { line, dots } =
          panel.mark === 'stairs'
            ? stairPaths(steps, values, kept, x, y, cells)
            : linePaths(steps, values, kept, x, y);
        const { marker } = series.style;
        return {
          key: series.key,
          label: series.label,
          style: series.style,
          line,
          dots,
          markers: marker && markerPath(steps, values, kept, x, y, marker),
          area: band && areaPath(steps, withRows(band.top), withRows(band.bottom), x, y),
        };
      });
      return { marks, points };
    },
  };
}

function isBoxes(mark: PanelSeries['mark']): boolean {
  return mark === 'bars' || mark === 'strip';
}

function curvesOf(panel: PanelSeries, rows: RowsInView): readonly Curve[] {
  switch (panel.mark) {
    case 'line':
    case 'stairs':
      return panel.series.map((series) => ({ series, values: series.values }));
    case 'strip':
      return panel.series.map((series) => ({ series, values: series.values, band: stripOf(series.values) }));
    case 'stack':
    case 'bars':
      return stacked(panel.series, rows);
    case 'mirrored':
      return mirrored(panel, rows);
  }
}

/** From bottom to top wherever there is a value. */
function stripOf(values: Float64Array): { readonly top: Float64Array; readonly bottom: Float64Array } {
  return {
    top: values.map((value) => (Number.isNaN(value) ? 0 : 1)),
    bottom: new Float64Array(values.length),
  };
}

/** Each series upon the ones before it; no value adds nothing. */
function stacked(series: readonly StyledSeries[], rows: RowsInView): readonly Curve[] {
  const length = series[0]?.values.length ?? 0;
  let below = new Float64Array(length);
  return series.map((each) => {
    const bottom = below;
    const values = new Float64Array(length);
    for (let row = rows.start; row < rows.end; row++) {
      values[row] = (bottom[row] ?? 0) + orZero(each.values[row]);
    }
    below = values;
    return { series: each, values, band: { top: values, bottom } };
  });
}

/** Series of the panel's first metric upwards, of the others downwards, each filled to the zero line. */
function mirrored(panel: PanelSeries, rows: RowsInView): readonly Curve[] {
  const bottom = new Float64Array(panel.series[0]?.values.length ?? 0);
  return panel.series.map((series) => {
    const sign = series.metric === panel.metrics[0] ? 1 : -1;
    const values = new Float64Array(bottom.length);
    const top = new Float64Array(bottom.length);
    for (let row = rows.start; row < rows.end; row++) {
      values[row] = sign * (series.values[row] ?? Number.NaN);
      top[row] = orZero(values[row]);
    }
    return { series, values, band: { top, bottom } };
  });
}

function orZero(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}

function endOf(
  { series, values, band }: Curve,
  mark: PanelSeries['mark'],
  row: number,
  y: Scale,
): SeriesEnd[] {
  const last = values[row] ?? Number.NaN;
  if (Number.isNaN(last) || isBoxes(mark)) return [];
  const { label, style } = series;
  if (mark !== 'stack') return [{ label, style, at: at(y, last) }];
  const bottom = band?.bottom[row] ?? 0;
  return [{ label, style, at: at(y, (last + bottom) / 2) }];
}

/** Units that are read between whole numbers even where all values happen to be 0 or 1. */
const DIVIDED = /^(share|ratio|probability|correlation)/;
/** Over more than these an axis has whole ticks anyway. */
const FEW = 10;

function isWhole(curves: readonly Curve[], { start, end }: RowsInView, [low, high]: Range): boolean {
  if (!(high - low <= FEW)) return false;
  return curves.every(({ values }) =>
    values.subarray(start, end).every((value) => Number.isNaN(value) || Number.isInteger(value)),
  );
}

function extentOf(curves: readonly Curve[], { start, end }: RowsInView): Range {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { values } of curves) {
    // Any comparison with NaN is false.
    for (let row = start; row < end; row++) {
      const value = values[row] as number;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}

import type { FigureData } from '../../core/api/simulation.ts';
import { type Cells, cellDomain } from './cells.ts';
import { type EndLabel, endLabels } from './end-labels.ts';
import type { PanelSeries } from './figure-series.ts';
import { shortNumbers, stepText } from './numbers.ts';
import { drawPanel, type Mark } from './panel-marks.ts';
import { at, placeTicks, type Range, rowsWithin, type Scale, stepDomain, valueAxis } from './scale.ts';

/** Everything drawn of a figure, in pixels; the page and the saved SVG both draw from it. */
export interface FigureGeometry {
  readonly width: number;
  readonly height: number;
  /** Steps to pixels, shared by all panels. */
  readonly x: Scale;
  /** Left and right edge of the plot, a little beyond the first and the last step: what is drawn there is whole. */
  readonly frame: Range;
  readonly xTicks: readonly Tick[];
  /** What the axis below counts. */
  readonly xLabel: string;
  readonly panels: readonly PanelGeometry[];
  /** Points drawn of the series that was reduced most, and the rows in view. */
  readonly drawn: number;
  readonly total: number;
}

export interface PanelGeometry {
  readonly top: number;
  readonly bottom: number;
  /** Written above the panel where it needs one, with the pixel of its line. */
  readonly caption: string | undefined;
  readonly captionAt: number;
  readonly yTicks: readonly Tick[];
  /** Pixel of the zero line where it is not the lower edge. */
  readonly zero: number | undefined;
  readonly marks: readonly Mark[];
  readonly labels: readonly EndLabel[];
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface GeometryOptions {
  readonly width: number;
  readonly height: number;
  readonly hidden: ReadonlySet<string>;
  readonly zoom: Range | undefined;
  /** What the axis below counts; steps where it is not given. */
  readonly xLabel?: string | undefined;
  /** First and last step of what the figure is about: every figure of a page reaches as far, whatever it has values for. */
  readonly extent?: Range | undefined;
  /** Whether turning points may be marked along the upper edge. */
  readonly flags?: boolean | undefined;
  /** Pixels to keep free at the right. */
  readonly rightRoom?: number | undefined;
}

/** More points than this cannot be told apart in any figure and cost time. */
const mostPoints = 1500;
const axisHeight = 22;
/** Between the caption of the first panel and its upper edge: flags stand there and cover nothing. */
const flagRow = 10;
const stripHeight = 14;
const stripAxis = { domain: [0, 1] as Range, ticks: [] as readonly number[] };
const unscaled: Scale = { domain: [0, 1], range: [1, 0] };
const charWidth = 6.4;
/** Half of the widest dot and a pixel. */
const inset = 4;

export function layOut(
  data: FigureData,
  panels: readonly PanelSeries[],
  options: GeometryOptions,
): FigureGeometry {
  const { width, height, hidden } = options;
  const cells: Cells = options.xLabel === undefined ? 'around' : 'from';
  const domain = domainOf(data.step, panels, options, cells);
  const rows = rowsWithin(data.step, domain);
  const hasCaptions = panels.length > 1 || panels.some(({ mark }) => mark === 'mirrored');
  const gap = hasCaptions ? 24 : 10;
  const strips = panels.filter((panel) => panel.mark === 'strip').length;
  const flags = hasCaptions && options.flags ? flagRow : 0;
  const room = height - axisHeight - flags - gap * panels.length - stripHeight * strips;
  const panelHeight = room / Math.max(1, panels.length - strips);
  const heights = panels.map((panel) => (panel.mark === 'strip' ? stripHeight : panelHeight));
  const shown = panels.map((panel) => ({ ...panel, series: panel.series.filter((s) => !hidden.has(s.key)) }));
  const drafts = shown.map((panel) => drawPanel(data.step, panel, rows, cells));
  const axes = drafts.map((draft, i) =>
    shown[i]?.mark === 'strip'
      ? stripAxis
      : valueAxis(draft.extent, draft.zero, Math.max(2, Math.round(panelHeight / 45)), draft.whole),
  );
  const yTexts = axes.map((axis, i) => tickTexts(axis.ticks, shown[i]?.mark));
  const widest = Math.max(3, ...yTexts.flat().map((text) => text.length));
  const left = Math.ceil(widest * charWidth) + 12;
  const tops = heights.map(
    (_, i) => flags + gap * (i + 1) + heights.slice(0, i).reduce((sum, each) => sum + each, 0),
  );
  const ys = axes.map((axis, i): Scale => {
    const top = tops[i] ?? 0;
    return { domain: axis.domain, range: [top + (heights[i] ?? 0), top] };
  });
  const labels = endLabels(
    drafts.map((draft, i) => {
      const [bottom, top] = ys[i]?.range ?? [0, 0];
      return { ends: draft.ends(ys[i] ?? unscaled), lines: draft.lines, top, bottom };
    }),
  ).map((each) => (width < 520 ? [] : each));
  const longest = Math.max(0, ...labels.flat().map((label) => label.text.length));
  const right = width - Math.max(options.rightRoom ?? 12, Math.ceil(longest * charWidth) + 12);
  const x: Scale = { domain, range: [left + inset, right - inset] };
  const columns = Math.max(1, Math.min(Math.floor(right - left - 2 * inset), mostPoints / 4));
  let drawn = 0;
  const done = drafts.map((draft, i): PanelGeometry => {
    const y = ys[i] ?? unscaled;
    const { marks, points } = draft.marks(x, y, columns);
    drawn = Math.max(drawn, points);
    const [low, high] = y.domain;
    return {
      top: y.range[1],
      bottom: y.range[0],
      caption: hasCaptions ? panels[i]?.caption : undefined,
      captionAt: y.range[1] - 7 - (i === 0 ? flags : 0),
      yTicks: (axes[i]?.ticks ?? []).map((tick, t) => ({ at: at(y, tick), text: yTexts[i]?.[t] ?? '' })),
      zero: low < 0 && high > 0 ? at(y, 0) : undefined,
      marks,
      labels: labels[i] ?? [],
    };
  });
  const tickCount = Math.max(3, Math.min(6, Math.round((right - left) / 90)));
  const xLabel = options.xLabel ?? 'step';
  const xTicks = placeTicks(domain, data.step, tickCount)
    .map((tick) => ({ at: at(x, tick), text: stepText(tick) }))
    // The label stands at the left end of the same line.
    .filter(({ at: middle, text }) => middle - (text.length * charWidth) / 2 >= xLabel.length * charWidth);
  return {
    width,
    height,
    x,
    frame: [left, right],
    xTicks,
    xLabel,
    panels: done,
    drawn,
    total: rows.end - rows.start,
  };
}

/** The x in view; where rows are drawn with a width, the ones at both ends whole. */
function domainOf(
  x: Float64Array,
  panels: readonly PanelSeries[],
  { zoom, extent }: Pick<GeometryOptions, 'zoom' | 'extent'>,
  cells: Cells,
): Range {
  const shown = stepDomain(x, zoom ?? widest(x, cells === 'around' ? extent : undefined));
  const isWide = panels.some(({ mark }) => wide[cells].includes(mark));
  return isWide ? cellDomain(x, shown, zoom, cells) : shown;
}

const wide: Readonly<Record<Cells, readonly PanelSeries['mark'][]>> = {
  around: ['bars', 'stairs', 'strip'],
  from: ['bars'],
};

function widest(x: Float64Array, extent: Range | undefined): Range | undefined {
  if (extent === undefined) return undefined;
  const [first, last] = extent;
  return [Math.min(first, x[0] ?? first), Math.max(last, x.at(-1) ?? last)];
}

/** Below zero a mirrored panel counts up again. */
function tickTexts(ticks: readonly number[], mark: PanelSeries['mark'] | undefined): readonly string[] {
  if (mark !== 'mirrored') return shortNumbers(ticks);
  return shortNumbers(ticks.map(Math.abs));
}

import type { FigureData, FigureSeries } from '../../core/api/simulation.ts';
import type { FigureDefinition, FigurePanel } from '../../core/metrics/figures.ts';
import { metrics } from '../../core/metrics/registry.ts';
import { type SeriesStyle, stylesOf } from './palette.ts';
import type { RowsInView } from './scale.ts';

/** A series with all that drawing and naming it needs. */
export interface StyledSeries extends FigureSeries {
  readonly style: SeriesStyle;
  readonly unit: string;
  /** Whether it has any value at all. */
  readonly hasValues: boolean;
}

export interface PanelSeries {
  readonly mark: FigurePanel['mark'];
  readonly metrics: FigurePanel['metrics'];
  readonly unit: string;
  /**
   * What stands above the panel where a figure has several or it is mirrored: what is measured, unless it has series
   * of several metrics, and the unit.
   */
  readonly caption: string;
  /** What a value of it is called where a legend has values of several panels. */
  readonly short: string;
  readonly series: readonly StyledSeries[];
}

/** The panels of a figure with their series in the order of the data; panels without series are left out. */
export function panelsOf(definition: FigureDefinition, data: FigureData): readonly PanelSeries[] {
  const styles = stylesOf(data.series.map((series) => series.key));
  const styled = data.series.map((series, i): StyledSeries => {
    const style = styles[i] ?? { colour: { light: '#343a40', dark: '#dee2e6' } };
    const hasValues = series.values.some((value) => !Number.isNaN(value));
    return { ...series, style, hasValues, unit: metrics[series.metric].unit };
  });
  const isAlone = definition.panels.length === 1;
  return definition.panels
    .map((panel) => {
      const { name, unit } = metrics[panel.metrics[0] ?? 'total_agents'];
      const series = styled.filter(({ metric }) => panel.metrics.includes(metric));
      const isNamed = panel.metrics.length === 1;
      const measured = isNamed ? captionOf(name, unit) : (directionsOf(panel, series, isAlone) ?? unit);
      // Boxes without height are not seen.
      const caption = panel.mark === 'bars' && isZero(series) ? `${measured} · 0 at every step` : measured;
      const short = panel.short ?? name.toLowerCase();
      return { mark: panel.mark, metrics: panel.metrics, unit, caption, short, series };
    })
    .filter((panel) => panel.series.length > 0);
}

/** Which way the series of a mirrored panel go, both counted upwards from the line between them; the unit of a panel alone stands beside the title. */
function directionsOf(
  { mark, metrics: [first] }: FigurePanel,
  series: readonly StyledSeries[],
  isAlone: boolean,
): string | undefined {
  if (mark !== 'mirrored') return undefined;
  const ways = series
    .map(({ metric, label }) => `${label.toLowerCase()} ${metric === first ? 'upwards' : 'downwards'}`)
    .join(', ');
  return isAlone ? ways.charAt(0).toUpperCase() + ways.slice(1) : `${series[0]?.unit} · ${ways}`;
}

function isZero(series: readonly StyledSeries[]): boolean {
  return series.some(({ hasValues }) => hasValues) && series.every(({ values }) => values.every(isNothing));
}

const isNothing = (value: number) => value === 0 || Number.isNaN(value);

/** Name and unit; one alone where it says the other, as `Dominant type`, `Reward per attack` and `memories per step` do. */
function captionOf(name: string, unit: string): string {
  if (unit.startsWith(`${name.toLowerCase()} `)) return unit.charAt(0).toUpperCase() + unit.slice(1);
  return ` ${name.toLowerCase()} `.includes(` ${unit} `) ? name : `${name} · ${unit}`;
}

/** The unit of a figure; none where its panels have different ones, which each says above itself. */
export function unitOf(panels: readonly PanelSeries[]): string | undefined {
  const units = new Set(panels.map(({ unit }) => unit));
  return units.size === 1 ? panels[0]?.unit : undefined;
}

/** The last row in view at which any series has a value, else the last one in view. */
export function lastWithValues(panels: readonly PanelSeries[], { start, last }: RowsInView): number {
  const all = panels.flatMap(({ series }) => series);
  for (let row = last; row >= start; row--) {
    if (all.some(({ values }) => !Number.isNaN(values[row] ?? Number.NaN))) return row;
  }
  return last;
}

export function isEmpty(panels: readonly PanelSeries[]): boolean {
  return !panels.some((panel) => panel.series.some((series) => series.hasValues));
}

/** Heading of the column of x in tables and files: `Step`, or e.g. `Age (steps)`. */
export function xHeading({ x }: FigureDefinition): string {
  if (x === undefined) return 'Step';
  return `${x.label.charAt(0).toUpperCase()}${x.label.slice(1)} (${x.unit})`;
}

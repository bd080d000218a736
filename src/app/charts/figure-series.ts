import type { FigureData, FigureSeries } from '../../core/api/simulation.ts';
import type { FigureDefinition, FigurePanel } from '../../core/metrics/figures.ts';
import { metrics } from '../../core/metrics/registry.ts';
import { type SeriesStyle, stylesOf } from './palette.ts';

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
   * What stands above the panel where a figure has several or it is mirrored: what is measured, unless the series say
   * it, and the unit.
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
  return definition.panels
    .map((panel) => {
      const { name, unit } = metrics[panel.metrics[0] ?? 'total_agents'];
      const series = styled.filter(({ metric }) => panel.metrics.includes(metric));
      // Series of one metric are named after their groups, which do not say what is measured.
      const isNamed = panel.metrics.length === 1 && series.length > 1;
      const caption = isNamed ? captionOf(name, unit) : unit + directionsOf(panel, series);
      const short = panel.short ?? name.toLowerCase();
      return { mark: panel.mark, metrics: panel.metrics, unit, caption, short, series };
    })
    .filter((panel) => panel.series.length > 0);
}

/** Which way the series of a mirrored panel go, both counted upwards from the line between them. */
function directionsOf({ mark, metrics: [first] }: FigurePanel, series: readonly FigureSeries[]): string {
  if (mark !== 'mirrored') return '';
  const ways = series.map(({ metric, label }) => {
    return `${label.toLowerCase()} ${metric === first ? 'upwards' : 'downwards'}`;
  });
  return ` · ${ways.join(', ')}`;
}

/** Name and unit; the name alone where it says the unit, as `Dominant type` does. */
function captionOf(name: string, unit: string): string {
  return name.toLowerCase().split(' ').includes(unit) ? name : `${name} · ${unit}`;
}

/** The units of a figure's panels, each once. */
export function unitsOf(definition: FigureDefinition): readonly string[] {
  return [...new Set(definition.panels.flatMap((panel) => panel.metrics.map((id) => metrics[id].unit)))];
}

export function isEmpty(panels: readonly PanelSeries[]): boolean {
  return !panels.some((panel) => panel.series.some((series) => series.hasValues));
}

/** Heading of the column of x in tables and files: `Step`, or e.g. `Age (steps)`. */
export function xHeading({ x }: FigureDefinition): string {
  if (x === undefined) return 'Step';
  return `${x.label.charAt(0).toUpperCase()}${x.label.slice(1)} (${x.unit})`;
}

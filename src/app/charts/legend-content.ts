import type { PanelSeries, StyledSeries } from './figure-series.ts';
import type { SeriesStyle } from './palette.ts';

/** A value that a legend reads. */
export interface LegendValue {
  readonly series: StyledSeries;
  /** Of which panel, where its label has values of several. */
  readonly of: string | undefined;
  /** Whether having a value is all that there is to read: which of several states a step is in. */
  readonly isState: boolean;
}

/** Series of one label, one a panel; they are shown and hidden together. */
export interface LegendEntry {
  readonly label: string;
  readonly style: SeriesStyle;
  readonly values: readonly LegendValue[];
  /** Whether its values are those of all shared panels, in their order, so that the names of these need not be seen again. */
  readonly inOrder: boolean;
}

export interface LegendContent {
  /** Names of the panels that share labels, in the order of the values of each entry; empty where none do. */
  readonly order: readonly string[];
  readonly entries: readonly LegendEntry[];
}

/** What the legend of a figure lists: each label once, with a value of each panel that has a series of it. */
export function legendContent(panels: readonly PanelSeries[]): LegendContent {
  const all = panels.flatMap((panel) => panel.series.map((series) => ({ series, panel })));
  const labels = [...new Set(all.map(({ series }) => series.label))];
  const grouped = labels.map((label) => all.filter(({ series }) => series.label === label));
  const panelsOfLabels = grouped.map((same) => new Set(same.map(({ panel }) => panel)));
  const shared = panels.filter((panel) => panelsOfLabels.some((own) => own.size > 1 && own.has(panel)));
  const entries = grouped.flatMap((same): LegendEntry[] => {
    const [first] = same;
    if (first === undefined) return [];
    return [
      {
        label: first.series.label,
        style: first.series.style,
        values: same.map(({ series, panel }) => ({
          series,
          of: shared.includes(panel) ? panel.short : undefined,
          isState: panel.mark === 'strip',
        })),
        inOrder: same.length === shared.length && same.every(({ panel }, k) => panel === shared[k]),
      },
    ];
  });
  return { order: shared.map(({ short }) => short), entries };
}

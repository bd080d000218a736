import type { FigureData } from '../../core/api/simulation.ts';
import type { FigureDefinition } from '../../core/metrics/figures.ts';
import { figureCsv } from './figure-csv.ts';
import { type PanelSeries, unitOf, xHeading } from './figure-series.ts';
import type { FigureMarkers } from './markers.ts';
import type { Range } from './scale.ts';
import { figureSvg } from './svg-file.ts';
import { useSaver } from './use-saver.ts';

export interface DownloadOptions {
  readonly definition: FigureDefinition;
  readonly data: FigureData;
  readonly panels: readonly PanelSeries[];
  readonly hidden: ReadonlySet<string>;
  readonly zoom: Range | undefined;
  readonly extent?: Range | undefined;
  readonly markers?: FigureMarkers | undefined;
  readonly fileStem: string;
}

export interface Downloads {
  readonly csv: () => void;
  readonly svg: () => void;
  readonly png: () => void;
  /** Why the last one failed; one plain sentence. */
  readonly problem: string | undefined;
}

/** Saving a figure as files; whole data in the CSV, what is in view in the pictures. */
export function useDownloads(options: DownloadOptions): Downloads {
  const { definition, data, panels, hidden, zoom, extent, markers, fileStem } = options;
  const [save, problem] = useSaver(fileStem, definition.name);
  const draw = () => {
    const { name, description } = definition;
    const unit = unitOf(panels);
    const units = unit === undefined ? [] : [unit];
    const xLabel = definition.x?.label;
    return figureSvg(data, panels, { name, description, units, hidden, zoom, xLabel, extent, markers });
  };
  const series = panels.flatMap((panel) => panel.series);
  return {
    problem,
    csv: () => save.csv(figureCsv(data.step, series, xHeading(definition))),
    svg: () => save.svg(draw()),
    png: () => save.png(draw()),
  };
}

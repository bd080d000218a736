import { useState } from 'react';
import type { FigureData } from '../../core/api/simulation.ts';
import type { FigureDefinition } from '../../core/metrics/figures.ts';
import { figureCsv, fileNameOf } from './figure-csv.ts';
import { type PanelSeries, unitsOf, xHeading } from './figure-series.ts';
import type { FigureMarkers } from './markers.ts';
import { pngOf, saveFile } from './save-file.ts';
import type { Range } from './scale.ts';
import { figureSvg } from './svg-file.ts';

export interface DownloadOptions {
  readonly definition: FigureDefinition;
  readonly data: FigureData;
  readonly panels: readonly PanelSeries[];
  readonly hidden: ReadonlySet<string>;
  readonly zoom: Range | undefined;
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
  const { definition, data, panels, hidden, zoom, markers, fileStem } = options;
  const [problem, setProblem] = useState<string>();
  const draw = () => {
    const { name, description } = definition;
    const units = unitsOf(definition);
    const xLabel = definition.x?.label;
    return figureSvg(data, panels, { name, description, units, hidden, zoom, xLabel, markers });
  };
  const save = (extension: string, content: Blob) => {
    saveFile(fileNameOf(fileStem, definition.name, extension), content);
    setProblem(undefined);
  };
  return {
    problem,
    csv() {
      const series = panels.flatMap((panel) => panel.series);
      save(
        'csv',
        new Blob([figureCsv(data.step, series, xHeading(definition))], { type: 'text/csv;charset=utf-8' }),
      );
    },
    svg: () => save('svg', new Blob([draw().text], { type: 'image/svg+xml' })),
    png() {
      const { text, width, height } = draw();
      pngOf(text, width, height, 2).then(
        (blob) => save('png', blob),
        () => setProblem('This browser could not draw the picture. Save SVG works without drawing.'),
      );
    },
  };
}

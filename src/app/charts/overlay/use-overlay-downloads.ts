import { useRef } from 'react';
import { inSlices } from '../in-slices.ts';
import type { Range } from '../scale.ts';
import { useSaver } from '../use-saver.ts';
import type { WindowColumn } from '../window-table.tsx';
import { windowTableCsv } from '../window-table-csv.ts';
import { axisColumn } from './overlay-columns.ts';
import type { OverlayModel } from './overlay-model.ts';
import { type OverlaySvgOptions, overlaySvg } from './overlay-svg.ts';

export interface OverlayDownloadOptions extends OverlaySvgOptions {
  readonly model: OverlayModel;
  readonly columns: readonly WindowColumn[];
  readonly zoom: Range | undefined;
  readonly fileStem: string;
}

export interface OverlayDownloads {
  readonly csv: () => void;
  readonly svg: () => void;
  readonly png: () => void;
  /** Why the last one failed; one plain sentence. */
  readonly problem: string | undefined;
}

/** Saving an overlay as files, made a slice at a time; whole data in the CSV, what is in view in the pictures. */
export function useOverlayDownloads(options: OverlayDownloadOptions): OverlayDownloads {
  const { model, columns, name, terms, fileStem } = options;
  const [save, problem] = useSaver(fileStem, name);
  const busy = useRef(false);
  /** A second click while the first file is being made makes no second file. */
  const once = async <T>(work: Iterator<unknown, T>, then: (made: T) => void) => {
    if (busy.current) return;
    busy.current = true;
    try {
      const made = await inSlices(work);
      if (made !== undefined) then(made);
    } finally {
      busy.current = false;
    }
  };
  return {
    problem,
    csv: () => void once(windowTableCsv(axisColumn(model.x, terms), columns, model.x.length), save.csv),
    svg: () => void once(overlaySvg(model, options), save.svg),
    png: () => void once(overlaySvg(model, options), save.png),
  };
}

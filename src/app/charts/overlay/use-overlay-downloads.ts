import { useRef } from 'react';
import { inSlices } from '../in-slices.ts';
import type { Range } from '../scale.ts';
import { useSaver } from '../use-saver.ts';
import type { WindowColumn } from '../window-table.tsx';
import { windowTableCsv } from '../window-table-csv.ts';
import { axisColumn } from './overlay-columns.ts';
import type { OverlayModel } from './overlay-model.ts';
import type { OverlayPictureOptions } from './overlay-picture.ts';
import { overlayPng } from './overlay-png.ts';
import { overlaySvg } from './overlay-svg.ts';

export interface OverlayDownloadOptions extends OverlayPictureOptions {
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
  const once = async <T>(work: () => Promise<T>, then: (made: T) => void) => {
    if (busy.current) return;
    busy.current = true;
    try {
      then(await work());
    } finally {
      busy.current = false;
    }
  };
  return {
    problem,
    csv: () =>
      void once(
        () => inSlices(windowTableCsv(axisColumn(model.x, terms), columns, model.x.length)),
        (file) => file !== undefined && save.csv(file),
      ),
    svg: () =>
      void once(
        () => inSlices(overlaySvg(model, options)),
        (file) => file !== undefined && save.svg(file),
      ),
    png: () => save.png(overlayPng(model, options)),
  };
}

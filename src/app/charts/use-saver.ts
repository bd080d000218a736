import { useMemo, useState } from 'react';
import { fileNameOf } from './figure-csv.ts';
import { pngOf, saveFile } from './save-file.ts';
import type { SvgFile } from './svg-file.ts';

export interface Saver {
  readonly csv: (text: BlobPart) => void;
  readonly svg: (picture: SvgFile) => void;
  /** Of an SVG file, or of a picture that was drawn otherwise. */
  readonly png: (picture: SvgFile | Promise<Blob>) => void;
}

/**
 * Saves what a figure shows under the name of the figure.
 *
 * @returns how to save, and why the last time failed: one plain sentence.
 */
export function useSaver(fileStem: string, name: string): readonly [Saver, string | undefined] {
  const [problem, setProblem] = useState<string>();
  const saver = useMemo((): Saver => {
    const save = (extension: string, content: Blob) => {
      saveFile(fileNameOf(fileStem, name, extension), content);
      setProblem(undefined);
    };
    return {
      csv: (text) => save('csv', new Blob([text], { type: 'text/csv;charset=utf-8' })),
      svg: ({ text }) => save('svg', new Blob([text], { type: 'image/svg+xml' })),
      png(picture) {
        const drawn = 'text' in picture ? pngOf(picture.text, picture.width, picture.height, 2) : picture;
        drawn.then(
          (blob) => save('png', blob),
          () => setProblem('This browser could not draw the picture. Save SVG works without drawing.'),
        );
      },
    };
  }, [fileStem, name]);
  return [saver, problem];
}

import type { ExportProgress } from './export.ts';
import type { Note } from './notes.ts';

/** Which part of a file is wanted as a file of its own. */
export interface SliceQuery {
  /** All of them where it is absent. */
  readonly simulations?: readonly string[] | undefined;
  /** Those that go along. */
  readonly notes: readonly Note[];
}

/** A slice of an open source, to be saved. */
export interface SliceRequest extends SliceQuery {
  readonly source: string;
  /** Where several go into one archive, no two have the same. */
  readonly fileName: string;
}

/** How far slices are. */
export interface SliceProgress extends ExportProgress {
  /** The slice that is being written, or the archive that they go into. */
  readonly fileName: string;
}

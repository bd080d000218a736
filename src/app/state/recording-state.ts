import type { SourceError } from '../../core/api/errors.ts';
import type { RecordingProgress } from '../../core/api/recording.ts';
import type { KeptRecording } from '../files/kept-recordings.ts';
import type { LiveHistory } from './live-history.ts';

/** Where a recording of this page, or of an earlier visit, stands. */
export type RecordingState =
  | {
      readonly kind: 'running';
      readonly progress: RecordingProgress | undefined;
      readonly history: LiveHistory;
    }
  /** Its parts are being made one file. */
  | { readonly kind: 'joining' }
  | {
      readonly kind: 'ready';
      readonly file: File;
      /** Whether there was no room to keep all of it, so that it is in the memory of this page alone. */
      readonly unkept?: boolean;
    }
  /** Nothing writes to it, but it was not brought to an end: the page went away meanwhile. */
  | { readonly kind: 'partial' }
  /** It ended in an earlier visit; its file is there to be fetched. */
  | { readonly kind: 'kept' }
  /** Another page of this browser works on it. */
  | { readonly kind: 'elsewhere' }
  /** It ended by a failure; what was kept until then can be recovered. */
  | { readonly kind: 'failed'; readonly error: SourceError }
  | { readonly kind: 'removing' };

export interface Recording extends KeptRecording {
  readonly state: RecordingState;
  /** What each simulation came to; only of this visit. */
  readonly last?: RecordingProgress | undefined;
}

/** Whether nobody does anything with it but look, so that what is kept of it counts. */
export function isFromShelf(recording: Recording | undefined): boolean {
  const kind = recording?.state.kind;
  return kind === 'partial' || kind === 'kept';
}

export function stateOf({ id, ended }: KeptRecording, held: ReadonlySet<string>): RecordingState {
  if (held.has(id)) return { kind: 'elsewhere' };
  return { kind: ended === undefined ? 'partial' : 'kept' };
}

export function inOrder(recordings: readonly Recording[]): readonly Recording[] {
  return recordings.toSorted((a, b) => b.created - a.created);
}

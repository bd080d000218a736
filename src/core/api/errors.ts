/** Failures that a user can meet, as facts; the app turns them into words. */
export type SourceError =
  | { readonly kind: 'not-a-database'; readonly file: string; readonly looksLike: FileLook }
  | { readonly kind: 'empty-file'; readonly file: string }
  | {
      readonly kind: 'truncated';
      readonly file: string;
      readonly expectedBytes: number;
      readonly actualBytes: number;
    }
  | { readonly kind: 'damaged'; readonly file: string; readonly detail: string }
  | { readonly kind: 'directory'; readonly file: string }
  | { readonly kind: 'vanished'; readonly file: string }
  | { readonly kind: 'changed'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string }
  /** What was to be written does not fit where it is written. */
  | { readonly kind: 'no-room'; readonly file: string }
  | { readonly kind: 'sql'; readonly file: string; readonly detail: string; readonly sql: string }
  /** `near` holds what may have been meant among what is open. */
  | { readonly kind: 'not-open'; readonly file: string; readonly near?: readonly string[] }
  | {
      /** A question names something that is not there; `near` holds what may have been meant. */
      readonly kind: 'unknown';
      readonly what:
        | 'simulation'
        | 'agent'
        | 'figure'
        | 'metric'
        | 'series'
        | 'table'
        | 'column'
        | 'scope'
        | 'account'
        | 'detector';
      readonly value: string;
      readonly near: readonly string[];
    }
  /** A question about a part of a simulation that cannot be; one plain sentence that names the values. */
  | { readonly kind: 'bad-scope'; readonly problem: string }
  /** A question about several simulations that has no answer; one plain sentence that names the values. */
  | { readonly kind: 'bad-comparison'; readonly problem: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'worker-died'; readonly detail: string };

/** What a file that is no SQLite database seems to be, judged by its first bytes. */
export type FileLook = 'text' | 'html' | 'csv' | 'json' | 'compressed' | 'encrypted-or-unknown' | 'wal';

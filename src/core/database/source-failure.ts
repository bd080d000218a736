import type { SourceError } from '../api/errors.ts';

/** A failure that a user can meet, thrown with the facts that the app turns into words. */
export class SourceFailure extends Error {
  readonly error: SourceError;

  constructor(error: SourceError) {
    super(error.kind);
    this.name = 'SourceFailure';
    this.error = error;
  }
}

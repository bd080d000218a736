import type { SourceError } from '../api/errors.ts';
import { ReadFailure } from './byte-source.ts';
import { SqlFailure } from './connection.ts';
import { SourceFailure } from './source-failure.ts';

/**
 * A failure that a user can meet, as data.
 *
 * @throws the error itself when it is none of those: a mistake in the program must not pass
 *   for a bad file.
 */
export function toSourceError(error: unknown, file: string): SourceError {
  if (error instanceof SourceFailure) return error.error;
  if (error instanceof ReadFailure) {
    if (error.reason === 'unreadable') return { kind: 'unreadable', file, detail: error.message };
    return { kind: error.reason, file };
  }
  if (error instanceof SqlFailure) return fromSql(error, file);
  if (error instanceof RangeError)
    return { kind: 'unreadable', file, detail: `not enough memory: ${error.message}` };
  throw error;
}

function fromSql({ message, sql }: SqlFailure, file: string): SourceError {
  if (message.includes('malformed') && !message.includes('JSON'))
    return { kind: 'damaged', file, detail: message };
  if (message.includes('file is not a database') || message.includes('file is encrypted')) {
    return { kind: 'not-a-database', file, looksLike: 'encrypted-or-unknown' };
  }
  if (message.includes('disk I/O error')) return { kind: 'unreadable', file, detail: message };
  if (message.includes('out of memory')) return { kind: 'unreadable', file, detail: message };
  return { kind: 'sql', file, detail: message, sql };
}

import type { SourceError } from '../../core/api/errors.ts';
import type { Answer } from '../../core/api/workspace-api.ts';

/** A failure on its way through the query cache, which knows thrown errors only. */
class SourceFailed extends Error {
  readonly error: SourceError;

  constructor(error: SourceError) {
    super(error.kind);
    this.name = 'SourceFailed';
    this.error = error;
  }
}

/** The value of an answer. @throws SourceFailed with the error otherwise. */
export function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new SourceFailed(answer.error);
}

/** What the query cache threw, as data again. */
export function sourceErrorOf(thrown: unknown): SourceError {
  if (thrown instanceof SourceFailed) return thrown.error;
  return { kind: 'worker-died', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** A record that cannot be stored: nothing of it was, and whatever was logged before is as it was. */
export class InvalidRecord extends Error {
  /** Which part of the record, e.g. `step` or `states[3].health`. */
  readonly field: string;
  /** What is wrong with it, e.g. `must be a finite number, not NaN`. */
  readonly problem: string;

  constructor(field: string, problem: string) {
    super(`${field} ${problem}`);
    this.name = 'InvalidRecord';
    this.field = field;
    this.problem = problem;
  }

  /** The same problem, seen from a record that this one is part of: `health` within `states[3]` is `states[3].health`. */
  within(part: string): InvalidRecord {
    return new InvalidRecord([part, this.field].filter((name) => name !== '').join('.'), this.problem);
  }
}

/**
 * What was gathered could not be written. All of it is still there, the record of this very call too: put right what
 * is wrong and call `flush`, or go on, and it is tried again.
 */
export class FlushFailed extends Error {
  /** Rows that wait. */
  readonly pending: number;

  constructor(cause: unknown, pending: number) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${pending} rows could not be written and are kept: ${reason}`, { cause });
    this.name = 'FlushFailed';
    this.pending = pending;
  }
}

/** A call after `close`: nothing was stored. */
export class RecorderClosed extends Error {
  constructor(what: string) {
    super(`${what} is closed`);
    this.name = 'RecorderClosed';
  }
}

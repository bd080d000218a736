/**
 * Bytes of a file, read on demand and synchronously (SQLite cannot wait). The
 * implementation over a dropped `File` and the one over HTTP live in `worker`; the one over
 * `fs` serves Node.
 */
export interface ByteSource {
  /** Size in bytes when the file was opened. */
  readonly size: number;
  /**
   * Bytes `[offset, offset + length)`, shorter only at the end of the file.
   *
   * @throws ReadFailure when the file vanished, changed or cannot be read.
   */
  read(offset: number, length: number): Uint8Array;
  /**
   * Tells that the bytes of one `read` were copied and are not looked at any more. A source that
   * gives their memory back at once keeps a scan from piling up garbage.
   */
  recycle?(bytes: Uint8Array): void;
}

/** Why a file that was open cannot be read any more. */
export type ReadFailureReason = 'vanished' | 'changed' | 'unreadable';

export class ReadFailure extends Error {
  readonly reason: ReadFailureReason;

  constructor(reason: ReadFailureReason, message: string) {
    super(message);
    this.name = 'ReadFailure';
    this.reason = reason;
  }
}

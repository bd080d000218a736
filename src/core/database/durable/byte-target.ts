/**
 * Bytes of a file that can be written, synchronously. The one over the origin private file system lives in
 * `worker`, the one over `fs` in Node.
 */
export interface ByteTarget {
  /** Bytes that it holds now. */
  size(): number;
  /** Bytes `[offset, offset + length)`, shorter only at the end. */
  read(offset: number, length: number): Uint8Array;
  /** Writes all bytes at `offset`, past the end too. @throws StorageFailure */
  write(bytes: Uint8Array, offset: number): void;
  /** Cuts it off, or fills it with zeros, to `size` bytes. @throws StorageFailure */
  truncate(size: number): void;
  /** Returns once what was written survives a crash. @throws StorageFailure */
  flush(): void;
  close(): void;
}

/** Why something could not be kept. */
export type StorageFailureReason = 'full' | 'failed';

/** What was to be kept could not be written. What had been kept before is still there. */
export class StorageFailure extends Error {
  readonly reason: StorageFailureReason;

  constructor(reason: StorageFailureReason, message: string) {
    super(message);
    this.name = 'StorageFailure';
    this.reason = reason;
  }
}

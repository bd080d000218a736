import { type ByteSource, ReadFailure } from '../database/byte-source.ts';

/** A {@link ByteSource} over bytes in memory that can be made to fail and remembers what was read. */
export interface MemoryBytes extends ByteSource {
  /** From now on every read fails. */
  fail(): void;
  /** `[offset, length]` of every read so far. */
  readonly reads: readonly (readonly [number, number])[];
}

export function memoryBytes(bytes: Uint8Array): MemoryBytes {
  const reads: [number, number][] = [];
  let failed = false;
  return {
    size: bytes.length,
    reads,
    fail: () => {
      failed = true;
    },
    read(offset, length) {
      if (failed) throw new ReadFailure('changed', 'made to fail');
      reads.push([offset, length]);
      return bytes.slice(offset, offset + length);
    },
    // Whoever still looked at the bytes would see this instead.
    recycle: (bytes) => void bytes.fill(0xdd),
  };
}

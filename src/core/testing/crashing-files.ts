import { type ByteTarget, StorageFailure } from '../database/durable/byte-target.ts';
import type { DurableFiles } from '../database/durable/durable-file.ts';

type Name = 'main' | 'log';

type Change =
  | { readonly kind: 'write'; readonly file: Name; readonly bytes: Uint8Array; readonly offset: number }
  | { readonly kind: 'truncate'; readonly file: Name; readonly size: number };

/** Two files in memory that remember every change, so that a crash after any of them can be played. */
export interface CrashingFiles extends DurableFiles {
  /** How many changes there were. */
  readonly changes: number;
  /**
   * What a crash leaves: the first `changes` changes, and of the next one, if it writes, only so many bytes.
   */
  after(changes: number, torn?: number): Readonly<Record<Name, Uint8Array>>;
  /** From now on writes that would go past this many bytes of both files together are refused. */
  limit(bytes: number | undefined): void;
}

/** @param left what a crash left of others; nothing when absent. */
export function crashingFiles(left?: Readonly<Record<Name, Uint8Array>>): CrashingFiles {
  const log: Change[] = [];
  const first = { main: left?.main ?? new Uint8Array(), log: left?.log ?? new Uint8Array() };
  let state: Record<Name, Uint8Array> = first;
  let most: number | undefined;

  const target = (file: Name): ByteTarget => ({
    size: () => state[file].length,
    read: (offset, length) => state[file].slice(offset, offset + length),
    write(bytes, offset) {
      const other = state[file === 'main' ? 'log' : 'main'].length;
      if (most !== undefined && Math.max(state[file].length, offset + bytes.length) + other > most) {
        throw new StorageFailure('full', 'the disk is full');
      }
      const change = { kind: 'write', file, bytes: bytes.slice(), offset } as const;
      log.push(change);
      state = { ...state, [file]: apply(state[file], change) };
    },
    truncate(size) {
      const change = { kind: 'truncate', file, size } as const;
      log.push(change);
      state = { ...state, [file]: apply(state[file], change) };
    },
    flush: () => undefined,
    close: () => undefined,
  });

  return {
    main: target('main'),
    log: target('log'),
    get changes() {
      return log.length;
    },
    limit: (bytes) => {
      most = bytes;
    },
    after(changes, torn = 0) {
      const found: Record<Name, Uint8Array> = { ...first };
      for (const change of log.slice(0, changes)) found[change.file] = apply(found[change.file], change);
      const next = log[changes];
      if (next?.kind === 'write' && torn > 0) {
        const part = { ...next, bytes: next.bytes.subarray(0, torn) };
        found[next.file] = apply(found[next.file], part);
      }
      return found;
    },
  };
}

function apply(bytes: Uint8Array, change: Change): Uint8Array {
  const size =
    change.kind === 'truncate' ? change.size : Math.max(bytes.length, change.offset + change.bytes.length);
  const next = new Uint8Array(size);
  next.set(bytes.subarray(0, size));
  if (change.kind === 'write') next.set(change.bytes, change.offset);
  return next;
}

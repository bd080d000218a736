import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceBytes } from '../api/workspace-api.ts';
import { type ByteSource, ReadFailure } from '../database/byte-source.ts';

/** A {@link ByteSource} over a file of this machine; `close` gives the handle back. */
export interface FileBytes extends ByteSource {
  close(): void;
}

export function fsBytes(path: string): FileBytes {
  const handle = openSync(path, 'r');
  const size = fstatSync(handle).size;
  return {
    size,
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let done = 0;
      while (done < bytes.length) {
        const count = readSync(handle, bytes, done, bytes.length - done, offset + done);
        if (count === 0) throw new ReadFailure('changed', `${path} is shorter than it was`);
        done += count;
      }
      return bytes;
    },
    close: () => closeSync(handle),
  };
}

/** A file and the `-wal` beside it, when there is one and it is wanted. */
export function sourceBytes(path: string, { wal = true }: { readonly wal?: boolean } = {}): SourceBytes {
  const walPath = `${path}-wal`;
  return {
    name: basename(path),
    main: fsBytes(path),
    ...(wal && existsSync(walPath) ? { wal: fsBytes(walPath) } : {}),
  };
}

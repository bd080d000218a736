import { type ByteTarget, StorageFailure } from '../core/database/durable/byte-target.ts';

/**
 * A file of the origin's private file system, to be read and written by one worker at a time.
 *
 * @throws StorageFailure from what writes: `full` where the browser grants no more room
 */
export function opfsTarget(handle: FileSystemSyncAccessHandle): ByteTarget {
  return {
    size: () => handle.getSize(),
    read(offset, length) {
      const bytes = new Uint8Array(length);
      const count = handle.read(bytes, { at: offset });
      return count === length ? bytes : bytes.subarray(0, count);
    },
    write(bytes, offset) {
      const count = kept(() => handle.write(bytes as Uint8Array<ArrayBuffer>, { at: offset }));
      // Browsers write as much as there is room for and say no more; Chromium answers a number beyond all files then.
      if (count !== bytes.length)
        throw new StorageFailure('full', 'there is no room for what was to be kept');
    },
    truncate: (size) => kept(() => handle.truncate(size)),
    flush: () => kept(() => handle.flush()),
    close: () => handle.close(),
  };
}

function kept<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    throw new StorageFailure(name === 'QuotaExceededError' ? 'full' : 'failed', message);
  }
}

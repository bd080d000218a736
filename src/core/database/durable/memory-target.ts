import type { ByteTarget } from './byte-target.ts';

/** Bytes that are kept nowhere but in memory, for where there is no better place. */
export function memoryTarget(): ByteTarget {
  let bytes = new Uint8Array(65_536);
  let size = 0;
  const grow = (wanted: number) => {
    if (wanted > bytes.length) {
      const larger = new Uint8Array(Math.max(wanted, bytes.length * 2));
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
  };
  return {
    size: () => size,
    read: (offset, length) => bytes.slice(offset, Math.min(size, offset + length)),
    write(content, offset) {
      grow(offset + content.length);
      bytes.set(content, offset);
      size = Math.max(size, offset + content.length);
    },
    truncate(wanted) {
      grow(wanted);
      bytes.fill(0, Math.min(size, wanted), Math.max(size, wanted));
      size = wanted;
    },
    flush: () => undefined,
    close: () => undefined,
  };
}

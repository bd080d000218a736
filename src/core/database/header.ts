import type { DatabaseHeader } from './facts.ts';

export const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

export function hasDatabaseMagic(bytes: Uint8Array): boolean {
  return (
    bytes.length >= MAGIC.length && [...MAGIC].every((char, index) => bytes[index] === char.charCodeAt(0))
  );
}

export function isPageSize(size: number): boolean {
  return size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;
}

/**
 * What the first hundred bytes of a database say, or `undefined` where they make no sense
 * (https://sqlite.org/fileformat2.html#the_database_header).
 */
export function parseHeader(bytes: Uint8Array): DatabaseHeader | undefined {
  if (bytes.length < HEADER_BYTES || !hasDatabaseMagic(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const stored = view.getUint16(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  if (!isPageSize(pageSize)) return undefined;
  const changeCounter = view.getUint32(24);
  const pageCount = view.getUint32(28);
  return {
    pageSize,
    pageCount,
    pageCountValid: pageCount > 0 && view.getUint32(92) === changeCounter,
    changeCounter,
    walMode: view.getUint8(19) === 2,
  };
}

/**
 * Patches the start of page 1 in place: written with a rollback journal, so that SQLite looks
 * for no write-ahead log, and with `pageCount` pages where it is given.
 */
export function patchHeader(page: Uint8Array, pageCount: number | undefined): void {
  page[18] = 1;
  page[19] = 1;
  if (pageCount === undefined) return;
  const view = new DataView(page.buffer, page.byteOffset, HEADER_BYTES);
  view.setUint32(28, pageCount);
  view.setUint32(92, view.getUint32(24));
}

import type { SourceError } from '../api/errors.ts';
import type { SourceBytes } from '../api/workspace-api.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ByteSource } from './byte-source.ts';
import type { DatabaseHeader, WalFact, WalRefusal } from './facts.ts';
import { LOOK_BYTES, lookOf } from './file-look.ts';
import { HEADER_BYTES, hasDatabaseMagic, parseHeader } from './header.ts';
import { readWal, type Wal } from './wal.ts';

/** Where the number of schema changes lies in page 1. */
const SCHEMA_COOKIE = 40;

/** SQLite leaves the page at this offset empty, so that a file may end just before it. */
const LOCK_BYTE = 1_073_741_824;

export interface Sniffed {
  readonly header: DatabaseHeader;
  readonly wal: WalFact;
  /** The log to lay over the file; `undefined` where there is none to apply. */
  readonly overlay: Wal | undefined;
}

/**
 * Looks at a file before SQLite does: what it is, whether it is complete, and what its
 * write-ahead log adds. SQLite itself would call most of what is refused here "malformed".
 *
 * @throws ReadFailure when the bytes cannot be read.
 */
export function sniff({ name, main, wal }: SourceBytes): Result<Sniffed, SourceError> {
  if (main.size === 0) return err({ kind: 'empty-file', file: name });
  const start = main.read(0, Math.min(LOOK_BYTES, main.size));
  const header = parseHeader(start);
  if (header === undefined) {
    if (!hasDatabaseMagic(start))
      return err({ kind: 'not-a-database', file: name, looksLike: lookOf(start) });
    if (main.size >= 100) return err({ kind: 'damaged', file: name, detail: 'the header is not valid' });
    return err({ kind: 'truncated', file: name, expectedBytes: 512, actualBytes: main.size });
  }
  const log = wal === undefined || wal.size === 0 ? undefined : readWal(wal);
  const fact = walFact(header, wal?.size, log, () => schemaRefusal(main, wal, log));
  const overlay = fact.kind === 'applied' ? log : undefined;
  const expectedBytes = bytesNeeded(header, main.size, overlay);
  if (expectedBytes > main.size) {
    return err({ kind: 'truncated', file: name, expectedBytes, actualBytes: main.size });
  }
  return ok({ header, wal: fact, overlay });
}

function walFact(
  header: DatabaseHeader,
  walSize: number | undefined,
  log: Wal | undefined,
  compareSchemas: () => WalRefusal | undefined,
): WalFact {
  if (walSize === undefined) return { kind: header.walMode ? 'missing' : 'none' };
  // An empty log, or one that starts with frames of an earlier use, holds nothing new.
  if (walSize === 0) return { kind: 'none' };
  if (log === undefined) return { kind: 'ignored', reason: 'not-a-wal' };
  const refusal = refusalOf(header, log) ?? compareSchemas();
  if (refusal !== undefined) return { kind: 'ignored', reason: refusal };
  if (log.committedFrames === 0) return { kind: 'none' };
  return { kind: 'applied', frames: log.committedFrames, pages: log.pages.size };
}

function refusalOf(header: DatabaseHeader, log: Wal): WalRefusal | undefined {
  if (log.committedFrames === 0) return log.stop === 'damaged' ? 'damaged' : undefined;
  if (log.pageSize !== header.pageSize) return 'other-page-size';
  // A log is never behind the file that it belongs to: this one was left over from before.
  if (log.changeCounter !== undefined && log.changeCounter < header.changeCounter) return 'older';
  return undefined;
}

/**
 * Nothing in a log names its database. But page 1 of both holds a number that rises with every change of
 * the schema, and, behind the header, the schema itself: with the same number it must be the same.
 *
 * @throws ReadFailure when the bytes cannot be read.
 */
function schemaRefusal(
  main: ByteSource,
  wal: ByteSource | undefined,
  log: Wal | undefined,
): WalRefusal | undefined {
  const offset = log?.pages.get(1);
  if (wal === undefined || log === undefined || offset === undefined || main.size < log.pageSize)
    return undefined;
  const inFile = main.read(0, log.pageSize);
  const inLog = wal.read(offset, log.pageSize);
  const number = (page: Uint8Array) => new DataView(page.buffer, page.byteOffset).getUint32(SCHEMA_COOKIE);
  if (number(inLog) > number(inFile)) return undefined;
  if (number(inLog) < number(inFile)) return 'older';
  const same = inFile.subarray(HEADER_BYTES).every((byte, i) => byte === inLog[HEADER_BYTES + i]);
  return same ? undefined : 'other-database';
}

/** Bytes that the file must have for every page to be found in it or in the log. */
function bytesNeeded(header: DatabaseHeader, size: number, log: Wal | undefined): number {
  const { pageSize } = header;
  const lockPage = LOCK_BYTE / pageSize + 1;
  if (log === undefined) {
    if (header.pageCountValid) return header.pageCount * pageSize;
    return Math.ceil(size / pageSize) * pageSize;
  }
  for (let page = log.pageCount; page * pageSize > size; page--) {
    if (!log.pages.has(page) && page !== lockPage) return page * pageSize;
  }
  return 0;
}

import type { ByteSource } from './byte-source.ts';
import { isPageSize } from './header.ts';
import { WalChecksum } from './wal-checksum.ts';

const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC_LITTLE = 0x377f0682;
const MAGIC_BIG = 0x377f0683;
const VERSION = 3_007_000;
/** Bytes of frames read at once while they are verified. */
const PIECE = 1_048_576;
/** Where the change counter lies in page 1. */
const CHANGE_COUNTER = 24;

/** What a write-ahead log adds to its database, as of the last intact commit. */
export interface Wal {
  readonly pageSize: number;
  /** Where the newest committed content of a page begins in the log, by page number from 1. */
  readonly pages: ReadonlyMap<number, number>;
  /** Size of the database in pages after the last commit; 0 when nothing is committed. */
  readonly pageCount: number;
  /** Frames up to and with the last commit. */
  readonly committedFrames: number;
  /** Change counter in the newest committed content of page 1, if the log has that page. */
  readonly changeCounter: number | undefined;
  /** Why reading stopped: at the end, at a frame of an earlier use of the log, or at a damaged one. */
  readonly stop: WalStop;
}

export type WalStop = 'end' | 'earlier-use' | 'damaged';

export function hasWalMagic(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false;
  const magic = viewOf(bytes).getUint32(0);
  return magic === MAGIC_LITTLE || magic === MAGIC_BIG;
}

/**
 * Reads a write-ahead log as SQLite's own recovery does: frame by frame, each one verified by
 * its salts and the running checksum, up to the first that fails; only commits count
 * (https://sqlite.org/fileformat2.html#the_write_ahead_log).
 *
 * @returns `undefined` when the log's own header is not intact.
 * @throws ReadFailure when it cannot be read.
 */
export function readWal(source: ByteSource): Wal | undefined {
  if (source.size < WAL_HEADER) return undefined;
  const header = source.read(0, WAL_HEADER);
  const view = viewOf(header);
  const pageSize = view.getUint32(8);
  if (!hasWalMagic(header) || view.getUint32(4) !== VERSION || !isPageSize(pageSize)) return undefined;
  const checksum = new WalChecksum(view.getUint32(0) === MAGIC_LITTLE);
  checksum.add(view, 0, 24);
  if (!checksum.matches(view, 24)) return undefined;

  const log = new Frames(pageSize, view.getUint32(16), view.getUint32(20), checksum);
  return { ...log.result(log.readAll(source)), pageSize };
}

class Frames {
  readonly #pageSize: number;
  readonly #salts: readonly [number, number];
  readonly #checksum: WalChecksum;
  readonly #pages = new Map<number, number>();
  /** Pages since the last commit, taken over when the commit comes. */
  readonly #pending = new Map<number, number>();
  #pendingCounter: number | undefined;
  #changeCounter: number | undefined;
  #pageCount = 0;
  #frames = 0;
  #committedFrames = 0;

  constructor(pageSize: number, salt1: number, salt2: number, checksum: WalChecksum) {
    this.#pageSize = pageSize;
    this.#salts = [salt1, salt2];
    this.#checksum = checksum;
  }

  readAll(source: ByteSource): WalStop {
    const frameSize = FRAME_HEADER + this.#pageSize;
    const total = Math.floor((source.size - WAL_HEADER) / frameSize);
    const perPiece = Math.max(1, Math.floor(PIECE / frameSize));
    for (let first = 0; first < total; first += perPiece) {
      const count = Math.min(perPiece, total - first);
      const start = WAL_HEADER + first * frameSize;
      const bytes = source.read(start, count * frameSize);
      const piece = viewOf(bytes);
      for (let at = 0; at < bytes.length; at += frameSize) {
        const stop = this.#add(piece, at, start + at + FRAME_HEADER);
        if (stop !== undefined) return stop;
      }
      source.recycle?.(bytes);
    }
    return 'end';
  }

  result(stop: WalStop): Omit<Wal, 'pageSize'> {
    return {
      pages: this.#pages,
      pageCount: this.#pageCount,
      committedFrames: this.#committedFrames,
      changeCounter: this.#changeCounter,
      stop,
    };
  }

  /** Verifies and takes in one frame; answers why it is not to be taken. */
  #add(view: DataView, at: number, offset: number): WalStop | undefined {
    const page = view.getUint32(at);
    if (view.getUint32(at + 8) !== this.#salts[0] || view.getUint32(at + 12) !== this.#salts[1]) {
      return 'earlier-use';
    }
    this.#checksum.add(view, at, 8);
    this.#checksum.add(view, at + FRAME_HEADER, this.#pageSize);
    if (page === 0 || !this.#checksum.matches(view, at + 16)) return 'damaged';

    this.#frames++;
    this.#pending.set(page, offset);
    if (page === 1) this.#pendingCounter = view.getUint32(at + FRAME_HEADER + CHANGE_COUNTER);
    const sizeAfterCommit = view.getUint32(at + 4);
    if (sizeAfterCommit > 0) this.#commit(sizeAfterCommit);
    return undefined;
  }

  #commit(pageCount: number): void {
    for (const [page, offset] of this.#pending) this.#pages.set(page, offset);
    this.#pending.clear();
    this.#changeCounter = this.#pendingCounter;
    this.#pageCount = pageCount;
    this.#committedFrames = this.#frames;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

import { WalChecksum } from '../wal-checksum.ts';
import type { ByteTarget } from './byte-target.ts';

const HEADER = 32;
const FRAME_HEADER = 24;
/** Checksums in big-endian byte order. */
const MAGIC = 0x377f0683;
const VERSION = 3_007_000;

/**
 * Appends transactions to a write-ahead log as SQLite writes it
 * (https://sqlite.org/fileformat2.html#the_write_ahead_log). A transaction that could not be written whole, or that
 * a crash cut off, is none: its last frame, which makes it count, is not there.
 */
export class WalWriter {
  readonly #target: ByteTarget;
  readonly #pageSize: number;
  readonly #salts: [number, number];
  /** Bytes up to and with the last transaction; 0 before there is a header. */
  #end = 0;
  #checksum = new WalChecksum(false);

  /** @param salt any number; logs with different ones are not taken for each other. */
  constructor(target: ByteTarget, pageSize: number, salt: number) {
    this.#target = target;
    this.#pageSize = pageSize;
    this.#salts = [0, salt >>> 0];
  }

  /** Bytes of the log. */
  get size(): number {
    return this.#end;
  }

  /**
   * Appends one transaction and returns once it survives a crash.
   *
   * @param pages content by page number from 1, each a whole page
   * @param pageCount size of the database in pages after it
   * @returns where the content of each page begins in the log
   * @throws StorageFailure and nothing counts as appended
   */
  append(pages: ReadonlyMap<number, Uint8Array>, pageCount: number): ReadonlyMap<number, number> {
    const start = this.#end === 0 ? HEADER : this.#end;
    const checksum = this.#end === 0 ? new WalChecksum(false) : this.#checksum.copy();
    const frame = FRAME_HEADER + this.#pageSize;
    const bytes = new Uint8Array((this.#end === 0 ? HEADER : 0) + pages.size * frame);
    const view = new DataView(bytes.buffer);
    let at = 0;
    if (this.#end === 0) at = this.#writeHeader(view, checksum);
    const offsets = new Map<number, number>();
    let left = pages.size;
    for (const [page, content] of pages) {
      left--;
      view.setUint32(at, page);
      view.setUint32(at + 4, left === 0 ? pageCount : 0);
      view.setUint32(at + 8, this.#salts[0]);
      view.setUint32(at + 12, this.#salts[1]);
      bytes.set(content, at + FRAME_HEADER);
      checksum.add(view, at, 8);
      checksum.add(view, at + FRAME_HEADER, this.#pageSize);
      setWords(view, at + 16, checksum);
      offsets.set(page, start + offsets.size * frame + FRAME_HEADER);
      at += frame;
    }
    this.#target.write(bytes, this.#end);
    this.#target.flush();
    this.#end += bytes.length;
    this.#checksum = checksum;
    return offsets;
  }

  /** Begins anew, with other salts, so that no frame of before counts. @throws StorageFailure */
  reset(): void {
    this.#target.truncate(0);
    this.#target.flush();
    this.#end = 0;
    this.#salts[0] = (this.#salts[0] + 1) >>> 0;
  }

  #writeHeader(view: DataView, checksum: WalChecksum): number {
    view.setUint32(0, MAGIC);
    view.setUint32(4, VERSION);
    view.setUint32(8, this.#pageSize);
    view.setUint32(12, this.#salts[0]);
    view.setUint32(16, this.#salts[0]);
    view.setUint32(20, this.#salts[1]);
    checksum.add(view, 0, 24);
    setWords(view, 24, checksum);
    return HEADER;
  }
}

function setWords(view: DataView, at: number, checksum: WalChecksum): void {
  const [first, second] = checksum.words;
  view.setUint32(at, first);
  view.setUint32(at + 4, second);
}

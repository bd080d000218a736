import { patchHeader } from '../header.ts';
import type { PagedContent } from '../paged-file.ts';
import type { RawContent } from '../sql-js.ts';
import { readWal } from '../wal.ts';
import { type ByteTarget, StorageFailure } from './byte-target.ts';
import { WalWriter } from './wal-writer.ts';

/** A log longer than this is folded into the file. */
const LONGEST_LOG = 64 * 1_048_576;
/** Bytes that are folded by one call at most. */
const WRITTEN_AT_ONCE = 1_048_576;
/** Where page 1 says how many pages there are. */
const PAGE_COUNT = 28;

export interface DurableOptions {
  /** Bytes after which the log is folded into the file; 64 MB when absent. */
  readonly longestLog?: number | undefined;
  /**
   * Writes pages to the file as they come, without a log, so that memory stays small however long a transaction is;
   * after a crash the file is then worth nothing. For files that are made to be taken away.
   */
  readonly direct?: boolean | undefined;
  /**
   * Milliseconds in which what several transactions wrote is kept together: most pages are written by many of them.
   * A crash then costs at most the transactions of so long. Each by itself when absent.
   */
  readonly keepTogether?: number | undefined;
}

/** Pages that wait in memory at most where they are written directly: 16 MB of usual ones. */
const MOST_WAITING = 4096;

/** The two files that a database in writing lies in: `x.db` and `x.db-wal`, as SQLite names them. */
export interface DurableFiles {
  readonly main: ByteTarget;
  readonly log: ByteTarget;
}

/**
 * A database file that survives a crash at any moment as it was after the last `commit`, seen by sql.js as an object
 * that looks like bytes (see paged-file.ts). Pages that SQLite writes stay in memory until `commit` appends them to
 * the log; now and then the log is folded into the main file. At every moment the two files are what SQLite itself
 * would have left in WAL mode, so this program and any other read them together.
 */
export class DurableFile {
  readonly #files: DurableFiles;
  readonly #pageSize: number;
  readonly #longestLog: number;
  readonly #direct: boolean;
  readonly #writer: WalWriter;
  /** Where the newest committed content of a page begins in the log, by page number from 1. */
  #inLog = new Map<number, number>();
  /** Pages written since the last commit, by page number from 1. */
  readonly #dirty = new Map<number, Uint8Array>();
  #failure: unknown;

  /**
   * Takes over what the files hold: transactions that are only in the log are folded into the main file first.
   *
   * @param files the main one must hold a database, or be the first page of one
   * @throws StorageFailure
   */
  constructor(files: DurableFiles, pageSize: number, salt: number, options: DurableOptions = {}) {
    this.#files = files;
    this.#pageSize = pageSize;
    this.#longestLog = options.longestLog ?? LONGEST_LOG;
    this.#direct = options.direct ?? false;
    const { log } = files;
    const old = readWal({ size: log.size(), read: (offset, length) => log.read(offset, length) });
    this.#writer = new WalWriter(log, pageSize, salt);
    if (old !== undefined && old.committedFrames > 0 && old.pageSize === pageSize) {
      this.#inLog = new Map(old.pages);
      this.#fold(old.pageCount);
    } else if (log.size() > 0) {
      this.#writer.reset();
    }
  }

  /** Bytes of the database when sql.js opens it. */
  get size(): number {
    return this.#files.main.size();
  }

  /** Why something could not be read, once that has happened; no answer since can be trusted. */
  get failure(): unknown {
    return this.#failure;
  }

  /** What to give to sql.js. */
  content(): RawContent & { slice(): PagedContent } {
    const inner: PagedContent = {
      length: Number.MAX_SAFE_INTEGER,
      subarray: (start: number, end: number) => this.#read(start, end),
      set: (bytes: Uint8Array, position: number) => this.#write(bytes, position),
    };
    return { length: this.size, subarray: inner.subarray, slice: () => inner } as RawContent & {
      slice(): PagedContent;
    };
  }

  /**
   * Makes what SQLite wrote since the last time survive; to be called outside transactions only.
   *
   * @throws StorageFailure what was to be kept stays in memory, and the next call tries it again
   */
  commit(): void {
    if (this.#dirty.size === 0) return;
    if (this.#direct) {
      this.#writeThrough();
      return;
    }
    const pageCount = this.#pageCount();
    const pages = new Map([...this.#dirty].filter(([page]) => page <= pageCount));
    const first = pages.get(1);
    if (first !== undefined) pages.set(1, inWalMode(first));
    for (const [page, offset] of this.#writer.append(pages, pageCount)) this.#inLog.set(page, offset);
    this.#dirty.clear();
    if (this.#writer.size > this.#longestLog) this.#fold(pageCount);
  }

  /** Folds everything into the main file, which then needs no log. @throws StorageFailure */
  finish(): void {
    this.commit();
    this.#fold(this.#pageCount());
    const page = this.#page(1).slice();
    patchHeader(page, undefined);
    this.#files.main.write(page, 0);
    this.#files.main.flush();
  }

  /** The whole database, as of now, in memory. */
  copy(): Uint8Array<ArrayBuffer> {
    const pages = this.#pageCount();
    const bytes = new Uint8Array(pages * this.#pageSize);
    for (let page = 1; page <= pages; page++) bytes.set(this.#page(page), (page - 1) * this.#pageSize);
    return bytes;
  }

  close(): void {
    this.#files.main.close();
    this.#files.log.close();
  }

  #writeThrough(): void {
    for (const [page, bytes] of this.#dirty) this.#files.main.write(bytes, (page - 1) * this.#pageSize);
    this.#dirty.clear();
  }

  /** The log may be thrown away only when the main file has all that is in it. */
  #fold(pageCount: number): void {
    const { main, log } = this.#files;
    const pages = [...this.#inLog.keys()].filter((page) => page <= pageCount).sort((a, b) => a - b);
    const most = Math.max(1, Math.floor(WRITTEN_AT_ONCE / this.#pageSize));
    // Neighbours are written by one call.
    for (let from = 0; from < pages.length; ) {
      const first = pages[from] ?? 0;
      let to = from + 1;
      while (to - from < most && pages[to] === first + to - from) to++;
      const joined = new Uint8Array((to - from) * this.#pageSize);
      for (let k = from; k < to; k++) {
        const offset = this.#inLog.get(pages[k] ?? 0) ?? 0;
        joined.set(log.read(offset, this.#pageSize), (k - from) * this.#pageSize);
      }
      main.write(joined, (first - 1) * this.#pageSize);
      from = to;
    }
    if (main.size() > pageCount * this.#pageSize) main.truncate(pageCount * this.#pageSize);
    main.flush();
    this.#inLog.clear();
    this.#writer.reset();
  }

  #pageCount(): number {
    const page = this.#page(1);
    return new DataView(page.buffer, page.byteOffset).getUint32(PAGE_COUNT);
  }

  /** A whole page, zeros past the end. */
  #page(page: number): Uint8Array {
    const dirty = this.#dirty.get(page);
    if (dirty !== undefined) return dirty;
    const offset = this.#inLog.get(page);
    const bytes =
      offset === undefined
        ? this.#files.main.read((page - 1) * this.#pageSize, this.#pageSize)
        : this.#files.log.read(offset, this.#pageSize);
    if (bytes.length < this.#pageSize) {
      const whole = new Uint8Array(this.#pageSize);
      whole.set(bytes);
      return whole;
    }
    // SQLite must not look for the log itself.
    if (page === 1) patchHeader(bytes, undefined);
    return bytes;
  }

  /** A failure here is one of all that follows. */
  #tryToWriteThrough(): void {
    try {
      this.#writeThrough();
    } catch (error) {
      this.#failure ??= error;
    }
  }

  /** Never throws, because SQLite would lose its footing half-way through a page. */
  #read(start: number, end: number): Uint8Array {
    try {
      // SQLite reads a page at most: more is what sql.js copies into an array of its own when SQLite cuts the file.
      if (end - start > this.#pageSize) this.#failure ??= cutOff();
      const joined = new Uint8Array(end - start);
      for (let position = start; position < end; ) {
        const index = Math.floor(position / this.#pageSize);
        const from = position - index * this.#pageSize;
        const part = this.#page(index + 1).subarray(from, from + end - position);
        joined.set(part, position - start);
        position += part.length;
      }
      return joined;
    } catch (error) {
      this.#failure ??= error;
      return new Uint8Array(end - start);
    }
  }

  #write(bytes: Uint8Array, position: number): void {
    if (this.#direct && this.#dirty.size > MOST_WAITING) this.#tryToWriteThrough();
    for (let done = 0; done < bytes.length; ) {
      const index = Math.floor((position + done) / this.#pageSize);
      const from = position + done - index * this.#pageSize;
      const length = Math.min(this.#pageSize - from, bytes.length - done);
      let page = this.#dirty.get(index + 1);
      if (page === undefined) {
        page =
          length === this.#pageSize
            ? new Uint8Array(length)
            : this.#read(index * this.#pageSize, (index + 1) * this.#pageSize);
        this.#dirty.set(index + 1, page);
      }
      page.set(bytes.subarray(done, done + length), from);
      done += length;
    }
  }
}

function cutOff(): StorageFailure {
  return new StorageFailure(
    'failed',
    'SQLite made the file shorter: what is written from now on cannot be kept',
  );
}

/** Page 1 as it must lie in a log, and in a file that has one: read together with it. */
function inWalMode(page: Uint8Array): Uint8Array {
  const copy = page.slice();
  copy[18] = 2;
  copy[19] = 2;
  return copy;
}

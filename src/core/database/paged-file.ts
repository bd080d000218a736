import type { CachedBytes } from './block-cache.ts';
import { ReadFailure } from './byte-source.ts';
import { HEADER_BYTES, patchHeader } from './header.ts';
import type { RawContent } from './sql-js.ts';

/** Pages that a write-ahead log lays over the file. */
export interface PageOverlay {
  readonly bytes: CachedBytes;
  /** Where the content of a page begins in `bytes`, by page number from 1. */
  readonly pages: ReadonlyMap<number, number>;
  /** Size of the database in pages. */
  readonly pageCount: number;
}

/** What sql.js keeps as the content of the file, as far as it uses it. */
export interface PagedContent {
  readonly length: number;
  subarray(start: number, end: number): Uint8Array;
  set(bytes: Uint8Array, position: number): void;
}

/** The most that is handed out in one piece; SQLite reads single pages. */
const LONGEST_READ = 2 ** 29;

/**
 * A database file as sql.js sees it: an object that looks like bytes. Each page comes from
 * what was written since, else from the write-ahead log, else from the file through the cache;
 * the header is patched on the way. Nothing is ever written to the file.
 *
 * sql.js keeps what `slice` of the object that it is given returns, and from then on uses only
 * `subarray`, `set` and `length` of that (paged-file.contract.test.ts pins this).
 *
 * It never throws from `subarray`, because SQLite would lose its footing half-way through a
 * page: a failed read yields zeros, and `failure` tells that no answer since can be trusted.
 */
export class PagedFile {
  readonly #main: CachedBytes;
  readonly #pageSize: number;
  readonly #overlay: PageOverlay | undefined;
  /** Whole pages that were written, by page index from 0. */
  readonly #written = new Map<number, Uint8Array>();
  /** Bytes of the database before anything is written. */
  readonly size: number;
  #failure: ReadFailure | undefined;
  #taken = false;

  constructor(main: CachedBytes, pageSize: number, overlay?: PageOverlay) {
    this.#main = main;
    this.#pageSize = pageSize;
    this.#overlay = overlay;
    this.size = overlay === undefined ? main.size : overlay.pageCount * pageSize;
  }

  /** Why bytes could not be read, once that has happened. */
  get failure(): ReadFailure | undefined {
    return this.#failure;
  }

  /** Whether sql.js took the content by `slice`, as expected. */
  get taken(): boolean {
    return this.#taken;
  }

  /** What to give to sql.js. */
  content(): RawContent & { slice(): PagedContent } {
    const inner: PagedContent = {
      // So large that sql.js never sees a need to grow it, which would copy everything.
      length: Number.MAX_SAFE_INTEGER,
      subarray: (start: number, end: number) => this.#read(start, end),
      set: (bytes: Uint8Array, position: number) => this.#write(bytes, position),
    };
    const outer = {
      length: this.size,
      // Its presence makes sql.js take the object as it is.
      subarray: inner.subarray,
      slice: () => {
        this.#taken = true;
        return inner;
      },
    };
    return outer;
  }

  /** The whole database in memory. @throws ReadFailure */
  copy(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.size);
    for (let start = 0; start < this.size; start += this.#pageSize) {
      bytes.set(this.#read(start, Math.min(start + this.#pageSize, this.size)), start);
    }
    if (this.#failure !== undefined) throw this.#failure;
    return bytes;
  }

  /** Gives the cache's memory back. */
  release(): void {
    this.#main.release();
    this.#overlay?.bytes.release();
    this.#written.clear();
  }

  #read(start: number, end: number): Uint8Array {
    if (end - start > LONGEST_READ) {
      this.#failure ??= new ReadFailure('unreadable', 'the file is too large to be rewritten in memory');
      return new Uint8Array(0);
    }
    if (this.#failure !== undefined) return new Uint8Array(end - start);
    try {
      const first = Math.floor(start / this.#pageSize);
      if (end <= (first + 1) * this.#pageSize)
        return this.#page(first, start - first * this.#pageSize, end - start);
      const joined = new Uint8Array(end - start);
      for (let position = start; position < end; ) {
        const index = Math.floor(position / this.#pageSize);
        const from = position - index * this.#pageSize;
        const part = this.#page(index, from, Math.min(this.#pageSize - from, end - position));
        joined.set(part, position - start);
        position += part.length;
      }
      return joined;
    } catch (error) {
      this.#failure = error instanceof ReadFailure ? error : new ReadFailure('unreadable', String(error));
      return new Uint8Array(end - start);
    }
  }

  /** Bytes inside one page; valid until the next read. */
  #page(index: number, from: number, length: number): Uint8Array {
    const written = this.#written.get(index);
    if (written !== undefined) return written.subarray(from, from + length);
    const inLog = this.#overlay?.pages.get(index + 1);
    const start = (inLog ?? index * this.#pageSize) + from;
    const bytes = (inLog === undefined ? this.#main : (this.#overlay?.bytes ?? this.#main)).view(
      start,
      start + length,
    );
    return index === 0 && from < HEADER_BYTES ? this.#patched(from, length) : bytes;
  }

  /** Bytes of page 1 with the header patched; the patched page is kept like a written one. */
  #patched(from: number, length: number): Uint8Array {
    const inLog = this.#overlay?.pages.get(1);
    const source = inLog === undefined ? this.#main : (this.#overlay?.bytes ?? this.#main);
    const page = source.view(inLog ?? 0, (inLog ?? 0) + this.#pageSize).slice();
    patchHeader(page, this.#overlay?.pageCount);
    this.#written.set(0, page);
    return page.subarray(from, from + length);
  }

  #write(bytes: Uint8Array, position: number): void {
    for (let done = 0; done < bytes.length; ) {
      const index = Math.floor((position + done) / this.#pageSize);
      const from = position + done - index * this.#pageSize;
      const length = Math.min(this.#pageSize - from, bytes.length - done);
      let page = this.#written.get(index);
      if (page === undefined) {
        const start = index * this.#pageSize;
        const whole = length === this.#pageSize;
        page = whole ? new Uint8Array(length) : this.#read(start, start + this.#pageSize).slice();
        this.#written.set(index, page);
      }
      page.set(bytes.subarray(done, done + length), from);
      done += length;
    }
  }
}

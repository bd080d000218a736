import type { PagedContent } from './paged-file.ts';
import type { RawContent } from './sql-js.ts';

/** Bytes of a block; a page never lies in two. */
const BLOCK_BYTES = 1_048_576;

/**
 * A file in memory that grows block by block, seen by sql.js as an object that looks like bytes (see paged-file.ts).
 * The array that sql.js would keep otherwise is copied as a whole each time it has grown by an eighth.
 */
export class GrowingBytes {
  readonly #blocks: Uint8Array[] = [];
  readonly #size: number;

  /** @param bytes what it holds at first; not empty, because sql.js would not take it otherwise. */
  constructor(bytes: Uint8Array) {
    this.#size = bytes.length;
    this.#set(bytes, 0);
  }

  /** What to give to sql.js. */
  content(): RawContent & { slice(): PagedContent } {
    const inner: PagedContent = {
      length: Number.MAX_SAFE_INTEGER,
      subarray: (start: number, end: number) => this.#subarray(start, end),
      set: (bytes: Uint8Array, position: number) => this.#set(bytes, position),
    };
    const outer = { length: this.#size, subarray: inner.subarray, slice: () => inner };
    return outer;
  }

  #subarray(start: number, end: number): Uint8Array {
    const block = Math.floor(start / BLOCK_BYTES);
    const from = start - block * BLOCK_BYTES;
    if (from + end - start <= BLOCK_BYTES) return this.#block(block).subarray(from, from + end - start);
    const joined = new Uint8Array(end - start);
    for (let done = 0; done < joined.length; ) {
      const part = this.#rest(start + done).subarray(0, joined.length - done);
      joined.set(part, done);
      done += part.length;
    }
    return joined;
  }

  #set(bytes: Uint8Array, position: number): void {
    for (let done = 0; done < bytes.length; ) {
      const rest = this.#rest(position + done);
      const part = bytes.subarray(done, done + rest.length);
      rest.set(part);
      done += part.length;
    }
  }

  /** What is left of its block from a position on. */
  #rest(position: number): Uint8Array {
    const block = Math.floor(position / BLOCK_BYTES);
    return this.#block(block).subarray(position - block * BLOCK_BYTES);
  }

  #block(index: number): Uint8Array {
    for (let next = this.#blocks.length; next <= index; next++)
      this.#blocks.push(new Uint8Array(BLOCK_BYTES));
    return this.#blocks[index] as Uint8Array;
  }
}

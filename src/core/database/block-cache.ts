import type { ByteSource } from './byte-source.ts';
import { ReadAhead } from './read-ahead.ts';

/** Bytes that are read together; a multiple of every page size of SQLite. */
export const BLOCK_BYTES = 65_536;
/** Memory is taken in pieces of this many blocks, so that a small file takes little. */
const BLOCKS_PER_CHUNK = 16;
/** Block numbers stay below this (256 TB), so that one number names source and block. */
const SOURCE_STRIDE = 2 ** 32;

/** Bytes of one source, seen through the cache. */
export interface CachedBytes {
  readonly size: number;
  /**
   * Bytes `[start, end)`, zeros past the end of the file. Valid until the next call of any
   * method of the cache: the memory is used again.
   *
   * @throws ReadFailure when the source cannot be read.
   */
  view(start: number, end: number): Uint8Array;
  /** Gives the memory back. */
  release(): void;
}

/**
 * Blocks of files in memory, the least recently used ones replaced, with one budget for all
 * sources. The memory of a replaced block is used again for the next one: waiting for the
 * garbage collector would take a multiple of the budget during a scan.
 */
export class BlockCache {
  readonly #capacity: number;
  readonly #chunks: Uint8Array[] = [];
  /** Slots in order of use, least recent first; a key is a source and a block. */
  readonly #slots = new Map<number, number>();
  readonly #free: number[] = [];
  #taken = 0;
  #sources = 0;

  /** @param budget bytes that all blocks together may take. */
  constructor(budget: number) {
    this.#capacity = Math.max(BLOCKS_PER_CHUNK, Math.floor(budget / BLOCK_BYTES));
  }

  /** Bytes taken from the system so far. */
  get allocated(): number {
    return this.#chunks.length * BLOCKS_PER_CHUNK * BLOCK_BYTES;
  }

  open(source: ByteSource): CachedBytes {
    const base = this.#sources++ * SOURCE_STRIDE;
    const blocks = Math.ceil(source.size / BLOCK_BYTES);
    // A single read never replaces more than a quarter of what is remembered.
    const ahead = new ReadAhead(blocks, Math.floor(this.#capacity / 4));
    let recentBlock = -1;
    let recent: Uint8Array = new Uint8Array(0);

    const block = (index: number): Uint8Array => {
      if (index === recentBlock && this.#slots.has(base + index)) return recent;
      if (index >= blocks) return new Uint8Array(BLOCK_BYTES);
      recent = this.#find(base + index) ?? this.#load(source, base, index, ahead.blocksAt(index));
      recentBlock = index;
      return recent;
    };

    return {
      size: source.size,
      view(start, end) {
        const first = Math.floor(start / BLOCK_BYTES);
        const offset = start - first * BLOCK_BYTES;
        if (offset + (end - start) <= BLOCK_BYTES)
          return block(first).subarray(offset, offset + (end - start));
        const joined = new Uint8Array(end - start);
        let position = start;
        while (position < end) {
          const index = Math.floor(position / BLOCK_BYTES);
          const from = position - index * BLOCK_BYTES;
          const part = block(index).subarray(from, Math.min(BLOCK_BYTES, from + end - position));
          joined.set(part, position - start);
          position += part.length;
        }
        return joined;
      },
      release: () => {
        recentBlock = -1;
        for (const [key, slot] of this.#slots) {
          if (key < base || key >= base + SOURCE_STRIDE) continue;
          this.#slots.delete(key);
          this.#free.push(slot);
        }
      },
    };
  }

  #find(key: number): Uint8Array | undefined {
    const slot = this.#slots.get(key);
    if (slot === undefined) return undefined;
    this.#slots.delete(key);
    this.#slots.set(key, slot);
    return this.#memory(slot);
  }

  /** Reads `count` blocks in one go and answers with the first. */
  #load(source: ByteSource, base: number, first: number, count: number): Uint8Array {
    const bytes = source.read(first * BLOCK_BYTES, count * BLOCK_BYTES);
    // Last first, so that the block that is wanted now ends as the most recently used.
    for (let index = count - 1; index > 0; index--) {
      if (!this.#slots.has(base + first + index)) this.#store(base + first + index, bytes, index);
    }
    const memory = this.#store(base + first, bytes, 0);
    source.recycle?.(bytes);
    return memory;
  }

  #store(key: number, bytes: Uint8Array, index: number): Uint8Array {
    const memory = this.#memory(this.#take(key));
    const part = bytes.subarray(index * BLOCK_BYTES, (index + 1) * BLOCK_BYTES);
    memory.set(part);
    memory.fill(0, part.length);
    return memory;
  }

  #take(key: number): number {
    let slot = this.#free.pop();
    if (slot === undefined && this.#taken < this.#capacity) {
      slot = this.#taken++;
      if (slot % BLOCKS_PER_CHUNK === 0) this.#chunks.push(new Uint8Array(BLOCKS_PER_CHUNK * BLOCK_BYTES));
    }
    if (slot === undefined) {
      const [oldest, freed] = this.#slots.entries().next().value ?? [key, 0];
      this.#slots.delete(oldest);
      slot = freed;
    }
    this.#slots.set(key, slot);
    return slot;
  }

  #memory(slot: number): Uint8Array {
    const offset = (slot % BLOCKS_PER_CHUNK) * BLOCK_BYTES;
    const chunk = this.#chunks[Math.floor(slot / BLOCKS_PER_CHUNK)];
    if (chunk === undefined) throw new RangeError(`slot ${slot} was never taken`);
    return chunk.subarray(offset, offset + BLOCK_BYTES);
  }
}

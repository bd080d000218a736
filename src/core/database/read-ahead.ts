/** Places that are read one after the other at the same time, e.g. a table and its index. */
const RUNS = 4;
/** 4 MB of 64 KB blocks: beyond it a read gets hardly faster. */
const LONGEST = 64;

interface Run {
  /** The block after the last one read. */
  next: number;
  /** Blocks of the last read. */
  length: number;
}

/**
 * How many blocks to read at once: one for a block anywhere, twice as many each time the
 * reading goes on where an earlier read ended.
 */
export class ReadAhead {
  readonly #blocks: number;
  readonly #longest: number;
  readonly #runs: Run[] = [];

  /** @param blocks blocks of the whole file; `limit` the most to read at once. */
  constructor(blocks: number, limit: number) {
    this.#blocks = blocks;
    this.#longest = Math.max(1, Math.min(LONGEST, limit));
  }

  /** Blocks to read from block `index` on, which is not remembered. */
  blocksAt(index: number): number {
    // A scan may skip a few blocks that belong to other tables.
    const known = this.#runs.findIndex((run) => index >= run.next && index <= run.next + run.length);
    const run = known < 0 ? { next: 0, length: 0 } : this.#runs.splice(known, 1)[0];
    const length = Math.min(Math.max(1, (run?.length ?? 0) * 2), this.#longest, this.#blocks - index);
    this.#runs.unshift({ next: index + length, length });
    this.#runs.length = Math.min(this.#runs.length, RUNS);
    return length;
  }
}

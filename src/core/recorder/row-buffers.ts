import type { RowValues } from './bulk-insert.ts';
import type { Clock } from './clock.ts';
import { FlushFailed, InvalidRecord } from './errors.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

/** When buffered rows are written. */
export interface FlushRules {
  /** Rows of one kind that are gathered before they are written; 1000 unless told otherwise. */
  readonly bufferSize?: number;
  /** Milliseconds after which everything gathered is written; 30,000 unless told otherwise. */
  readonly flushInterval?: number;
}

/** Writes rows of one kind, inside a transaction. */
export interface RowWriter {
  run(rows: readonly RowValues[]): void;
  free(): void;
}

interface BufferedRow {
  readonly values: RowValues;
  /** Whom the row is about, so that rows of an agent can be discarded. */
  readonly about: readonly string[];
}

/**
 * Rows gathered in memory, by kind, and written together. A buffer is emptied only after its
 * rows are committed: a failure leaves every row where it was.
 *
 * @throws FlushFailed from whatever writes, when rows cannot be written
 */
export class RowBuffers<Kind extends string> {
  readonly #database: WritableDatabase;
  readonly #writers: ReadonlyMap<Kind, RowWriter>;
  readonly #buffers: ReadonlyMap<Kind, BufferedRow[]>;
  readonly #clock: Clock;
  readonly #size: number;
  readonly #interval: number;
  readonly #held = new Set<Kind>();
  #lastFlush: number;

  /** @param writers kinds are written in this order. */
  constructor(
    database: WritableDatabase,
    writers: Readonly<Record<Kind, RowWriter>>,
    clock: Clock,
    { bufferSize = 1000, flushInterval = 30_000 }: FlushRules,
  ) {
    if (!(bufferSize >= 1)) throw new InvalidRecord('bufferSize', `must be at least 1, not ${bufferSize}`);
    if (!(flushInterval >= 0))
      throw new InvalidRecord('flushInterval', `must not be below 0, as ${flushInterval} is`);
    this.#database = database;
    const entries = Object.entries(writers) as [Kind, RowWriter][];
    this.#writers = new Map(entries);
    this.#buffers = new Map(entries.map(([kind]) => [kind, []]));
    this.#clock = clock;
    this.#size = bufferSize;
    this.#interval = flushInterval;
    this.#lastFlush = clock.now();
  }

  /** Gathers a row, and writes those of its kind once there are enough of them. */
  append(kind: Kind, values: RowValues, about: readonly string[]): void {
    this.appendAll([[kind, values]], about);
  }

  /** Gathers rows that belong together: all of them, before any may fail to be written. */
  appendAll(rows: readonly (readonly [kind: Kind, values: RowValues])[], about: readonly string[]): void {
    for (const [kind, values] of rows) this.#buffer(kind).push({ values, about });
    for (const [kind] of rows) this.#writeFull(kind);
  }

  /** Rows of the kind wait until they are released, or until everything is written: they refer to rows yet to come. */
  hold(kind: Kind): void {
    this.#held.add(kind);
  }

  release(kind: Kind): void {
    if (this.#held.delete(kind)) this.#writeFull(kind);
  }

  /** Rows that are not written yet. */
  get pending(): number {
    let count = 0;
    for (const buffer of this.#buffers.values()) count += buffer.length;
    return count;
  }

  /** Writes every row in one transaction. */
  flushAll(): void {
    this.#write([...this.#buffers.keys()]);
  }

  /** Writes every row that need not wait if the interval is over, and starts the next interval. */
  flushIfDue(): void {
    const now = this.#clock.now();
    // A clock that was set back would otherwise stand still for as long.
    if (now < this.#lastFlush) this.#lastFlush = now;
    if (now - this.#lastFlush < this.#interval) return;
    this.#write([...this.#buffers.keys()].filter((kind) => !this.#held.has(kind)));
    this.#lastFlush = now;
  }

  /** Drops the rows about these agents that are not written yet; answers how many. */
  discard(agentIds: ReadonlySet<string>): number {
    const before = this.pending;
    for (const buffer of this.#buffers.values()) {
      const kept = buffer.filter((row) => !row.about.some((id) => agentIds.has(id)));
      replaceContent(buffer, kept);
    }
    return before - this.pending;
  }

  /** Drops every row that is not written yet; answers how many. */
  discardAll(): number {
    const count = this.pending;
    for (const buffer of this.#buffers.values()) buffer.length = 0;
    return count;
  }

  /** Lets go of the compiled statements. */
  free(): void {
    for (const writer of this.#writers.values()) writer.free();
  }

  #writeFull(kind: Kind): void {
    if (this.#buffer(kind).length >= this.#size && !this.#held.has(kind)) this.#write([kind]);
  }

  #write(kinds: readonly Kind[]): void {
    const filled = kinds.filter((kind) => this.#buffer(kind).length > 0);
    if (filled.length === 0) return;
    try {
      inTransaction(this.#database, () => {
        for (const kind of filled) this.#writer(kind).run(this.#buffer(kind).map((row) => row.values));
      });
    } catch (error) {
      throw new FlushFailed(error, this.pending);
    }
    for (const kind of filled) this.#buffer(kind).length = 0;
  }

  #buffer(kind: Kind): BufferedRow[] {
    return this.#buffers.get(kind) as BufferedRow[];
  }

  #writer(kind: Kind): RowWriter {
    return this.#writers.get(kind) as RowWriter;
  }
}

function replaceContent<T>(list: T[], content: readonly T[]): void {
  list.length = 0;
  for (const item of content) list.push(item);
}

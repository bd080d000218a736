import type { Rows } from './bulk-insert.ts';
import { refused } from './checks.ts';
import type { Clock } from './clock.ts';
import { FlushFailed } from './errors.ts';
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
  /** Values in a row. */
  readonly width: number;
  run(rows: Readonly<Rows>): void;
  free(): void;
}

/** Whom a row is about, so that rows of an agent can be discarded. */
export type About = string | readonly string[];

/** The rows of one kind, and beside each whom it is about. */
interface Buffer {
  readonly rows: Rows;
  readonly about: About[];
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
  readonly #buffers: ReadonlyMap<Kind, Buffer>;
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
    atLeast(bufferSize, 1, 'bufferSize');
    atLeast(flushInterval, 0, 'flushInterval');
    this.#database = database;
    const entries = Object.entries(writers) as [Kind, RowWriter][];
    this.#writers = new Map(entries);
    this.#buffers = new Map(entries.map(([kind]) => [kind, { rows: [], about: [] }]));
    this.#clock = clock;
    this.#size = bufferSize;
    this.#interval = flushInterval;
    this.#lastFlush = clock.now();
  }

  /** Where a row of this kind is to be added; then it is to be told by {@link added}. */
  rows(kind: Kind): Rows {
    return this.#buffer(kind).rows;
  }

  /** A row was added, of each of these kinds: writes those of a kind once there are enough of them. */
  added(about: About, ...kinds: readonly Kind[]): void {
    for (const kind of kinds) this.#buffer(kind).about.push(about);
    for (const kind of kinds) this.#writeFull(kind);
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
    for (const { about } of this.#buffers.values()) count += about.length;
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
    for (const [kind, { rows, about }] of this.#buffers) {
      const { width } = this.#writer(kind);
      const keep = about.map(
        (whom) => !(typeof whom === 'string' ? [whom] : whom).some((id) => agentIds.has(id)),
      );
      keepOnly(rows, (index) => keep[Math.floor(index / width)]);
      keepOnly(about, (index) => keep[index]);
    }
    return before - this.pending;
  }

  /** Drops every row that is not written yet; answers how many. */
  discardAll(): number {
    const count = this.pending;
    for (const kind of this.#buffers.keys()) this.#empty(kind);
    return count;
  }

  /** Lets go of the compiled statements. */
  free(): void {
    for (const writer of this.#writers.values()) writer.free();
  }

  #writeFull(kind: Kind): void {
    if (this.#buffer(kind).about.length >= this.#size && !this.#held.has(kind)) this.#write([kind]);
  }

  #write(kinds: readonly Kind[]): void {
    const filled = kinds.filter((kind) => this.#buffer(kind).rows.length > 0);
    if (filled.length === 0) return;
    try {
      inTransaction(this.#database, () => {
        for (const kind of filled) this.#writer(kind).run(this.#buffer(kind).rows);
      });
    } catch (error) {
      throw new FlushFailed(error, this.pending);
    }
    for (const kind of filled) this.#empty(kind);
  }

  #empty(kind: Kind): void {
    const { rows, about } = this.#buffer(kind);
    rows.length = 0;
    about.length = 0;
  }

  #buffer(kind: Kind): Buffer {
    return this.#buffers.get(kind) as Buffer;
  }

  #writer(kind: Kind): RowWriter {
    return this.#writers.get(kind) as RowWriter;
  }
}

function keepOnly<T>(list: T[], keep: (index: number) => boolean | undefined): void {
  const kept = list.filter((_, index) => keep(index));
  list.length = 0;
  for (const item of kept) list.push(item);
}

/** Infinity is one too: then it never is enough, or time. */
function atLeast(value: unknown, least: number, field: string): void {
  if (!(typeof value === 'number' && value >= least))
    throw refused(field, `a number from ${least} on`, value);
}

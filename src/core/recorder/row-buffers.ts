import type { Clock } from './clock.ts';
import { inTransaction, type StoredValue, type WritableDatabase } from './writable-database.ts';

/** When buffered rows are written. */
export interface FlushRules {
  /** Rows of one kind that are gathered before they are written; 1000 unless told otherwise. */
  readonly bufferSize?: number;
  /** Milliseconds after which everything gathered is written; 30,000 unless told otherwise. */
  readonly flushInterval?: number;
}

/** A row on its way: the parameters of the statement of its kind. */
export interface BufferedRow {
  readonly parameters: readonly StoredValue[];
  /** Whom the row is about, so that rows of an agent can be discarded. */
  readonly agentId?: string;
}

/**
 * Rows gathered in memory, by kind, and written together. A buffer is emptied only after its
 * rows are committed: a failure leaves every row where it was.
 */
export class RowBuffers<Kind extends string> {
  readonly #database: WritableDatabase;
  readonly #statements: ReadonlyMap<Kind, string>;
  readonly #buffers: ReadonlyMap<Kind, BufferedRow[]>;
  readonly #clock: Clock;
  readonly #size: number;
  readonly #interval: number;
  #lastFlush: number;

  /** @param statements kind → SQL that writes one row; kinds are written in this order. */
  constructor(
    database: WritableDatabase,
    statements: Readonly<Record<Kind, string>>,
    clock: Clock,
    { bufferSize = 1000, flushInterval = 30_000 }: FlushRules,
  ) {
    if (!(bufferSize >= 1)) throw new RangeError(`bufferSize must be at least 1, not ${bufferSize}`);
    this.#database = database;
    const entries = Object.entries(statements) as [Kind, string][];
    this.#statements = new Map(entries);
    this.#buffers = new Map(entries.map(([kind]) => [kind, []]));
    this.#clock = clock;
    this.#size = bufferSize;
    this.#interval = flushInterval;
    this.#lastFlush = clock.now();
  }

  /** Gathers a row, and writes those of its kind once there are enough of them. */
  append(kind: Kind, row: BufferedRow): void {
    const buffer = this.#buffer(kind);
    buffer.push(row);
    if (buffer.length >= this.#size) this.flush(kind);
  }

  /** Rows that are not written yet. */
  get pending(): number {
    let count = 0;
    for (const buffer of this.#buffers.values()) count += buffer.length;
    return count;
  }

  /** Writes the rows of one kind. Does not restart the interval. */
  flush(kind: Kind): void {
    this.#write([kind]);
  }

  /** Writes every row in one transaction. */
  flushAll(): void {
    this.#write([...this.#buffers.keys()]);
  }

  /** Writes every row if the interval is over, and starts the next interval. */
  flushIfDue(): void {
    const now = this.#clock.now();
    if (now - this.#lastFlush < this.#interval) return;
    this.flushAll();
    this.#lastFlush = now;
  }

  /** Drops the rows about these agents that are not written yet; answers how many. */
  discard(agentIds: ReadonlySet<string>): number {
    const before = this.pending;
    for (const buffer of this.#buffers.values()) {
      const kept = buffer.filter((row) => row.agentId === undefined || !agentIds.has(row.agentId));
      buffer.splice(0, buffer.length, ...kept);
    }
    return before - this.pending;
  }

  #write(kinds: readonly Kind[]): void {
    const filled = kinds.filter((kind) => this.#buffer(kind).length > 0);
    if (filled.length === 0) return;
    inTransaction(this.#database, () => {
      for (const kind of filled) this.#insert(kind);
    });
    for (const kind of filled) this.#buffer(kind).length = 0;
  }

  #insert(kind: Kind): void {
    const statement = this.#database.prepare(this.#statements.get(kind) ?? '');
    try {
      for (const row of this.#buffer(kind)) statement.run(row.parameters);
    } finally {
      statement.free();
    }
  }

  #buffer(kind: Kind): BufferedRow[] {
    const buffer = this.#buffers.get(kind);
    if (!buffer) throw new RangeError(`there is no buffer for ${kind}`);
    return buffer;
  }
}

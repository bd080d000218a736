import { refused } from './checks.ts';
import { RecorderClosed } from './errors.ts';
import type { RowBuffers } from './row-buffers.ts';

/** What the logger of a simulation and a run of a society have in common: rows that are gathered, and an end. */
export abstract class BufferedLog<Kind extends string> {
  protected readonly buffers: RowBuffers<Kind>;
  readonly #name: string;
  readonly #others: readonly { free(): void }[];
  #closed = false;

  /**
   * @param name what is said to be closed after `close`
   * @param others compiled statements besides those of the buffers
   */
  protected constructor(name: string, buffers: RowBuffers<Kind>, others: readonly { free(): void }[]) {
    this.#name = name;
    this.buffers = buffers;
    this.#others = others;
  }

  /** Rows that are gathered and not written yet. */
  get pending(): number {
    return this.buffers.pending;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Drops what is gathered about these agents and not written yet; answers how many rows. */
  discardPending(agentIds: readonly string[]): number {
    this.open();
    return this.buffers.discard(new Set(agentIds));
  }

  /** Drops everything that is gathered and not written yet; answers how many rows. */
  discardAllPending(): number {
    this.open();
    return this.buffers.discardAll();
  }

  /** Writes everything gathered, in one transaction. */
  flush(): void {
    this.open();
    this.buffers.flushAll();
  }

  /** Writes everything gathered; when that fails, it stays open. Closing again does nothing. */
  close(): void {
    if (this.#closed) return;
    this.buffers.flushAll();
    this.buffers.free();
    for (const other of this.#others) other.free();
    this.#closed = true;
  }

  /** @throws RecorderClosed */
  protected open(): void {
    if (this.#closed) throw new RecorderClosed(this.#name);
  }

  /** To be called with every record before anything is read of it. @throws RecorderClosed, InvalidRecord */
  protected take(record: unknown): void {
    this.open();
    if (typeof record !== 'object' || record === null) throw refused('record', 'an object', record);
  }
}

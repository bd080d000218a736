import { type Clock, storedTime, systemClock } from './clock.ts';
import { InvalidRecord } from './farm-records.ts';
import { type FlushRules, RowBuffers } from './row-buffers.ts';
import type { BankTransactionRecord, EventRecord, MemoryRecord, TradeRecord } from './society-records.ts';
import { societyRows } from './society-rows.ts';
import * as tables from './society-tables.ts';
import { createSql, insertParameters, insertSql, type TableLayout } from './table-layout.ts';
import { inTransaction, type StoredValue, type WritableDatabase } from './writable-database.ts';

const buffered = {
  memories: insertSql(tables.agentMemories),
  trades: insertSql(tables.marketTransactions),
  bankTransactions: insertSql(tables.bankingTransactions),
  events: insertSql(tables.simulationEvents),
} as const;

export interface SocietyRecorderOptions extends FlushRules {
  readonly clock?: Clock;
}

export interface RunOptions {
  readonly config?: Readonly<Record<string, unknown>>;
  readonly notes?: string;
}

/**
 * Records runs of a society as LLM Society's tables, any number in one database. Rows are
 * gathered and written when a buffer is full, when the interval is over, when a run ends and
 * on closing. See docs/recording.md.
 *
 * @throws SqlFailure from every method when the database refuses rows; gathered rows are kept.
 */
export class SocietyRecorder {
  readonly #database: WritableDatabase;
  readonly #clock: Clock;
  readonly #buffers: RowBuffers<keyof typeof buffered>;

  constructor(database: WritableDatabase, options: SocietyRecorderOptions = {}) {
    this.#database = database;
    this.#clock = options.clock ?? systemClock;
    database.execute('PRAGMA foreign_keys = ON');
    inTransaction(database, () => {
      for (const table of tables.societyTables) database.execute(createSql(table));
    });
    this.#buffers = new RowBuffers(database, buffered, this.#clock, options);
  }

  /** @param runId at most 36 characters, as a UUID has; unique in the database. */
  startRun(runId: string, { config, notes }: RunOptions = {}): SocietyRun {
    if (runId === '') throw new InvalidRecord('a run needs an id');
    const row = {
      run_id: runId,
      config_snapshot: JSON.stringify(config ?? {}),
      start_time: storedTime(this.#clock),
      status: 'running',
      notes,
    };
    this.#database.execute(insertSql(tables.simulationRuns), insertParameters(tables.simulationRuns, row));
    return new SocietyRun(runId, this.#clock, this.#buffers);
  }

  /** Writes what is gathered, then the end time and the status. */
  endRun(runId: string, status = 'completed'): void {
    this.flush();
    this.#database.execute('UPDATE simulation_runs SET end_time = ?, status = ? WHERE run_id = ?', [
      storedTime(this.#clock),
      status,
      runId,
    ]);
  }

  flush(): void {
    this.#buffers.flushAll();
  }

  /** Everything recorded so far as a database file; recording can go on. */
  export(): Uint8Array<ArrayBuffer> {
    this.flush();
    return this.#database.export();
  }

  /** Writes what is gathered and closes the database; when writing fails, it stays open and nothing is lost. */
  close(): void {
    this.flush();
    this.#database.close();
  }
}

/** One run that is being recorded. */
export class SocietyRun {
  readonly runId: string;
  readonly #clock: Clock;
  readonly #buffers: RowBuffers<keyof typeof buffered>;

  constructor(runId: string, clock: Clock, buffers: RowBuffers<keyof typeof buffered>) {
    this.runId = runId;
    this.#clock = clock;
    this.#buffers = buffers;
  }

  logMemory(memory: MemoryRecord): void {
    this.#append('memories', tables.agentMemories, societyRows.memory(memory));
  }

  logTrade(trade: TradeRecord): void {
    this.#append('trades', tables.marketTransactions, societyRows.trade(trade));
  }

  logBankTransaction(transaction: BankTransactionRecord): void {
    this.#append('bankTransactions', tables.bankingTransactions, societyRows.bankTransaction(transaction));
  }

  logEvent(event: EventRecord): void {
    this.#append('events', tables.simulationEvents, societyRows.event(event));
  }

  /** To be called after each step: writes what is gathered if the interval is over. */
  endStep(): void {
    this.#buffers.flushIfDue();
  }

  #append(kind: keyof typeof buffered, table: TableLayout, row: Readonly<Record<string, StoredValue>>): void {
    const whole = { ...row, simulation_run_id: this.runId, real_timestamp: storedTime(this.#clock) };
    this.#buffers.append(kind, { parameters: insertParameters(table, whole) });
  }
}

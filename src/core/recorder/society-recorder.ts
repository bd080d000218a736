import { simulationRuns, societyTables } from '../schema/society-tables.ts';
import { oneOf, optional, text } from './checks.ts';
import { type Clock, storedTime, systemClock } from './clock.ts';
import { createTables } from './create-tables.ts';
import { InvalidRecord, RecorderClosed } from './errors.ts';
import { jsonObject } from './json-text.ts';
import { copyTables, type PersistReport } from './persist.ts';
import { type PragmaProfile, pragmaSql } from './pragma-profiles.ts';
import type { FlushRules } from './row-buffers.ts';
import { insertRow, updateRow } from './row-sql.ts';
import { type Json, mergedNotes } from './simulation-record.ts';
import { type RunStatus, runStatuses } from './society-records.ts';
import { SocietyRun } from './society-run.ts';
import { readRun, removeRun, type StoredRunRow } from './society-runs.ts';
import type { WritableDatabase } from './writable-database.ts';

export interface SocietyRecorderOptions extends FlushRules {
  readonly clock?: Clock;
  /** For a database in a real file; others are left as they are. */
  readonly profile?: PragmaProfile;
}

export interface RunOptions {
  readonly config?: Json;
  readonly notes?: string;
}

/** Records runs of a society as LLM Society's tables, any number in one database. See docs/recording.md. */
export class SocietyRecorder {
  readonly #database: WritableDatabase;
  readonly #options: SocietyRecorderOptions;
  readonly #clock: Clock;
  readonly #runs = new Map<string, SocietyRun>();
  #closed = false;

  /** Creates what tables are missing. @throws InvalidRecord for a database whose tables are another program's */
  constructor(database: WritableDatabase, options: SocietyRecorderOptions = {}) {
    this.#database = database;
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    if (options.profile !== undefined) database.execute(pragmaSql(options.profile));
    createTables(database, societyTables);
  }

  /**
   * A run that begins now.
   *
   * @param runId at most 36 characters, as a UUID has, unique in the database
   * @throws InvalidRecord, SqlFailure
   */
  startRun(runId: string, { config, notes }: RunOptions = {}): SocietyRun {
    this.#open();
    const id = text(runId, 'runId');
    if (id.length > 36) throw new InvalidRecord('runId', `must have at most 36 characters, not ${id.length}`);
    if (this.getRun(id) !== undefined)
      throw new InvalidRecord('runId', `is taken: there is a run "${id}" already`);
    insertRow(this.#database, simulationRuns, {
      run_id: id,
      config_snapshot: jsonObject(config ?? {}, 'config'),
      start_time: storedTime(this.#clock),
      status: 'running',
      notes: optional(notes, text, 'notes') ?? undefined,
    });
    return this.#run(id);
  }

  /** A run that was begun, to go on with. @throws InvalidRecord for an unknown id */
  resumeRun(runId: string): SocietyRun {
    this.#open();
    const known = this.#runs.get(runId);
    if (known && !known.closed) return known;
    if (this.getRun(runId) === undefined) throw new InvalidRecord('runId', `is unknown: "${runId}"`);
    return this.#run(runId);
  }

  /**
   * Writes what is gathered, then the end time and the status; the run is closed.
   *
   * @throws InvalidRecord, FlushFailed, SqlFailure
   */
  endRun(runId: string, status: RunStatus = 'completed'): void {
    this.#open();
    const checked = oneOf(status, runStatuses, 'status');
    this.#runs.get(runId)?.close();
    this.#runs.delete(runId);
    this.#update(runId, { end_time: storedTime(this.#clock), status: checked });
  }

  /** What is stored about a run; `undefined` where there is none of this id. */
  getRun(runId: string): StoredRunRow | undefined {
    this.#open();
    return readRun(this.#database, runId);
  }

  /** Identifiers of the runs, in the order in which they were begun. */
  getRunIds(): readonly string[] {
    this.#open();
    const sql = 'SELECT run_id AS id FROM simulation_runs ORDER BY rowid';
    return this.#database.rows<{ id: string }>({ sql, parameters: [] }).map(({ id }) => id);
  }

  /** Adds to the notes: a text below what is there, named notes beside others. @throws InvalidRecord, SqlFailure */
  updateNotes(runId: string, notes: string | Json): void {
    this.#update(runId, { notes: mergedNotes(this.getRun(runId)?.notes, notes) });
  }

  /** Removes a run with every row of it, what is gathered too. An unknown id changes nothing. */
  removeRun(runId: string): void {
    this.#open();
    const run = this.#runs.get(runId);
    if (run && !run.closed) {
      run.discardAllPending();
      run.close();
    }
    this.#runs.delete(runId);
    removeRun(this.#database, runId);
  }

  /** Rows of a table. @throws InvalidRecord for a table that the recorder does not write */
  getTableRowCount(table: string): number {
    this.#open();
    if (!societyTables.some(({ name }) => name === table))
      throw new InvalidRecord('table', `is unknown: "${table}"`);
    const [row] = this.#database.rows<{ n: number }>({
      sql: `SELECT count(*) AS n FROM ${table}`,
      parameters: [],
    });
    return row?.n ?? 0;
  }

  /** Writes what all runs have gathered. @throws FlushFailed */
  flush(): void {
    this.#open();
    for (const run of this.#runs.values()) if (!run.closed) run.flush();
  }

  /** Everything recorded so far as a database file; recording can go on. @throws FlushFailed */
  export(): Uint8Array<ArrayBuffer> {
    this.flush();
    return this.#database.export();
  }

  /**
   * Copies everything recorded so far into another database, or some tables with those that they refer to.
   *
   * @throws FlushFailed, InvalidRecord for an unknown table, SqlFailure when the target refuses rows; nothing is copied then
   */
  persist(target: WritableDatabase, tables?: readonly string[]): PersistReport {
    this.flush();
    return copyTables(this.#database, target, societyTables, tables, this.#clock);
  }

  /**
   * Writes what is gathered and closes the database; when writing fails, it stays open and nothing is lost. Closing
   * again does nothing.
   *
   * @throws FlushFailed
   */
  close(): void {
    if (this.#closed) return;
    for (const run of this.#runs.values()) run.close();
    this.#database.close();
    this.#closed = true;
  }

  #run(runId: string): SocietyRun {
    const ids = (sql: string) =>
      this.#database.rows<{ id: string }>({ sql, parameters: [runId] }).map(({ id }) => id);
    const stored = {
      runId,
      agentIds: ids('SELECT agent_id_str AS id FROM agents WHERE creation_run_id = ?'),
      memoryIds: ids('SELECT memory_id AS id FROM agent_memories WHERE simulation_run_id = ?'),
      transactionIds: {
        trades: ids('SELECT transaction_sim_id AS id FROM market_transactions WHERE simulation_run_id = ?'),
        bankTransactions: ids(
          'SELECT transaction_sim_id AS id FROM banking_transactions WHERE simulation_run_id = ?',
        ),
      },
    };
    const run = new SocietyRun(this.#database, stored, this.#clock, this.#options);
    this.#runs.set(runId, run);
    return run;
  }

  #update(runId: string, changes: Parameters<typeof updateRow<typeof simulationRuns>>[3]): void {
    const found = updateRow(this.#database, simulationRuns, { run_id: runId }, changes);
    if (!found) throw new InvalidRecord('runId', `is unknown: "${runId}"`);
  }

  #open(): void {
    if (this.#closed) throw new RecorderClosed('the database');
  }
}

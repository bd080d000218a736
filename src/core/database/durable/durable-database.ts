import type { Compilable } from 'kysely';
import type { Cell, Columns } from '../../base/columns.ts';
import { type ColumnKinds, SqlFailure, type Statement } from '../connection.ts';
import { MemoryDatabase, type PreparedStatement, type RecordableDatabase } from '../recordable-database.ts';
import type { OpenRaw } from '../sql-js.ts';
import { StorageFailure } from './byte-target.ts';
import { DurableFile, type DurableFiles, type DurableOptions } from './durable-file.ts';

const DURABLE_PAGE_BYTES = 4096;

const VACUUM = /(^|;)\s*vacuum\b/i;

/**
 * A database to write into whose committed rows survive a crash. Where they cannot be kept (the disk is full), they
 * stay in memory, `unkept` says why, and every later call tries again: no row is lost and none is written twice.
 *
 * VACUUM is refused with an SqlFailure: it cuts the file, whereupon sql.js would go on in an array of its own. What takes
 * less room is a copy: `engine.openMemory(database.export())`, to which VACUUM does what it should.
 */
export interface DurableDatabase extends RecordableDatabase {
  /** Why the newest rows would not survive a crash; `undefined` when they would. */
  readonly unkept: StorageFailure | undefined;
  /** Keeps what is not yet kept, also what waits to be kept together. @throws StorageFailure */
  keep(): void;
  /**
   * Leaves one complete file and an empty log, and lets go of both. Before that, `export` gives a copy in memory.
   *
   * @throws StorageFailure the files then still hold everything, together
   */
  finish(): void;
}

/**
 * Opens a database in two files, a new one where they are empty. Every transaction, and every statement outside of
 * one, survives a crash once it has returned, or a little later with `keepTogether`; always whole, and with all before.
 *
 * @throws StorageFailure when not even an empty database can be kept
 */
export function openDurable(
  raw: OpenRaw,
  files: DurableFiles,
  options: DurableOptions = {},
): DurableDatabase {
  // A crash may have cut off even the first page.
  if (files.main.size() < DURABLE_PAGE_BYTES) {
    files.main.write(emptyDatabase(raw), 0);
    files.main.flush();
  }
  const salt = Math.floor(Math.random() * 2 ** 32);
  const file = new DurableFile(files, pageSizeOf(files), salt, options);
  return new FileDatabase(raw, file, options.keepTogether ?? 0);
}

/** The first page of a database without tables. */
function emptyDatabase(raw: OpenRaw): Uint8Array {
  const model = raw();
  model.run(`PRAGMA page_size=${DURABLE_PAGE_BYTES}; CREATE TABLE t (a); DROP TABLE t; VACUUM`);
  const bytes = model.export();
  model.close();
  return bytes;
}

function pageSizeOf({ main }: DurableFiles): number {
  const header = main.read(0, 18);
  const stored = new DataView(header.buffer, header.byteOffset).getUint16(16);
  return stored === 1 ? 65_536 : stored;
}

class FileDatabase implements DurableDatabase {
  readonly #file: DurableFile;
  readonly #database: MemoryDatabase;
  readonly #keepTogether: number;
  #inTransaction = false;
  /** When something was last kept, by `performance.now()`. */
  #kept = Number.NEGATIVE_INFINITY;
  #unkept: StorageFailure | undefined;

  constructor(raw: OpenRaw, file: DurableFile, keepTogether: number) {
    this.#file = file;
    this.#keepTogether = keepTogether;
    this.#database = new MemoryDatabase(raw(file.content()), () => {
      if (file.failure !== undefined) throw file.failure;
    });
    // The log of this class takes the place of SQLite's journal on disk.
    // Nor may a page reach the file before its commit: rolling it back would cut the file, for which sql.js puts an
    // array of its own in the place of the content that is kept here.
    this.#database.execute(
      'PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-32768; PRAGMA cache_spill=OFF',
    );
  }

  get unkept(): StorageFailure | undefined {
    return this.#unkept;
  }

  rows<Row>(query: Compilable<Row> | Statement): Row[] {
    refuseVacuum('sql' in query ? query.sql : '');
    const rows = this.#database.rows<Row>(query);
    this.#tryToKeep();
    return rows;
  }

  columns(query: Compilable<unknown> | Statement, kinds: ColumnKinds): Columns {
    return this.#database.columns(query, kinds);
  }

  each(query: Compilable<unknown> | Statement, visit: (row: readonly Cell[]) => boolean | undefined): void {
    this.#database.each(query, visit);
  }

  batches(query: Compilable<unknown> | Statement, size: number) {
    return this.#database.batches(query, size);
  }

  execute(sql: string, parameters: readonly unknown[] = []): void {
    refuseVacuum(sql);
    this.#database.execute(sql, parameters);
    this.#tryToKeep();
  }

  prepare(sql: string): PreparedStatement {
    refuseVacuum(sql);
    const statement = this.#database.prepare(sql);
    return {
      run: (parameters) => {
        statement.run(parameters);
        this.#tryToKeep();
      },
      free: () => statement.free(),
    };
  }

  transaction<T>(body: () => T): T {
    this.#inTransaction = true;
    try {
      return this.#database.transaction(body);
    } finally {
      this.#inTransaction = false;
      this.#tryToKeep();
    }
  }

  export(): Uint8Array<ArrayBuffer> {
    return this.#file.copy();
  }

  keep(): void {
    this.#file.commit();
    this.#kept = performance.now();
    this.#unkept = undefined;
  }

  finish(): void {
    this.#file.finish();
    this.close();
  }

  close(): void {
    this.#tryToKeep(0);
    this.#database.close();
    this.#file.close();
  }

  /** What SQLite has committed is in the database, whether or not it could be kept. */
  #tryToKeep(together = this.#keepTogether): void {
    if (this.#inTransaction || performance.now() - this.#kept < together) return;
    try {
      this.keep();
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      this.#unkept = error;
    }
  }
}

/** @throws SqlFailure */
function refuseVacuum(sql: string): void {
  if (!VACUUM.test(sql)) return;
  throw new SqlFailure('a database that survives a crash cannot be vacuumed; a copy of it can', sql);
}

import { type Connection, SqlFailure } from './connection.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { SqlConnection, sqlCall, type TrustCheck } from './sql-connection.ts';
import type { OpenRaw, RawDatabase } from './sql-js.ts';
import { type BoundValue, toBound } from './values.ts';

/** A statement that is compiled once and run many times. */
export interface PreparedStatement {
  /** Binds and runs it. @throws SqlFailure */
  run(parameters: readonly unknown[]): void;
  free(): void;
}

/** A database in memory that can be written and taken along as a file. */
export interface RecordableDatabase extends Connection {
  prepare(sql: string): PreparedStatement;
  /** Runs `body` in one transaction; whatever it throws rolls everything back and is thrown on. */
  transaction<T>(body: () => T): T;
  /** The whole database as a file. @throws SqlFailure inside a transaction */
  export(): Uint8Array<ArrayBuffer>;
}

export class MemoryDatabase extends SqlConnection implements RecordableDatabase {
  readonly #database: RawDatabase;

  constructor(database: RawDatabase, check?: TrustCheck) {
    super(database, check);
    this.#database = database;
    this.setUp();
  }

  prepare(sql: string): PreparedStatement {
    const statement = sqlCall(sql, () => this.#database.prepare(sql));
    return {
      run(parameters) {
        const values = bound(parameters, sql);
        sqlCall(sql, () => {
          try {
            statement.bind(values);
            while (statement.step());
          } finally {
            statement.reset();
          }
        });
      },
      free: () => void statement.free(),
    };
  }

  transaction<T>(body: () => T): T {
    this.execute('BEGIN');
    try {
      const answer = body();
      this.execute('COMMIT');
      return answer;
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  export(): Uint8Array<ArrayBuffer> {
    // sql.js hands over a fresh buffer of its own, never one that is shared between threads.
    return sqlCall('export', () => this.#database.export() as Uint8Array<ArrayBuffer>);
  }

  /** Some errors end the transaction by themselves; then there is nothing left to roll back. */
  #rollBack(): void {
    try {
      this.execute('ROLLBACK');
    } catch (error) {
      if (!(error instanceof SqlFailure)) throw error;
    }
  }
}

/** Parameters as SQLite takes them; mostly they are so already, and then nothing is copied. */
function bound(parameters: readonly unknown[], sql: string): BoundValue[] {
  for (const value of parameters) {
    const plain = typeof value === 'number' || typeof value === 'string' || value === null;
    if (!plain) return parameters.map((other) => toBound(other, sql));
  }
  return parameters as BoundValue[];
}

/** Pages that suit writing: 12 % faster than half as large ones. */
export const MEMORY_PAGE_BYTES = 8192;

/**
 * An empty database in memory, without a journal on disk and with a cache of its own.
 *
 * @param paging whether sql.js takes a file that is no array; see paging-probe.ts
 */
export function createMemoryDatabase(raw: OpenRaw, paging: boolean): RecordableDatabase {
  const database = new MemoryDatabase(paging ? raw(new GrowingBytes(emptyDatabase(raw)).content()) : raw());
  database.execute(
    `PRAGMA page_size=${MEMORY_PAGE_BYTES}; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-32768`,
  );
  return database;
}

/** The first page of a database without tables. */
function emptyDatabase(raw: OpenRaw): Uint8Array {
  const model = raw();
  model.run(`PRAGMA page_size=${MEMORY_PAGE_BYTES}; CREATE TABLE t (a); DROP TABLE t; VACUUM`);
  const bytes = model.export();
  model.close();
  return bytes;
}

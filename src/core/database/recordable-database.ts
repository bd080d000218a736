import { type Connection, SqlFailure } from './connection.ts';
import { SqlConnection, sqlCall, type TrustCheck } from './sql-connection.ts';
import type { RawDatabase } from './sql-js.ts';
import { toBound } from './values.ts';

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
        const values = parameters.map((value) => toBound(value, sql));
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

import { SqlFailure, type Statement } from '../database/connection.ts';

/**
 * What the recorder needs of a database: little enough that any SQLite binding can offer it.
 * The engine of `core/database` does. A refusal by the database is an {@link SqlFailure}.
 */
export interface WritableDatabase {
  /** Statements without an answer; without parameters there may be several, separated by `;`. */
  execute(sql: string, parameters?: readonly unknown[]): void;
  rows<Row>(statement: Statement): Row[];
  prepare(sql: string): RunnableStatement;
  /** Runs `body` in one transaction; whatever it throws rolls everything back and is thrown on. */
  transaction<T>(body: () => T): T;
  /** The whole database as a file. */
  export(): Uint8Array<ArrayBuffer>;
  close(): void;
}

/** A statement that is compiled once and run many times. */
export interface RunnableStatement {
  run(parameters: readonly unknown[]): void;
  free(): void;
}

/** Tries before a failing transaction is given up. */
const ATTEMPTS = 3;

/**
 * Runs `body` in one transaction, and again after a failure of the database, at most three
 * times in all; any other error is thrown on at once. Whatever fails is rolled back, so `body`
 * must change nothing but the database.
 *
 * @throws SqlFailure the failure of the last try.
 */
export function inTransaction<T>(database: WritableDatabase, body: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return database.transaction(body);
    } catch (error) {
      if (!(error instanceof SqlFailure) || attempt === ATTEMPTS) throw error;
    }
  }
}

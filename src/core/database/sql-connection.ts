import type { Compilable } from 'kysely';
import type { Cell, Columns } from '../base/columns.ts';
import { columnBuilder } from './column-builder.ts';
import { type ColumnKinds, type Connection, SqlFailure, type Statement } from './connection.ts';
import type { RawDatabase, RawStatement } from './sql-js.ts';
import { readRow, toBound } from './values.ts';

/** Throws when the bytes behind the database can no longer be trusted. */
export type TrustCheck = () => void;

/** Rows that are gathered before they are handed on, after a look at whether they can be trusted. */
const BATCH = 256;

type Query = Compilable<unknown> | Statement;

/** One database of sql.js as a {@link Connection}. */
export class SqlConnection implements Connection {
  readonly #database: RawDatabase;
  readonly #check: TrustCheck;

  constructor(database: RawDatabase, check: TrustCheck = () => undefined) {
    this.#database = database;
    this.#check = check;
  }

  /** Sorting in memory, and few pages beside the blocks from which they are copied. */
  setUp(): void {
    this.execute('PRAGMA temp_store=2; PRAGMA cache_size=-4096');
  }

  rows<Row>(query: Compilable<Row> | Statement): Row[] {
    return this.#run(query, (statement) => {
      const names = statement.getColumnNames();
      const rows: Row[] = [];
      while (statement.next()) {
        const values = readRow(statement.raw);
        const row: Record<string, Cell> = {};
        for (let index = 0; index < names.length; index++) row[names[index] ?? ''] = values[index] ?? null;
        // The caller's query says what a row is; nothing here could check it.
        rows.push(row as Row);
      }
      return rows;
    });
  }

  columns(query: Query, kinds: ColumnKinds): Columns {
    return this.#run(query, (statement, sql) => {
      const builder = columnBuilder(statement.getColumnNames(), kinds, sql);
      while (statement.next()) builder.add(statement.raw);
      return builder.finish();
    });
  }

  each(query: Query, visit: (row: readonly Cell[]) => boolean | undefined): void {
    this.#run(query, (statement) => {
      let batch: Cell[][] = [];
      // Rows are handed on only after the bytes that they came from proved good.
      const handOn = (): boolean => {
        this.#check();
        const full = batch;
        batch = [];
        return full.every((row) => visit(row) !== false);
      };
      while (statement.next()) {
        batch.push(readRow(statement.raw));
        if (batch.length === BATCH && !handOn()) return;
      }
      handOn();
    });
  }

  *batches(query: Query, size: number): Generator<readonly (readonly Cell[])[], undefined> {
    const { sql, parameters } = 'compile' in query ? query.compile() : query;
    const values = parameters.map((value) => toBound(value, sql));
    this.#check();
    const raw = sqlCall(sql, () => this.#database.prepare(sql));
    try {
      if (values.length > 0) sqlCall(sql, () => raw.bind(values));
      const statement = new RunningStatement(raw, sql);
      for (let ended = false; !ended; ) {
        const rows: Cell[][] = [];
        while (rows.length < size && !ended) {
          if (statement.next()) rows.push(readRow(raw));
          else ended = true;
        }
        // Rows are handed on only after the bytes that they came from proved good.
        this.#check();
        if (rows.length > 0) yield rows;
      }
    } finally {
      raw.free();
    }
  }

  execute(sql: string, parameters: readonly unknown[] = []): void {
    if (parameters.length === 0) {
      // Several statements at once are possible only this way.
      this.#trusted(() => sqlCall(sql, () => this.#database.run(sql)));
      return;
    }
    this.#run({ sql, parameters }, (statement) => {
      while (statement.next());
    });
  }

  close(): void {
    this.#database.close();
  }

  #run<T>(query: Query, work: (statement: RunningStatement, sql: string) => T): T {
    const { sql, parameters } = 'compile' in query ? query.compile() : query;
    const values = parameters.map((value) => toBound(value, sql));
    return this.#trusted(() => {
      const raw = sqlCall(sql, () => this.#database.prepare(sql));
      try {
        if (values.length > 0) sqlCall(sql, () => raw.bind(values));
        return work(new RunningStatement(raw, sql), sql);
      } finally {
        raw.free();
      }
    });
  }

  /** A file that failed meanwhile takes precedence over any answer and any error. */
  #trusted<T>(work: () => T): T {
    this.#check();
    try {
      return work();
    } finally {
      this.#check();
    }
  }
}

class RunningStatement {
  readonly raw: RawStatement;
  readonly #sql: string;

  constructor(raw: RawStatement, sql: string) {
    this.raw = raw;
    this.#sql = sql;
  }

  getColumnNames(): readonly string[] {
    return this.raw.getColumnNames();
  }

  /** Goes on to the next row; false after the last. @throws SqlFailure */
  next(): boolean {
    try {
      return this.raw.step();
    } catch (error) {
      throw asSqlFailure(error, this.#sql);
    }
  }
}

/** Calls sql.js; what it throws, strings and plain errors, becomes an SqlFailure. */
export function sqlCall<T>(sql: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw asSqlFailure(error, sql);
  }
}

/** Anything else (a crash of the engine, memory that ran out) stays what it is. */
function asSqlFailure(error: unknown, sql: string): unknown {
  if (typeof error === 'string') return new SqlFailure(error, sql);
  return error instanceof Error && error.constructor === Error ? new SqlFailure(error.message, sql) : error;
}

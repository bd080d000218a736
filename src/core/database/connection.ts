import type { Compilable } from 'kysely';
import type { Cell, Columns } from '../base/columns.ts';

/** SQL with its parameters, as the query layer compiles it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** How the values of a result column are wanted; see {@link Columns}. */
export type ColumnKinds = Readonly<Record<string, 'number' | 'text' | 'mixed'>>;

/**
 * One open database. Every call is synchronous and runs in a worker or in Node.
 *
 * @throws SqlFailure when SQLite refuses the statement.
 * @throws ReadFailure when the file behind it vanished or changed; no answer that was
 *   computed from such a file is ever returned.
 */
export interface Connection {
  /** All rows as objects: for small results. Integers beyond 2^53 come as text. */
  rows<Row>(query: Compilable<Row> | Statement): Row[];
  /** All rows as columns: for large results. Each wanted column must be in the result. */
  columns(query: Compilable<unknown> | Statement, kinds: ColumnKinds): Columns;
  /** Row after row, values in column order, until `visit` returns false. */
  each(query: Compilable<unknown> | Statement, visit: (row: readonly Cell[]) => boolean | undefined): void;
  /** Row after row in pieces of up to `size` rows, read when they are asked for; to be used up or left by `return`. */
  batches(
    query: Compilable<unknown> | Statement,
    size: number,
  ): IterableIterator<readonly (readonly Cell[])[]>;
  /** Statements without an answer. */
  execute(sql: string, parameters?: readonly unknown[]): void;
  close(): void;
}

/** SQLite refused a statement. */
export class SqlFailure extends Error {
  readonly sql: string;

  constructor(message: string, sql: string) {
    super(message);
    this.name = 'SqlFailure';
    this.sql = sql;
  }
}

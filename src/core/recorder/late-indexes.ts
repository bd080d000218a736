import { SqlFailure } from '../database/connection.ts';
import type { TableLayout } from '../schema/table-layout.ts';
import { indexSql } from './table-sql.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

/** Rows of a table from which on its indexes grow with it: making them takes a second at most (measured in bench/). */
const MOST_ROWS = 250_000;
/** Steps from one look at how long the tables are to the next. */
const LOOK_EVERY = 32;

/**
 * The indexes of the tables that get most rows, made once the rows are there: sorting them takes a third of the time of
 * putting each entry into its place, and without them more rows are written a second. Until then the file lacks nothing
 * but these indexes.
 */
export class LateIndexes {
  readonly #database: WritableDatabase;
  readonly #most: number;
  #steps = 0;
  /** Tables that lack some of their indexes. */
  #lacking: readonly TableLayout[];
  /** Whether making them before the end failed. */
  #failed = false;

  /** @param tables those whose indexes may be missing so far; the database has the tables */
  constructor(database: WritableDatabase, tables: readonly TableLayout[], most = MOST_ROWS) {
    this.#database = database;
    this.#most = most;
    const stored = new Set(
      database
        .rows<{ name: string }>({
          sql: "SELECT name FROM sqlite_schema WHERE type = 'index'",
          parameters: [],
        })
        .map(({ name }) => name),
    );
    this.#lacking = tables.filter(({ indexes = {} }) =>
      Object.keys(indexes).some((name) => !stored.has(name)),
    );
  }

  /**
   * Another step is written: now and then makes those of every table that has become long. Where the database refuses,
   * it is left to {@link finish}.
   */
  afterStep(): void {
    if (this.#steps++ % LOOK_EVERY > 0 || this.#failed || this.#lacking.length === 0) return;
    try {
      this.#make(this.#lacking.filter((table) => this.#isLong(table)));
    } catch (error) {
      if (!(error instanceof SqlFailure)) throw error;
      this.#failed = true;
    }
  }

  /** Makes all that are missing. @throws SqlFailure */
  finish(): void {
    this.#make(this.#lacking);
  }

  /** One transaction each: what is made in one stays in memory until its end. */
  #make(tables: readonly TableLayout[]): void {
    for (const table of tables) {
      for (const sql of indexSql(table)) inTransaction(this.#database, () => this.#database.execute(sql));
      this.#lacking = this.#lacking.filter((other) => other !== table);
    }
  }

  #isLong({ name }: TableLayout): boolean {
    const sql = `SELECT max(rowid) AS last FROM ${name}`;
    const [row] = this.#database.rows<{ last: number | null }>({ sql, parameters: [] });
    return (row?.last ?? 0) >= this.#most;
  }
}

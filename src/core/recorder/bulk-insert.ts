import { quoteText } from '../database/generations/names.ts';
import type { LayoutRow, StoredValue, TableLayout } from '../schema/table-layout.ts';
import type { RunnableStatement, WritableDatabase } from './writable-database.ts';

/**
 * The values of any number of rows, one row after the other, each in the order of the columns that its table is
 * given: a list for each row would cost as much as the checks of what is in it.
 */
export type Rows = StoredValue[];

/** Rows that one statement inserts; a hundred is where more no longer helps (measured in bench/). */
const sizes = [100, 10, 1] as const;

/** What every row of a table has in common. */
export interface Common<Column extends string> {
  /** Columns with the same text in each row: written into the statement, instead of being bound row by row. */
  readonly fixed?: Readonly<Partial<Record<Column, string>>>;
  /**
   * Columns that are put together from values of the row, as SQL, given that of each of them. One that rows give a
   * value for is made of that too.
   */
  readonly computed?: Readonly<Partial<Record<Column, (of: (column: Column) => string) => string>>>;
}

type ColumnOf<Layout extends TableLayout> = keyof Layout['columns'] & string;

/** Inserts rows into one table, many with each statement; the statements are compiled once. */
export class BulkInsert<Layout extends TableLayout> {
  readonly #database: WritableDatabase;
  readonly #table: string;
  readonly #columns: readonly string[];
  readonly #common: Common<string>;
  readonly #statements = new Map<number, RunnableStatement>();

  /** @param columns those that rows give a value for, in their order; the others become NULL or their default. */
  constructor(
    database: WritableDatabase,
    table: Layout,
    columns: readonly ColumnOf<Layout>[],
    common: Common<ColumnOf<Layout>> = {},
  ) {
    this.#database = database;
    this.#table = table.name;
    this.#columns = columns;
    this.#common = common as Common<string>;
  }

  /** Values in a row for each column that is given. */
  get width(): number {
    return this.#columns.length;
  }

  /** Adds a row that names its columns. */
  add(rows: Rows, row: LayoutRow<Layout>): void {
    for (const column of this.#columns)
      rows.push((row as Readonly<Record<string, StoredValue>>)[column] ?? null);
  }

  /** @throws SqlFailure */
  run(rows: Readonly<Rows>): void {
    let done = 0;
    for (const size of sizes) {
      const values = size * this.width;
      for (; rows.length - done >= values; done += values) {
        this.#statement(size).run(rows.slice(done, done + values));
      }
    }
  }

  free(): void {
    for (const statement of this.#statements.values()) statement.free();
    this.#statements.clear();
  }

  #statement(size: number): RunnableStatement {
    const known = this.#statements.get(size);
    if (known) return known;
    const { fixed = {}, computed = {} } = this.#common;
    const names = [...new Set([...this.#columns, ...Object.keys(fixed), ...Object.keys(computed)])];
    const rows = Array.from({ length: size }, (_, row) => {
      const given = (column: string) =>
        fixed[column] === undefined
          ? `?${row * this.#columns.length + this.#columns.indexOf(column) + 1}`
          : quoteText(fixed[column]);
      return `(${names.map((column) => computed[column]?.(given) ?? given(column)).join(', ')})`;
    });
    const sql = `INSERT INTO ${this.#table} (${names.join(', ')}) VALUES ${rows.join(', ')}`;
    const statement = this.#database.prepare(sql);
    this.#statements.set(size, statement);
    return statement;
  }
}

/** All columns of a table but a key that SQLite numbers by itself. */
export function givenColumns<Layout extends TableLayout>({
  columns,
  key,
}: Layout): readonly ColumnOf<Layout>[] {
  const [first, ...others] = key;
  const numbered = first !== undefined && others.length === 0 && columns[first]?.type === 'integer';
  return Object.keys(columns).filter((column): column is ColumnOf<Layout> => !(numbered && column === first));
}

import type { LayoutRow, StoredValue, TableLayout } from '../schema/table-layout.ts';
import type { RunnableStatement, WritableDatabase } from './writable-database.ts';

/** The values of one row, in the order in which its table is inserted. */
export type RowValues = readonly StoredValue[];

/** Rows that one statement inserts; a hundred is where more no longer helps (measured in bench/). */
const sizes = [100, 10, 1] as const;

/** Inserts rows into one table, many with each statement; the statements are compiled once. */
export class BulkInsert<Layout extends TableLayout> {
  readonly #database: WritableDatabase;
  readonly #columns: readonly string[];
  readonly #head: string;
  readonly #statements = new Map<number, RunnableStatement>();

  /** @param columns those that are given; all but a key that SQLite numbers by itself, unless told otherwise. */
  constructor(database: WritableDatabase, table: Layout, columns = insertedColumns(table)) {
    this.#database = database;
    this.#columns = columns;
    this.#head = `INSERT INTO ${table.name} (${this.#columns.join(', ')}) VALUES `;
  }

  /** A row in the shape in which it waits. */
  values(row: LayoutRow<Layout>): RowValues {
    const columns = this.#columns;
    const values = new Array<StoredValue>(columns.length);
    for (let index = 0; index < columns.length; index++) {
      values[index] = (row as Readonly<Record<string, StoredValue>>)[columns[index] as string] ?? null;
    }
    return values;
  }

  /** @throws SqlFailure */
  run(rows: readonly RowValues[]): void {
    let done = 0;
    for (const size of sizes) {
      for (; rows.length - done >= size; done += size) {
        this.#statement(size).run(this.#parameters(rows, done, size));
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
    const row = `(${new Array(this.#columns.length).fill('?').join(', ')})`;
    const statement = this.#database.prepare(this.#head + new Array(size).fill(row).join(', '));
    this.#statements.set(size, statement);
    return statement;
  }

  #parameters(rows: readonly RowValues[], first: number, size: number): StoredValue[] {
    const parameters = new Array<StoredValue>(size * this.#columns.length);
    let next = 0;
    for (let index = first; index < first + size; index++) {
      const row = rows[index] as RowValues;
      for (let column = 0; column < row.length; column++) parameters[next++] = row[column];
    }
    return parameters;
  }
}

function insertedColumns({ columns, key }: TableLayout): readonly string[] {
  const [first, ...others] = key;
  const numbered = first !== undefined && others.length === 0 && columns[first]?.type === 'integer';
  return Object.keys(columns).filter((column) => !(numbered && column === first));
}

import type { StoredValue } from './writable-database.ts';

/** One table as it is written: from it follow its DDL and its INSERT. */
export interface TableLayout<Column extends string = string> {
  readonly name: string;
  /** Column → declared type, with `NOT NULL` where it holds; in the order of the file. */
  readonly columns: Readonly<Record<Column, string>>;
  readonly key: readonly NoInfer<Column>[];
  readonly unique?: readonly NoInfer<Column>[];
  /** Column → the table and column that its values are found in. */
  readonly references?: Readonly<Partial<Record<NoInfer<Column>, readonly [table: string, column: string]>>>;
  /** Name of the index → its columns. */
  readonly indexes?: Readonly<Record<string, readonly NoInfer<Column>[]>>;
}

/** One row to write; a column that is absent becomes NULL, or the next number where it is the key. */
export type LayoutRow<Layout extends TableLayout> = Readonly<
  Partial<Record<keyof Layout['columns'] & string, StoredValue>>
>;

/** Keeps the column names of a layout in its type. */
export function layout<Column extends string>(definition: TableLayout<Column>): TableLayout<Column> {
  return definition;
}

/** `CREATE TABLE` and `CREATE INDEX` statements; what exists already is left as it is. */
export function createSql(table: TableLayout): string {
  const parts = Object.entries(table.columns).map(([name, type]) => `${name} ${type}`);
  parts.push(`PRIMARY KEY (${table.key.join(', ')})`);
  if (table.unique) parts.push(`UNIQUE (${table.unique.join(', ')})`);
  for (const [column, reference] of Object.entries(table.references ?? {})) {
    if (reference) parts.push(`FOREIGN KEY(${column}) REFERENCES ${reference[0]} (${reference[1]})`);
  }
  const indexes = Object.entries(table.indexes ?? {}).map(
    ([name, columns]) => `CREATE INDEX IF NOT EXISTS ${name} ON ${table.name} (${columns.join(', ')})`,
  );
  return [`CREATE TABLE IF NOT EXISTS ${table.name} (\n\t${parts.join(', \n\t')}\n)`, ...indexes].join(';\n');
}

/** What to do with a row whose key is there already. */
export type OnConflict = 'fail' | 'update';

/** `INSERT` of every column, with one parameter each in the order of the layout. */
export function insertSql(table: TableLayout, onConflict: OnConflict = 'fail'): string {
  const names = Object.keys(table.columns);
  const insert = `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  if (onConflict === 'fail') return insert;
  const others = names.filter((name) => !table.key.includes(name));
  const updates = others.map((name) => `${name} = excluded.${name}`).join(', ');
  return `${insert} ON CONFLICT (${table.key.join(', ')}) DO UPDATE SET ${updates}`;
}

/** The parameters of {@link insertSql} for one row. */
export function insertParameters(
  table: TableLayout,
  row: Readonly<Record<string, StoredValue>>,
): StoredValue[] {
  return Object.keys(table.columns).map((name) => row[name] ?? null);
}

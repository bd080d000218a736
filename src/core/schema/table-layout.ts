/**
 * A table as the recorder writes it, as data: SQLite's DDL follows from it (`core/recorder`), and so
 * can that of any other database.
 */

/**
 * What a column holds. `uuid`, `json`, `tags` (a JSON list of texts), `datetime` (UTC, without a zone) and `boolean`
 * are text and numbers in SQLite; a database that has types of its own for them uses those.
 */
export type StoredType = 'integer' | 'real' | 'boolean' | 'text' | 'json' | 'tags' | 'datetime' | 'uuid';

export interface StoredColumn {
  readonly type: StoredType;
  /** Most characters that the original program declares; SQLite does not hold anybody to it. */
  readonly length?: number;
  /** Never NULL. */
  readonly required?: true;
  /** What is stored where nothing is given: a random UUID, the time in UTC. */
  readonly default?: 'uuid' | 'now';
  /** Whether the database refuses text that is no JSON. */
  readonly checked?: true;
  /** Least and greatest value. */
  readonly between?: readonly [number, number];
  /** The only values. */
  readonly oneOf?: readonly string[];
}

/** Columns whose values are the key of a row of another table. */
export interface Reference<Column extends string = string> {
  readonly columns: readonly Column[];
  readonly table: string;
  readonly to: readonly string[];
  /** Held at the end of a transaction rather than row by row. */
  readonly deferred?: true;
}

export interface TableLayout<Column extends string = string> {
  readonly name: string;
  /** In the order of the file. */
  readonly columns: Readonly<Record<Column, StoredColumn>>;
  readonly key: readonly NoInfer<Column>[];
  readonly unique?: readonly (readonly NoInfer<Column>[])[];
  readonly references?: readonly Reference<NoInfer<Column>>[];
  /** Name of the index → its columns. */
  readonly indexes?: Readonly<Record<string, readonly NoInfer<Column>[]>>;
  /** The column of tags that is indexed tag by tag: table and columns of that index. */
  readonly tagIndex?: { readonly column: NoInfer<Column>; readonly table: string };
  /** The column of text that is indexed word by word, and the table of that index. */
  readonly fullText?: { readonly column: NoInfer<Column>; readonly table: string };
}

/** A value that is stored; `undefined` stands for SQL NULL. */
export type StoredValue = string | number | boolean | null | undefined;

/** One row to write; a column that is absent becomes NULL, its default, or the next number where it is the key. */
export type LayoutRow<Layout extends TableLayout> = Readonly<
  Partial<Record<keyof Layout['columns'] & string, StoredValue>>
>;

/** Keeps the column names of a layout in its type. */
export function layout<Column extends string>(definition: TableLayout<Column>): TableLayout<Column> {
  return definition;
}

export const integer: StoredColumn = { type: 'integer' };
export const real: StoredColumn = { type: 'real' };
export const boolean: StoredColumn = { type: 'boolean' };
export const datetime: StoredColumn = { type: 'datetime' };
export const json: StoredColumn = { type: 'json' };
export const longText: StoredColumn = { type: 'text' };

export function text(length: number): StoredColumn {
  return { type: 'text', length };
}

/** JSON that the original program declares as text of some length. */
export function jsonText(length: number): StoredColumn {
  return { type: 'json', length };
}

export function required(column: StoredColumn): StoredColumn {
  return { ...column, required: true };
}

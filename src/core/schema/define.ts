/**
 * A schema as data. Row types for the query layer, documentation and DDL all derive from
 * these descriptions, so that a column is described once.
 */

export type ColumnType = 'integer' | 'real' | 'text' | 'boolean' | 'json' | 'datetime';

export interface ColumnDefinition<T extends ColumnType = ColumnType> {
  readonly type: T;
  /** One sentence: what a value of this column says. */
  readonly meaning: string;
  /** Unit of a number, e.g. `steps`; absent for counts, identifiers and text. */
  readonly unit?: string;
  /** Part of the primary key. */
  readonly key?: true;
}

export interface TableDefinition {
  /** What one row is. */
  readonly row: string;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
}

export type SchemaDefinition = Readonly<Record<string, TableDefinition>>;

/** What SQLite hands back for a column; SQL NULL is `null`. Booleans are 0 and 1, JSON and dates are text. */
type Value<C extends ColumnDefinition> = C['type'] extends 'integer' | 'real' | 'boolean'
  ? number | null
  : string | null;

/** The query layer's view of a schema: table name → column name → value. */
export type RowsOf<S extends SchemaDefinition> = {
  [Table in keyof S]: {
    -readonly [Column in keyof S[Table]['columns']]: Value<S[Table]['columns'][Column]>;
  };
};

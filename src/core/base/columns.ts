/**
 * Columns: the form in which rows leave the database and cross the worker boundary. Numbers
 * travel as transferred typed arrays and text as codes into a dictionary, because a million
 * row objects would freeze the page (measured in bench/).
 */

export interface NumberColumn {
  readonly kind: 'number';
  /** One finite value a row; NaN stands for SQL NULL and for infinities. */
  readonly values: Float64Array<ArrayBuffer>;
}

export interface TextColumn {
  readonly kind: 'text';
  /** One code a row, an index into `dictionary`; -1 stands for SQL NULL. */
  readonly codes: Int32Array<ArrayBuffer>;
  readonly dictionary: readonly string[];
}

/** Values as stored, for pages of tables whose columns may hold anything. */
export interface MixedColumn {
  readonly kind: 'mixed';
  readonly values: readonly Cell[];
}

/** A stored value fit for display. Integers beyond 2^53 and blobs come as text. */
export type Cell = string | number | null;

export type Column = NumberColumn | TextColumn | MixedColumn;

export interface Columns {
  /** Number of rows. */
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** The value in one row of a column, `null` for SQL NULL. */
export function cellAt(column: Column, row: number): Cell {
  switch (column.kind) {
    case 'number': {
      const value = column.values[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    }
    case 'text':
      return column.dictionary[column.codes[row] ?? -1] ?? null;
    case 'mixed':
      return column.values[row] ?? null;
  }
}

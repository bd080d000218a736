import type { Cell, Columns } from '../base/columns.ts';
import type { Provenance } from './source.ts';

/** A table to look at: one of the canonical ones, or one as the file has it. */
export interface TableQuery {
  readonly source: 'canonical' | 'stored';
  readonly table: string;
  /** The simulations whose rows are wanted, one or more: required for canonical tables, ignored for stored ones. */
  readonly simulations?: readonly string[];
  readonly filters: readonly Filter[];
  readonly sort: readonly SortKey[];
  /** Columns to fetch, in order; all when absent. */
  readonly columns?: readonly string[];
}

/** One condition; all conditions of a query hold together. */
export type Filter =
  | {
      readonly column: string;
      readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
      readonly value: string | number;
    }
  | { readonly column: string; readonly op: 'contains'; readonly value: string }
  | { readonly column: string; readonly op: 'in'; readonly value: readonly (string | number)[] }
  | { readonly column: string; readonly op: 'null' | 'not-null' }
  /** Greater than a number, or not known: of agents, not yet dead at a step. */
  | { readonly column: string; readonly op: 'null-or-gt'; readonly value: number }
  /** Of agents: born at or before the step `value`, and dead only after it. The column is `death_time`. */
  | { readonly column: string; readonly op: 'alive-at'; readonly value: string | number };

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

export interface TableColumn {
  readonly name: string;
  /** What people call it; the name itself where absent. */
  readonly label?: string;
  readonly type: 'number' | 'text' | 'json';
  readonly unit?: string;
  readonly meaning?: string;
  readonly provenance: Provenance;
  readonly note?: string;
}

/** Rows `[offset, offset + rows.length)` of the filtered and sorted table. */
export interface TablePage {
  readonly offset: number;
  readonly rows: Columns;
}

export interface CsvOptions {
  /** Start with a byte order mark, for spreadsheets that need one. */
  readonly byteOrderMark: boolean;
  /** Put an apostrophe before text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab, return). */
  readonly escapeFormulas: boolean;
}

export interface FacetValue {
  readonly value: Cell;
  readonly count: number;
}

/** The forms in which rows are taken home; the database itself and slices of it are in `slice.ts`. */
export type ExportFormat = 'csv' | 'json' | 'parquet' | 'postgres';

/** One table that is wanted, with the columns in the order wanted; all of them where absent. */
export interface ExportTable {
  readonly name: string;
  readonly columns?: readonly string[] | undefined;
}

/**
 * What is exported. Conditions hold for every table that has the column that they are about: its own step, its
 * simulation, its agent type. Of agents those are within a range of steps that are alive at one of them.
 */
export interface ExportQuery {
  readonly format: ExportFormat;
  /** Canonical tables, or tables as the file has them; `postgres` needs canonical ones. */
  readonly source: 'canonical' | 'stored';
  readonly tables: readonly ExportTable[];
  /** Simulations whose rows are wanted; for canonical tables at least one. */
  readonly simulations: readonly string[];
  /** First and last step, both included. */
  readonly steps?: readonly [from: number, to: number] | undefined;
  readonly agentTypes?: readonly string[] | undefined;
  /** Whether to add what was exported, when, from which file and with which configuration. */
  readonly metadata: boolean;
  /** Of CSV only: see `CsvOptions`. */
  readonly byteOrderMark?: boolean | undefined;
  readonly escapeFormulas?: boolean | undefined;
}

/** How far an export is. */
export interface ExportProgress {
  /** The table that is being written. */
  readonly table: string;
  /** Rows and bytes written so far, of all tables. */
  readonly rows: number;
  readonly bytes: number;
}

/** What an export came to. */
export interface ExportResult {
  /** Name of the file, with the ending that its content asks for. */
  readonly fileName: string;
  readonly rows: number;
  readonly bytes: number;
  /** Plain sentences: what was left out or written otherwise, and why. */
  readonly notes: readonly string[];
}

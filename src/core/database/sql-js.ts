/**
 * The part of sql.js that is used here, with the members that its published types leave out.
 * Written down rather than imported, so that only engine.ts depends on the package.
 */

export type RawValue = number | string | Uint8Array | null;

/** What a row holds when integers are asked for exactly. */
export type ExactValue = RawValue | bigint;

export interface RawStatement {
  bind(values: RawValue[]): boolean;
  /** Goes on to the next row; false after the last. */
  step(): boolean;
  get(): RawValue[];
  get(parameters: null, options: { readonly useBigInt: true }): ExactValue[];
  getColumnNames(): string[];
  reset(): void;
  free(): boolean;
}

export interface RawDatabase {
  /** The file in sql.js's own file system that it lies in. */
  readonly filename: string;
  run(sql: string): unknown;
  prepare(sql: string): RawStatement;
  export(): Uint8Array;
  close(): void;
}

/** What sql.js takes for the content of a database. */
export type RawContent = ArrayLike<number>;

/** Opens a database of sql.js over some content, or an empty one. */
export type OpenRaw = (content?: RawContent) => RawDatabase;

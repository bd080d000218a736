/** A table of a generation: its columns as SQL, and the columns of its indexes. */
export interface DdlTable {
  readonly columns: readonly string[];
  readonly indexes: readonly string[];
}

/** The tables that a program of one generation creates, by name. */
export type Ddl = Readonly<Record<string, DdlTable>>;

/** A table from text: columns between commas, indexes between semicolons. */
export function table(columns: string, indexes = ''): DdlTable {
  // Commas inside brackets belong to a key over several columns.
  return { columns: split(columns, /,(?![^(]*\))/), indexes: split(indexes, /;/) };
}

/** The table without some columns, and with others behind the rest. */
export function change(
  { columns, indexes }: DdlTable,
  { drop = [], add = '' }: { readonly drop?: readonly string[]; readonly add?: string },
): DdlTable {
  const left = columns.filter((column) => !drop.includes(column.split(' ')[0] ?? ''));
  return {
    columns: [...left, ...split(add, /,(?![^(]*\))/)],
    indexes: indexes.filter((index) => !split(index, /,/).some((column) => drop.includes(column))),
  };
}

/** The tables without one of them. */
export function without<T extends Ddl, Name extends keyof T>(ddl: T, name: Name): Omit<T, Name> {
  const { [name]: _left, ...rest } = ddl;
  return rest;
}

/** Every table with columns added behind the rest. */
export function withColumns<T extends Ddl>(ddl: T, add: string): { readonly [Name in keyof T]: DdlTable } {
  const changed = Object.entries(ddl).map(([name, columns]) => [name, change(columns, { add })]);
  return Object.fromEntries(changed) as { readonly [Name in keyof T]: DdlTable };
}

/** The statements that create the tables and their indexes. */
export function createStatements(ddl: Ddl): readonly string[] {
  return Object.entries(ddl).flatMap(([name, { columns, indexes }]) => [
    // Keys over several columns have to stand behind the columns.
    `CREATE TABLE "${name}" (${[...columns].sort((a, b) => Number(isKey(a)) - Number(isKey(b))).join(', ')})`,
    ...indexes.map((index, i) => `CREATE INDEX "idx_${name}_${i}" ON "${name}" (${index})`),
  ]);
}

function isKey(column: string): boolean {
  return /^(PRIMARY KEY|UNIQUE)/i.test(column);
}

function split(text: string, by: RegExp): readonly string[] {
  return text
    .split(by)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}

import type { StoredTable } from '../../api/source.ts';
import { normalName } from '../../database/generations/names.ts';

/** A table as the file spells it; of two spellings the one with more columns, as the canonical views choose. */
export function storedTable(tables: readonly StoredTable[], canonical: string): StoredTable | undefined {
  return (
    tables.find(({ name }) => name === canonical) ??
    tables
      .filter(({ name }) => normalName(name) === normalName(canonical))
      .toSorted((a, b) => b.columns.length - a.columns.length)[0]
  );
}

/** The first of some columns that a table has, as the file spells it. */
export function storedColumn(
  table: StoredTable | undefined,
  ...canonical: readonly string[]
): string | undefined {
  return canonical
    .flatMap((wanted) => table?.columns.filter(({ name }) => normalName(name) === normalName(wanted)) ?? [])
    .at(0)?.name;
}

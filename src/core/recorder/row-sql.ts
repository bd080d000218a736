import type { LayoutRow, StoredValue, TableLayout } from '../schema/table-layout.ts';
import type { WritableDatabase } from './writable-database.ts';

/** Inserts one row; columns that it does not give become NULL or their default. @throws SqlFailure */
export function insertRow<Layout extends TableLayout>(
  database: WritableDatabase,
  table: Layout,
  row: LayoutRow<Layout>,
): void {
  const given = definedEntries(row);
  const names = given.map(([name]) => name).join(', ');
  const sql = `INSERT INTO ${table.name} (${names}) VALUES (${given.map(() => '?').join(', ')})`;
  database.execute(
    sql,
    given.map(([, value]) => value),
  );
}

/**
 * Changes the columns that are given of the rows of a key; answers whether there is one.
 *
 * @throws SqlFailure
 */
export function updateRow<Layout extends TableLayout>(
  database: WritableDatabase,
  table: Layout,
  key: LayoutRow<Layout>,
  changes: LayoutRow<Layout>,
): boolean {
  const keys = definedEntries(key);
  const where = keys.map(([name]) => `${name} = ?`).join(' AND ');
  const found = database.rows({
    sql: `SELECT 1 FROM ${table.name} WHERE ${where}`,
    parameters: keys.map(([, value]) => value),
  });
  const given = definedEntries(changes);
  if (found.length === 0 || given.length === 0) return found.length > 0;
  database.execute(
    `UPDATE ${table.name} SET ${given.map(([name]) => `${name} = ?`).join(', ')} WHERE ${where}`,
    [...given, ...keys].map(([, value]) => value),
  );
  return true;
}

function definedEntries(row: Readonly<Record<string, StoredValue>>): readonly [string, StoredValue][] {
  return Object.entries(row).filter(([, value]) => value !== undefined);
}

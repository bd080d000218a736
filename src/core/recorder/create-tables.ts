import type { TableLayout } from '../schema/table-layout.ts';
import { InvalidRecord } from './errors.ts';
import { createSql, tableSql } from './table-sql.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

/**
 * Creates what tables and indexes are missing, and sees to it that foreign keys hold.
 *
 * @param later tables whose indexes are made later: see LateIndexes
 * @throws InvalidRecord for a database that has one of the tables with other columns: another program's
 */
export function createTables(
  database: WritableDatabase,
  tables: readonly TableLayout[],
  later: readonly TableLayout[] = [],
): void {
  database.execute('PRAGMA foreign_keys = ON');
  for (const table of tables) refuseForeign(database, table);
  inTransaction(database, () => {
    for (const table of tables) database.execute(later.includes(table) ? tableSql(table) : createSql(table));
  });
}

function refuseForeign(database: WritableDatabase, { name, columns }: TableLayout): void {
  const stored = database.rows<{ name: string }>({
    sql: 'SELECT name FROM pragma_table_info(?)',
    parameters: [name],
  });
  if (stored.length === 0) return;
  const missing = Object.keys(columns).filter((column) => !stored.some((known) => known.name === column));
  if (missing.length === 0) return;
  throw new InvalidRecord(
    'database',
    `was written by another program: its table ${name} has no ${missing.join(', ')}`,
  );
}

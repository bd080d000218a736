import type { TableLayout } from '../schema/table-layout.ts';
import { copyTable } from './persist.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

/**
 * Adds the simulations of one database to another of the same tables, in one transaction: all or nothing. Rows that
 * are known by nothing but their number get the next one, in their old order; an experiment that both have stays as
 * it is.
 *
 * @param tables of the family, each after those that it refers to
 * @returns how many rows were added
 * @throws SqlFailure when a simulation of this id is there already
 */
export function joinDatabases(
  source: WritableDatabase,
  target: WritableDatabase,
  tables: readonly TableLayout[],
): number {
  return inTransaction(target, () =>
    tables.reduce((rows, table) => {
      if (table.name === 'experiments' && hasRows(target, table)) return rows;
      return rows + copyTable(source, target, table, columnsOf(table, tables));
    }, 0),
  );
}

function hasRows(database: WritableDatabase, { name }: TableLayout): boolean {
  return database.rows({ sql: `SELECT 1 FROM ${name} LIMIT 1`, parameters: [] }).length > 0;
}

/** All columns but a number that only tells the rows of one file apart. */
function columnsOf(table: TableLayout, all: readonly TableLayout[]): readonly string[] {
  const [key, ...others] = table.key;
  const counts = others.length === 0 && key !== undefined && table.columns[key]?.type === 'integer';
  const referred = all.some(({ references = [] }) => references.some((to) => to.table === table.name));
  return Object.keys(table.columns).filter((column) => !(counts && !referred && column === key));
}

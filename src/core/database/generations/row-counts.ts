import type { StoredTable } from '../../api/source.ts';
import { type Connection, SqlFailure } from '../connection.ts';
import type { Catalog, PhysicalTable } from './catalog.ts';

/** Where rows are estimated, a table is counted all the same when its rowids promise few. */
const few = 1000;

/** The tables with their rows: counted, or estimated by the largest rowid. */
export function storedTables(
  connection: Connection,
  catalog: Catalog,
  estimate: boolean,
): readonly StoredTable[] {
  return catalog.tables.map((table) => ({
    name: table.name,
    columns: table.columns,
    rows: rowsOf(connection, table, estimate),
  }));
}

function rowsOf(connection: Connection, table: PhysicalTable, estimate: boolean): StoredTable['rows'] {
  try {
    if (estimate && table.hasRowid) {
      const highest = ask(connection, `SELECT max(rowid) AS n FROM ${table.source}`);
      if (highest > few) return { count: highest, exact: false };
    }
    if (estimate && table.isView) {
      const count = ask(connection, `SELECT count(*) AS n FROM (SELECT 1 FROM ${table.source} LIMIT ${few})`);
      return { count, exact: count < few };
    }
    return { count: ask(connection, `SELECT count(*) AS n FROM ${table.source}`), exact: true };
  } catch (error) {
    // A damaged table does not keep the others from being read; the check of the whole file reports it.
    if (error instanceof SqlFailure) return { count: 0, exact: false };
    throw error;
  }
}

function ask(connection: Connection, sql: string): number {
  const [row] = connection.rows<{ n: number | string | null }>({ sql, parameters: [] });
  return Number(row?.n ?? 0);
}

import { createHash } from 'node:crypto';
import type { Connection } from '../database/connection.ts';

/** Every row of every table, in the order of the file: what two recordings are compared by. */
export function allRows(database: Pick<Connection, 'rows'>): Record<string, unknown[]> {
  const tables = database.rows<{ name: string; wr: number }>({
    sql: `SELECT s.name, l.wr FROM sqlite_schema AS s, pragma_table_list(s.name) AS l
      WHERE s.type = 'table' ORDER BY s.name`,
    parameters: [],
  });
  return Object.fromEntries(
    tables.map(({ name, wr }) => [
      name,
      // Rows without a number of their own come in the order of their key.
      database.rows({ sql: `SELECT * FROM "${name}"${wr ? '' : ' ORDER BY rowid'}`, parameters: [] }),
    ]),
  );
}

/** {@link allRows} as a number of rows and a digest for each table: for recordings that are large. */
export function rowDigests(database: Pick<Connection, 'rows'>): Record<string, string> {
  const entries = Object.entries(allRows(database)).map(([table, rows]) => {
    const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    return [table, `${rows.length} rows, ${digest}`];
  });
  return Object.fromEntries(entries);
}

import { createHash } from 'node:crypto';
import type { Connection } from '../database/connection.ts';

/** Every row of every table, in the order of the file: what two recordings are compared by. */
export function allRows(database: Pick<Connection, 'rows'>): Record<string, unknown[]> {
  const tables = database.rows<{ name: string }>({
    sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    parameters: [],
  });
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      database.rows({ sql: `SELECT * FROM "${name}" ORDER BY rowid`, parameters: [] }),
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

import { type Connection, SqlFailure } from './connection.ts';

/** Problems that are listed of one table. */
const PER_TABLE = 20;

/**
 * The problems that `PRAGMA quick_check` finds, none when the database is sound. Table by
 * table, so that one that cannot be read at all does not hide what is wrong with the others.
 *
 * @throws ReadFailure when the file vanished or changed meanwhile.
 */
export function quickCheck(connection: Connection): readonly string[] {
  const tables = connection.rows<{ name: string }>({
    // Virtual tables need modules that may not be there, and keep their rows in plain tables anyway.
    sql: `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rootpage`,
    parameters: [],
  });
  const problems = new Set<string>();
  for (const name of ['sqlite_schema', ...tables.map((table) => table.name)]) {
    for (const problem of checkTable(connection, name)) problems.add(problem);
  }
  return [...problems];
}

function checkTable(connection: Connection, name: string): readonly string[] {
  const sql = `PRAGMA main.quick_check("${name.replaceAll('"', '""')}")`;
  try {
    return connection
      .rows<{ quick_check: string }>({ sql, parameters: [] })
      .map((row) => row.quick_check)
      .filter((message) => message !== 'ok')
      .slice(0, PER_TABLE);
  } catch (error) {
    if (error instanceof SqlFailure) return [`table ${name}: ${error.message}`];
    throw error;
  }
}

import { readFileSync } from 'node:fs';
import initSqlJs, { type SqlValue } from 'sql.js';

const engine = await initSqlJs();

/**
 * Rows of a database file as plain SQLite gives them: the second opinion that the app's answers
 * are held against. It shares nothing with the app but the engine.
 */
export function sql(
  path: string,
  query: string,
  parameters: readonly SqlValue[] = [],
): readonly SqlValue[][] {
  const database = new engine.Database(readFileSync(path));
  try {
    const statement = database.prepare(query);
    statement.bind([...parameters]);
    const rows: SqlValue[][] = [];
    while (statement.step()) rows.push(statement.get());
    statement.free();
    return rows;
  } finally {
    database.close();
  }
}

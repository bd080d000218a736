import type { Connection } from '../database/connection.ts';

/** The rows of a plain SQL text. */
export function query<Row = Record<string, unknown>>(connection: Connection, sql: string): Row[] {
  return connection.rows<Row>({ sql, parameters: [] });
}

/** The rows as lists of values, in column order: shorter to write down by hand. */
export function table(connection: Connection, sql: string): unknown[][] {
  return query(connection, sql).map((row) => Object.values(row));
}

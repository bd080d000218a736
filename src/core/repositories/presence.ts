import { sql } from 'kysely';
import type { Connection } from '../database/connection.ts';
import { farm } from './query.ts';

/** Whether a canonical table, of either family, has any row. */
export function hasRows(connection: Connection, table: string): boolean {
  const query = sql<{ found: number }>`select exists (select 1 from ${sql.table(table)}) as found`;
  const { sql: text, parameters } = query.compile(farm);
  return connection.rows<{ found: number }>({ sql: text, parameters })[0]?.found === 1;
}

import type { StoredTable } from '../api/source.ts';
import { type Connection, SqlFailure } from './connection.ts';
import { normalName, quoteName } from './generations/names.ts';
import { isIndexed } from './own-indexes.ts';

/** Rows lie apart where there are more than this many of others to each of a simulation's own, from its first to its last. */
const MOST_BETWEEN = 8;

/**
 * Whether the rows of a simulation lie scattered through a table because those of others were written in between. Told
 * from places in an index, without reading a row; of a table without an index on simulations it is not known, and
 * `false`.
 *
 * @param table a canonical name
 */
export function liesScattered(
  connection: Connection,
  tables: readonly StoredTable[],
  table: string,
  simulation: string,
): boolean {
  const stored = tables.find(({ name }) => normalName(name) === normalName(table));
  const column = stored?.columns.find((each) => normalName(each.name) === 'simulationid')?.name;
  if (stored === undefined || column === undefined || !isIndexed(connection, stored.name, column))
    return false;
  const sql = `SELECT count(*) AS rows, max(rowid) - min(rowid) + 1 AS span
    FROM main.${quoteName(stored.name)} WHERE ${quoteName(column)} = ?`;
  try {
    const [found] = connection.rows<{ rows: number; span: number | null }>({ sql, parameters: [simulation] });
    return found !== undefined && (found.span ?? 0) > MOST_BETWEEN * found.rows;
  } catch (error) {
    // A table without rowids lies in the order of its key.
    if (error instanceof SqlFailure) return false;
    throw error;
  }
}

import type { StoredTable } from '../api/source.ts';
import { type Connection, SqlFailure } from './connection.ts';
import { normalName, quoteName, quoteText } from './generations/names.ts';

/** Rows from which on an index saves more than it costs. */
const FEWEST_ROWS = 10_000;

/**
 * Gives every large table that says which simulation a row belongs to an index on that, where it has none: asking for
 * one simulation after the other would else read the whole table each time. Like everything that is written, indexes
 * stay in memory and never reach the file: about a thirtieth of its size. Where SQLite refuses, all stays as it is.
 *
 * @param tables those of the file, as it has them
 */
export function indexSimulations(connection: Connection, tables: readonly StoredTable[]): void {
  for (const { name, columns, rows } of tables) {
    const column = columns.find((each) => normalName(each.name) === 'simulationid')?.name;
    if (column === undefined || rows.count < FEWEST_ROWS || isIndexed(connection, name, column)) continue;
    try {
      connection.execute(
        `CREATE INDEX main.${quoteName(`own_index_on_${name}`)} ON ${quoteName(name)} (${quoteName(column)})`,
      );
    } catch (error) {
      if (!(error instanceof SqlFailure)) throw error;
    }
  }
}

/** Whether some index begins with the column. */
export function isIndexed(connection: Connection, table: string, column: string): boolean {
  const found = connection.rows({
    sql: `SELECT 1 FROM pragma_index_list(${quoteText(table)}, 'main') AS l, pragma_index_info(l.name, 'main') AS i
      WHERE i.seqno = 0 AND lower(i.name) = lower(${quoteText(column)})`,
    parameters: [],
  });
  return found.length > 0;
}

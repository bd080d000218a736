import type { CsvOptions, TableQuery } from '../api/table.ts';
import type { Connection } from '../database/connection.ts';
import { type TableCatalog, wholeTable } from '../repositories/tables/tables.ts';
import { csvRecord } from './csv-cell.ts';

/** Characters that are gathered before they are handed over. */
const chunkLength = 256 * 1024;

/**
 * The whole filtered and sorted table as CSV (RFC 4180: comma, CRLF, quotes doubled, a header record), handed over
 * piece by piece with the number of rows written so far. Only one piece is held in memory.
 *
 * @param onChunk returns false to stop.
 * @returns the number of rows handed over.
 * @throws SqlFailure when there is no such table or column.
 */
export function writeCsv(
  connection: Connection,
  catalog: TableCatalog,
  query: TableQuery,
  options: CsvOptions,
  onChunk: (text: string, rows: number) => boolean,
): number {
  const { statement, columns } = wholeTable(connection, catalog, query);
  const names = columns.map((column) => column.name);
  let text = (options.byteOrderMark ? '\uFEFF' : '') + csvRecord(names, options.escapeFormulas);
  let rows = 0;
  let wanted = true;
  connection.each(statement, (row) => {
    text += csvRecord(row, options.escapeFormulas);
    rows += 1;
    if (text.length < chunkLength) return true;
    wanted = onChunk(text, rows);
    text = '';
    return wanted;
  });
  if (wanted && text !== '') onChunk(text, rows);
  return rows;
}

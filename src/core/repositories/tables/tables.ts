import { sql } from 'kysely';
import type { FacetValue, TableColumn, TablePage, TableQuery } from '../../api/table.ts';
import type { Columns } from '../../base/columns.ts';
import { type ColumnKinds, type Connection, SqlFailure, type Statement } from '../../database/connection.ts';
import { rememberRow, rememberRows, seekStart } from './rowid.ts';
import { columnOf, orderClause, selectList, wantedColumns, whereClause } from './select.ts';
import { type ShapeColumn, type TableCatalog, type TableName, type TableShape, tableShape } from './shape.ts';
import { type Fragment, statement } from './sql.ts';

export type { TableCatalog } from './shape.ts';

/** The most rows that one page holds. */
const largestPage = 10_000;

/**
 * The columns of a table that can be had, in order; canonical tables also get the columns that are worked out for
 * the reader (agents by type, lifespan).
 *
 * @throws SourceFailure `unknown` when there is no such table or column; so do all functions here.
 */
export function tableColumns(
  connection: Connection,
  catalog: TableCatalog,
  name: TableName,
): readonly TableColumn[] {
  return tableShape(connection, catalog, name).columns.map((entry) => entry.column);
}

/** Rows `[offset, offset + limit)` of the filtered and sorted table, fewer at its end. */
export function tablePage(
  connection: Connection,
  catalog: TableCatalog,
  query: TableQuery,
  offset: number,
  limit: number,
): TablePage {
  const shape = tableShape(connection, catalog, query);
  const columns = wantedColumns(shape, query);
  const first = Math.max(0, Math.floor(offset));
  const most = Math.max(0, Math.min(largestPage, Math.floor(limit)));
  // A canonical table of which this file has nothing.
  if (columns.length === 0) return { offset: first, rows: { length: 0, columns: {} } };
  if (shape.rowid !== undefined && query.filters.length === 0 && query.sort.length === 0) {
    return rowidPage(connection, shape, shape.rowid, query, columns, first, most);
  }
  const rows = sql`${select(shape, query, columns)} LIMIT ${most} OFFSET ${first}`;
  return { offset: first, rows: connection.columns(statement(rows), kindsOf(columns)) };
}

function rowidPage(
  connection: Connection,
  shape: TableShape,
  rowid: Fragment,
  query: TableQuery,
  columns: readonly ShapeColumn[],
  offset: number,
  limit: number,
): TablePage {
  let label = 'rowid';
  while (columns.some((entry) => entry.column.name === label)) label += '_';
  const start = seekStart(connection, shape, rowid, query.table, offset);
  const { columns: read, length } = connection.columns(
    statement(sql`SELECT ${rowid} AS ${sql.id(label)}, ${selectList(columns)} FROM ${shape.from}
      ${start.where} ORDER BY ${rowid} LIMIT ${limit} OFFSET ${start.skip}`),
    { [label]: 'mixed', ...kindsOf(columns) },
  );
  const { [label]: rowids, ...rest } = read;
  if (rowids?.kind === 'mixed' && length > 0) {
    rememberRow(connection, query.table, offset, rowids.values[0] ?? null);
    rememberRow(connection, query.table, offset + length - 1, rowids.values[length - 1] ?? null);
  }
  const rows: Columns = { length, columns: rest };
  return { offset, rows };
}

/** Number of rows of the filtered table. */
export function tableCount(connection: Connection, catalog: TableCatalog, query: TableQuery): number {
  const shape = tableShape(connection, catalog, query);
  if (shape.columns.length === 0) return 0;
  const whole = query.source === 'stored' && query.filters.length === 0;
  if (whole && shape.rows !== undefined) return shape.rows;
  // A file that is read block by block is read faster in order than along an index.
  const inOrder = whole && shape.rowid !== undefined ? sql`NOT INDEXED` : sql``;
  const [row] = connection.rows<{ rows: number }>(
    statement(sql`SELECT count(*) AS rows FROM ${shape.from} ${inOrder} ${whereClause(shape, query)}`),
  );
  const rows = row?.rows ?? 0;
  if (whole) rememberRows(connection, query.table, rows);
  return rows;
}

/** The most frequent values of a column under the filters on the other columns, most frequent first. */
export function tableFacet(
  connection: Connection,
  catalog: TableCatalog,
  query: TableQuery,
  column: string,
  limit: number,
): readonly FacetValue[] {
  const shape = tableShape(connection, catalog, query);
  const { expression } = columnOf(shape, column);
  return connection.rows<FacetValue>(
    statement(sql`SELECT ${expression} AS value, count(*) AS count FROM ${shape.from}
      ${whereClause(shape, query, column)} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${Math.max(0, Math.floor(limit))}`),
  );
}

/** The whole filtered and sorted table as one statement, with the names of its columns. */
export function wholeTable(
  connection: Connection,
  catalog: TableCatalog,
  query: TableQuery,
): { readonly statement: Statement; readonly columns: readonly TableColumn[] } {
  const shape = tableShape(connection, catalog, query);
  const columns = wantedColumns(shape, query);
  if (columns.length === 0) throw new SqlFailure(`no columns of ${query.table}`, '');
  return {
    statement: statement(select(shape, query, columns)),
    columns: columns.map((entry) => entry.column),
  };
}

function select(shape: TableShape, query: TableQuery, columns: readonly ShapeColumn[]): Fragment {
  return sql`SELECT ${selectList(columns)} FROM ${shape.from} ${whereClause(shape, query)} ${orderClause(shape, query)}`;
}

function kindsOf(columns: readonly ShapeColumn[]): ColumnKinds {
  return Object.fromEntries(columns.map((entry) => [entry.column.name, 'mixed' as const]));
}

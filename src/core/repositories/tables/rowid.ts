import { sql } from 'kysely';
import type { Cell } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import type { TableShape } from './shape.ts';
import { type Fragment, statement } from './sql.ts';

/** The row at `offset` in rowid order has this rowid. */
interface Anchor {
  readonly offset: number;
  readonly rowid: Cell;
}

/** What was found out about one table. */
interface Known {
  /** Ascending by offset. */
  readonly anchors: Anchor[];
  rows?: number;
}

/** By connection and table, as a source does not change while it is open. */
const knownTables = new WeakMap<Connection, Map<string, Known>>();

/** Where to begin reading so that the first row read is the one at the wanted offset. */
export interface SeekStart {
  readonly where: Fragment;
  /** Rows still to be skipped. */
  readonly skip: number;
}

/**
 * Finds the row at an offset of a whole table in rowid order without reading everything before it: at once when
 * the rowids have no gaps (as many rows as numbers between the smallest and the largest), else from the nearest
 * row before it that was read earlier.
 */
export function seekStart(
  connection: Connection,
  shape: TableShape,
  rowid: Fragment,
  table: string,
  offset: number,
): SeekStart {
  const { anchors, rows } = knownOf(connection, table);
  const first = gaplessFirst(connection, shape, rowid, shape.rows ?? rows);
  if (first !== undefined) return { where: sql`WHERE ${rowid} >= ${first + offset}`, skip: 0 };
  const anchor = anchors[upperBound(anchors, offset) - 1];
  if (anchor === undefined) return { where: sql``, skip: offset };
  return { where: sql`WHERE ${rowid} >= ${anchor.rowid}`, skip: offset - anchor.offset };
}

/** Remembers the rowid of the row at an offset. */
export function rememberRow(connection: Connection, table: string, offset: number, rowid: Cell): void {
  const { anchors } = knownOf(connection, table);
  const at = upperBound(anchors, offset);
  if (anchors[at - 1]?.offset !== offset) anchors.splice(at, 0, { offset, rowid });
}

/** Remembers how many rows a table has, once they were counted. */
export function rememberRows(connection: Connection, table: string, rows: number): void {
  knownOf(connection, table).rows = rows;
}

function gaplessFirst(
  connection: Connection,
  shape: TableShape,
  rowid: Fragment,
  rows: number | undefined,
): number | undefined {
  if (rows === undefined) return undefined;
  const [range] = connection.rows<{ low: Cell; high: Cell }>(
    statement(sql`SELECT (SELECT min(${rowid}) FROM ${shape.from}) AS low,
      (SELECT max(${rowid}) FROM ${shape.from}) AS high`),
  );
  if (typeof range?.low !== 'number' || typeof range.high !== 'number') return undefined;
  return range.high - range.low + 1 === rows ? range.low : undefined;
}

function knownOf(connection: Connection, table: string): Known {
  const tables = knownTables.get(connection) ?? new Map<string, Known>();
  knownTables.set(connection, tables);
  const known = tables.get(table) ?? { anchors: [] };
  tables.set(table, known);
  return known;
}

/** The first index whose anchor lies beyond the offset. */
function upperBound(anchors: readonly Anchor[], offset: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

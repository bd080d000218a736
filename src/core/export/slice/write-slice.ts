import { type Connection, SqlFailure } from '../../database/connection.ts';
import { quoted, rowFilter, simulationColumn } from './row-filter.ts';
import { type SchemaEntry, schemaOf, shapesOf, type TableShape } from './stored-schema.ts';

export interface SliceReport {
  readonly rows: number;
  /** Plain sentences: what came along whole, and what did not. */
  readonly notes: readonly string[];
}

/** Told of every table once it is copied: its name, and the rows so far. */
export type OnTable = (table: string, rows: number) => void;

/**
 * Writes the chosen simulations of a database into an empty one, whole: its own tables, keys, indexes, views and
 * triggers, and of every table the rows of these simulations. Values are copied inside SQLite, so that none changes;
 * row numbers stay as they are.
 *
 * @param target an empty database of the same engine
 * @param path of the source, for `ATTACH`
 * @param simulations their ids; all rows where it is `undefined`
 * @throws SqlFailure when rows cannot be written
 */
export function writeSlice(
  target: Connection,
  path: string,
  simulations: readonly string[] | undefined,
  onTable: OnTable = () => undefined,
): SliceReport {
  target.execute('PRAGMA foreign_keys = OFF');
  target.execute('ATTACH ? AS source', [path]);
  try {
    copyHeader(target);
    return copyAll(target, simulations, onTable);
  } finally {
    target.execute('DETACH source');
  }
}

function copyAll(
  target: Connection,
  simulations: readonly string[] | undefined,
  onTable: OnTable,
): SliceReport {
  const entries = schemaOf(target);
  const shapes = inOrder(shapesOf(target));
  const notes: string[] = [];
  let rows = 0;
  const filtered = new Map<string, TableShape>();
  // A file that tells no simulations apart is one of them.
  const chosen = shapes.some((shape) => simulationColumn(shape) !== undefined) ? simulations : undefined;
  for (const shape of shapes) {
    const entry = entries.find(({ type, name }) => type === 'table' && name === shape.name);
    if (entry === undefined) continue;
    target.execute(entry.sql);
    const whole = copyRows(target, shape, chosen, filtered);
    if (!whole) filtered.set(shape.name.toLowerCase(), shape);
    const copied = countOf(target, shape.name);
    if (whole && chosen !== undefined && copied > 0) {
      notes.push(`${shape.name} came along whole: nothing in it tells simulations apart.`);
    }
    rows += copied;
    onTable(shape.name, rows);
  }
  copyCounters(target, entries);
  for (const type of ['index', 'view', 'trigger'] as const) notes.push(...copyOthers(target, entries, type));
  return { rows, notes };
}

/** What a table is filtered by comes before it. */
function inOrder(shapes: readonly TableShape[]): readonly TableShape[] {
  const rank = (shape: TableShape) => {
    if (shape.virtual) return 3;
    if (shape.name.toLowerCase() === 'agents') return 0;
    return simulationColumn(shape) === undefined ? 2 : 1;
  };
  return shapes.toSorted((a, b) => rank(a) - rank(b));
}

/** Answers whether all rows came along. */
function copyRows(
  target: Connection,
  shape: TableShape,
  simulations: readonly string[] | undefined,
  filtered: ReadonlyMap<string, TableShape>,
): boolean {
  const { condition, lists, whole } =
    simulations === undefined
      ? { condition: '1', lists: 0, whole: true }
      : rowFilter(shape, simulations.length, filtered);
  const rowid = shape.rowid === undefined ? [] : [shape.rowid];
  const columns = [...rowid, ...shape.columns.map(quoted)].join(', ');
  const table = quoted(shape.name);
  target.execute(
    `INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM source.${table} WHERE ${condition}`,
    Array.from({ length: lists }, () => simulations ?? []).flat(),
  );
  return whole;
}

function countOf(target: Connection, table: string): number {
  const [row] = target.rows<{ n: number }>({
    sql: `SELECT count(*) AS n FROM main.${quoted(table)}`,
    parameters: [],
  });
  return row?.n ?? 0;
}

/** What programs and SQLite itself wrote into the header. */
function copyHeader(target: Connection): void {
  for (const name of ['user_version', 'application_id']) {
    const [row] = target.rows<Readonly<Record<string, number>>>({
      sql: `PRAGMA source.${name}`,
      parameters: [],
    });
    target.execute(`PRAGMA main.${name} = ${row?.[name] ?? 0}`);
  }
}

/** Where tables that count by themselves go on. */
function copyCounters(target: Connection, entries: readonly SchemaEntry[]): void {
  if (!entries.some(({ sql }) => /\bAUTOINCREMENT\b/i.test(sql))) return;
  target.execute('DELETE FROM main.sqlite_sequence');
  target.execute('INSERT INTO main.sqlite_sequence SELECT * FROM source.sqlite_sequence');
}

/** Answers with a sentence for each that cannot be made here. */
function copyOthers(
  target: Connection,
  entries: readonly SchemaEntry[],
  type: SchemaEntry['type'],
): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry.type !== type) return [];
    try {
      target.execute(entry.sql);
      return [];
    } catch (error) {
      if (!(error instanceof SqlFailure)) throw error;
      return [`The ${type} ${entry.name} did not come along: ${error.message}.`];
    }
  });
}

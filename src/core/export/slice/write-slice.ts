import type { Connection } from '../../database/connection.ts';
import { copyOthers } from './copy-others.ts';
import { follows, quoted, rowFilter, simulationColumn } from './row-filter.ts';
import { type SchemaEntry, schemaOf, type TableShape, tablesOf } from './stored-schema.ts';
import { wordSource } from './word-index.ts';

export interface SliceReport {
  readonly rows: number;
  /** Plain sentences: what came along whole, and what did not. */
  readonly notes: readonly string[];
}

/** Told of every table before it is copied and once it is: its name, and the rows so far. */
export type OnTable = (table: string, rows: number) => void;

/**
 * Writes the chosen simulations of a database into an empty one, whole: its own tables, keys, indexes, views and
 * triggers, and of every table the rows of these simulations. Values are copied inside SQLite, so that none changes;
 * row numbers stay as they are.
 *
 * @param target an empty database of the same engine
 * @param path of the source, for `ATTACH`
 * @param simulations their ids; all rows where it is `undefined`
 * @throws SqlFailure when rows cannot be read or written
 */
export function writeSlice(
  target: Connection,
  path: string,
  simulations: readonly string[] | undefined,
  onTable: OnTable = () => undefined,
): SliceReport {
  // Rows come in any order; pages go to the file while a table is copied, or memory would grow with it.
  target.execute('PRAGMA foreign_keys = OFF; PRAGMA cache_spill = ON');
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
  const { shapes, unreadable } = tablesOf(target);
  const notes = unreadable.map(
    (name) => `${name} did not come along: SQLite here cannot read tables of its kind.`,
  );
  let rows = 0;
  const filtered = new Map<string, TableShape>();
  // A file that tells no simulations apart is one of them.
  const chosen = shapes.some((shape) => simulationColumn(shape) !== undefined) ? simulations : undefined;
  for (const shape of inOrder(shapes)) {
    const entry = entries.find(({ type, name }) => type === 'table' && name === shape.name);
    if (entry === undefined) continue;
    onTable(shape.name, rows);
    target.execute(entry.sql);
    const words = shape.virtual ? wordSource(entry.sql) : 'own';
    if (words !== 'own') {
      notes.push(...fillWords(target, shape, words));
      continue;
    }
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
  return { rows, notes: [...notes, ...copyOthers(target, entries, unreadable)] };
}

/** What a table is filtered by comes before it. */
function inOrder(shapes: readonly TableShape[]): readonly TableShape[] {
  const ordered = new Set<TableShape>();
  const named = shapes.filter((shape) => !shape.virtual && simulationColumn(shape) !== undefined);
  const others = shapes.filter((shape) => !shape.virtual && !named.includes(shape));
  const waiting = new Set<TableShape>();
  const add = (shape: TableShape) => {
    // Tables that refer to each other in a circle have no order.
    if (ordered.has(shape) || waiting.has(shape)) return;
    waiting.add(shape);
    for (const other of others) if (follows(shape, other)) add(other);
    ordered.add(shape);
  };
  for (const shape of named.toSorted((a, b) => Number(isAgents(b)) - Number(isAgents(a)))) ordered.add(shape);
  others.forEach(add);
  for (const shape of shapes) if (shape.virtual) ordered.add(shape);
  return [...ordered];
}

function isAgents({ name }: TableShape): boolean {
  return name.toLowerCase() === 'agents';
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

/** An index of words that stand in another table is made anew from the rows that are there. */
function fillWords(target: Connection, { name }: TableShape, words: 'table' | 'nowhere'): readonly string[] {
  if (words === 'nowhere') return [`${name} is empty: the words of its rows cannot be read again.`];
  target.execute(`INSERT INTO main.${quoted(name)} (${quoted(name)}) VALUES ('rebuild')`);
  return [];
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

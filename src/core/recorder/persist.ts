import type { TableLayout } from '../schema/table-layout.ts';
import { BulkInsert, type Rows } from './bulk-insert.ts';
import { type Clock, storedTime } from './clock.ts';
import { InvalidRecord } from './errors.ts';
import { createSql } from './table-sql.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

/** What was copied into another database. */
export interface PersistReport {
  readonly tablesCopied: readonly string[];
  readonly rowsCopied: number;
  /** Tables without rows, and those that were not chosen. */
  readonly tablesSkipped: readonly string[];
  /** UTC, as stored times are written. */
  readonly start: string;
  readonly end: string;
  /** Milliseconds. */
  readonly duration: number;
}

/** Rows that are copied at a time. */
const BATCH = 1000;

/**
 * Copies tables into a database that has none of their rows, in one transaction: all or nothing.
 *
 * @param tables of the family, each after those that it refers to
 * @param chosen names of those wanted; those that they refer to come along, so that no row refers to nothing
 * @throws InvalidRecord for an unknown table
 * @throws SqlFailure when the target refuses rows
 */
export function copyTables(
  source: WritableDatabase,
  target: WritableDatabase,
  tables: readonly TableLayout[],
  chosen: readonly string[] | undefined,
  clock: Clock,
): PersistReport {
  const wanted = chosen === undefined ? new Set(tables.map(({ name }) => name)) : closure(tables, chosen);
  const began = clock.now();
  const start = storedTime(clock);
  const copied = new Map<string, number>();
  target.execute('PRAGMA foreign_keys = ON');
  inTransaction(target, () => {
    copied.clear();
    for (const table of tables) target.execute(createSql(table));
    for (const table of tables) {
      const rows = wanted.has(table.name) ? copyTable(source, target, table) : 0;
      if (rows > 0) copied.set(table.name, rows);
    }
  });
  return {
    tablesCopied: [...copied.keys()],
    rowsCopied: [...copied.values()].reduce((sum, rows) => sum + rows, 0),
    tablesSkipped: tables.map(({ name }) => name).filter((name) => !copied.has(name)),
    start,
    end: storedTime(clock),
    duration: clock.now() - began,
  };
}

function closure(tables: readonly TableLayout[], chosen: readonly string[]): ReadonlySet<string> {
  const wanted = new Set<string>();
  const add = (name: string): void => {
    if (wanted.has(name)) return;
    const table = tables.find((candidate) => candidate.name === name);
    if (table === undefined) throw new InvalidRecord('tables', `has no table "${name}"`);
    wanted.add(name);
    for (const reference of table.references ?? []) add(reference.table);
  };
  for (const name of chosen) add(name);
  return wanted;
}

/**
 * Copies rows of a table in their order; answers how many.
 *
 * @param columns those that are copied; the others become NULL, their default, or the next number
 */
export function copyTable(
  source: WritableDatabase,
  target: WritableDatabase,
  table: TableLayout,
  columns: readonly string[] = Object.keys(table.columns),
): number {
  const insert = new BulkInsert(target, table, columns);
  const sql = `SELECT rowid AS "row number", ${columns.join(', ')} FROM ${table.name}
    WHERE rowid > ? ORDER BY rowid LIMIT ${BATCH}`;
  let last = -1;
  let count = 0;
  try {
    for (;;) {
      const rows = source.rows<Record<string, string | number | null>>({ sql, parameters: [last] });
      if (rows.length === 0) return count;
      const values: Rows = [];
      for (const row of rows) insert.add(values, row);
      insert.run(values);
      last = Number(rows.at(-1)?.['row number']);
      count += rows.length;
    }
  } finally {
    insert.free();
  }
}

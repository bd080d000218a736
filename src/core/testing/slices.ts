import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDatabase } from '../database/open-database.ts';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { writeSlice } from '../export/slice/write-slice.ts';
import { type DescribedSource, describeSource } from '../services/describe-source.ts';
import { memoryBytes } from './memory-bytes.ts';
import { nodeEngine } from './node-engine.ts';

const engine = await nodeEngine();

/** A database of these statements, as the engine opens files. */
export function database(sql: string): OpenDatabase {
  const made = engine.create();
  made.execute(sql);
  return asFile(made);
}

/** A database that was written, as a file that is opened. */
export function asFile(made: RecordableDatabase): OpenDatabase {
  const bytes = made.export();
  made.close();
  return engine.open({ name: 'a.db', main: memoryBytes(bytes) });
}

/** A database of these statements as the program sqlite3 makes it, with whatever it was built with. */
export function madeBySqlite3(sql: string): OpenDatabase {
  const bytes = inFile(new Uint8Array(), (path) => {
    sqlite3(path, sql);
    return readFileSync(path);
  });
  return engine.open({ name: 'a.db', main: memoryBytes(bytes) });
}

export function sliceOf(source: OpenDatabase, simulations: readonly string[] | undefined) {
  const target = engine.create();
  const report = writeSlice(target, source.path, simulations);
  return { target, report };
}

/** What the program sqlite3 finds wrong in a database: nothing but `ok`, one hopes. */
export function problemsOf(bytes: Uint8Array): readonly string[] {
  return inFile(bytes, (path) => sqlite3(path, 'PRAGMA integrity_check; PRAGMA foreign_key_check'));
}

/** The number of rows of each table of a database, as the program sqlite3 counts them. */
export function countsOf(bytes: Uint8Array, tables: readonly string[]): readonly number[] {
  const counts = tables.map((table) => `SELECT count(*) FROM "${table}";`);
  return inFile(bytes, (path) => sqlite3(path, counts.join('\n')).map(Number));
}

/** All rows of a simulation that the canonical tables of a source have, by the tables that have some. */
export function rowsOf({ source }: DescribedSource, simulation: string): Readonly<Record<string, unknown[]>> {
  const tables = source.canonical.flatMap(({ name, columns }) => {
    const column = ['simulation_id', 'run_id', 'simulation_run_id'].find((id) =>
      columns.some((one) => one.name === id && one.provenance !== 'unavailable'),
    );
    return column === undefined ? [] : [{ name, column }];
  });
  const found = tables.map(({ name, column }): [string, unknown[]] => {
    const sql = `SELECT * FROM "${name}" WHERE "${column}" = ?`;
    const rows = source.connection.rows({ sql, parameters: [simulation] });
    return [name, rows.map((row) => JSON.stringify(row)).toSorted()];
  });
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0));
}

/** A slice opened again, as a file. */
export function reopened(bytes: Uint8Array): DescribedSource {
  return describeSource('b', engine.open({ name: 'b.db', main: memoryBytes(bytes) }));
}

function sqlite3(path: string, sql: string): readonly string[] {
  const run = spawnSync('sqlite3', [path, sql], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim().split('\n');
}

function inFile<T>(bytes: Uint8Array, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'slice-'));
  try {
    const path = join(folder, 'slice.db');
    writeFileSync(path, bytes);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { expect, test } from 'vitest';
import { type CrashingFiles, crashingFiles } from '../../testing/crashing-files.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { SqlFailure } from '../connection.ts';
import { StorageFailure } from './byte-target.ts';
import type { DurableDatabase } from './durable-database.ts';

const engine = await nodeEngine();

/** 300 rows of which every tenth is left: their sum is 0 + 10 + … + 290 = 4350. */
function mostlyEmpty(files: CrashingFiles): DurableDatabase {
  const database = engine.createDurable(files);
  database.execute('CREATE TABLE t (n INTEGER, filler TEXT)');
  database.transaction(() => {
    for (let n = 0; n < 300; n++) database.execute('INSERT INTO t VALUES (?, ?)', [n, 'x'.repeat(1000)]);
  });
  database.execute('DELETE FROM t WHERE n % 10 > 0');
  return database;
}

function sumOf(database: Pick<DurableDatabase, 'rows'>): unknown {
  return database.rows<{ sum: number }>({ sql: 'SELECT sum(n) AS sum FROM t', parameters: [] })[0]?.sum;
}

test('VACUUM is refused, whichever way it comes, and what follows is kept', () => {
  const files = crashingFiles();
  const database = mostlyEmpty(files);
  expect(() => database.execute('VACUUM')).toThrow(SqlFailure);
  expect(() => database.execute('PRAGMA page_size = 8192; vacuum main')).toThrow(/a copy of it can/);
  expect(() => database.rows({ sql: ' Vacuum', parameters: [] })).toThrow(SqlFailure);
  expect(() => database.prepare('VACUUM;')).toThrow(SqlFailure);
  database.execute("INSERT INTO t VALUES (1000, 'vacuum')");
  database.finish();
  expect(sumOf(engine.openMemory(files.after(files.changes).main))).toBe(5350);
});

test('a copy is made smaller by VACUUM', () => {
  const database = mostlyEmpty(crashingFiles());
  const pages = (of: Pick<DurableDatabase, 'rows'>) =>
    of.rows<{ page_count: number }>({ sql: 'PRAGMA page_count', parameters: [] })[0]?.page_count ?? 0;
  const copy = engine.openMemory(database.export());
  copy.execute('VACUUM');
  expect(pages(copy)).toBeLessThan(pages(database) / 5);
  expect([sumOf(copy), sumOf(database)]).toEqual([4350, 4350]);
});

test('a file that SQLite cut all the same takes nothing more, and loses nothing', () => {
  const files = crashingFiles();
  const database = mostlyEmpty(files);
  expect(() => database.execute('/* hidden */ VACUUM')).toThrow(StorageFailure);
  expect(() => database.execute('INSERT INTO t VALUES (1000, NULL)')).toThrow(/cannot be kept/);
  const again = engine.createDurable(crashingFiles(files.after(files.changes)));
  expect(sumOf(again)).toBe(4350);
  again.execute('INSERT INTO t VALUES (1000, NULL)');
  expect(sumOf(again)).toBe(5350);
});

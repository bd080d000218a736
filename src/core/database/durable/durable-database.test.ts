import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crashingFiles } from '../../testing/crashing-files.ts';
import { memoryBytes } from '../../testing/memory-bytes.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { hasSqlite3 } from '../../testing/sqlite3.ts';
import type { DurableDatabase } from './durable-database.ts';

const engine = await nodeEngine();
const wide = 'x'.repeat(1500);

/** Writes the numbers of one transaction, each in a row of its own that fills a third of a page. */
function write(database: DurableDatabase, numbers: readonly number[]): void {
  database.transaction(() => {
    for (const number of numbers) database.execute('INSERT INTO t VALUES (?, ?)', [number, wide]);
  });
}

/** What is there when the files that a crash left are opened again. */
function recovered(left: Readonly<Record<'main' | 'log', Uint8Array>>): readonly number[] {
  const files = crashingFiles(left);
  engine.createDurable(files).finish();
  return numbersIn(files.after(files.changes));
}

function numbersIn(left: Readonly<Record<'main' | 'log', Uint8Array>>): readonly number[] {
  const wal = left.log.length === 0 ? {} : { wal: memoryBytes(left.log) };
  const opened = engine.open({ name: 'a.db', main: memoryBytes(left.main), ...wal });
  const [table] = opened.rows({ sql: "SELECT 1 FROM sqlite_schema WHERE name = 't'", parameters: [] });
  const query = { sql: 'SELECT n FROM t ORDER BY rowid', parameters: [] };
  const rows = table === undefined ? [] : opened.rows<{ n: number }>(query);
  expect(opened.quickCheck()).toEqual([]);
  opened.close();
  return rows.map(({ n }) => n);
}

const transactions = fc.array(fc.array(fc.integer(), { minLength: 1, maxLength: 12 }), { maxLength: 12 });

describe('a durable database', () => {
  test('after a crash at any change, even one half done, holds whole transactions in their order', () => {
    fc.assert(
      fc.property(transactions, fc.nat(), fc.nat(), fc.boolean(), (all, where, torn, folds) => {
        const files = crashingFiles();
        const database = engine.createDurable(files, folds ? { longestLog: 30_000 } : {});
        database.execute('CREATE TABLE t (n, filler)');
        const ends = all.map((numbers) => {
          write(database, numbers);
          return files.changes;
        });
        const crash = where % (files.changes + 1);
        const done = ends.filter((end) => end <= crash).length;
        // The log is written before it is folded: a transaction may be whole before its call returned.
        const possible = [all.slice(0, done).flat(), all.slice(0, done + 1).flat()];
        expect(possible).toContainEqual(recovered(files.after(crash, torn % 9000)));
      }),
      { numRuns: 60 },
    );
  });

  test('what is kept together is kept whole, in its order, by a call or at the end', () => {
    fc.assert(
      fc.property(transactions, fc.nat(), fc.nat(), fc.boolean(), (all, where, torn, asked) => {
        const files = crashingFiles();
        const database = engine.createDurable(files, { keepTogether: 3_600_000 });
        database.execute('CREATE TABLE t (n, filler)');
        const begun = files.changes;
        for (const numbers of all) write(database, numbers);
        expect(files.changes).toBe(begun);
        if (asked) database.keep();
        else database.close();
        const crash = begun + (where % (files.changes - begun + 1));
        const left = recovered(files.after(crash, torn % 9000));
        expect(crash < files.changes ? [[], all.flat()] : [all.flat()]).toContainEqual(left);
      }),
      { numRuns: 40 },
    );
  });

  test('goes on where a crash left it, and ends as one file without a log', () => {
    const files = crashingFiles();
    const first = engine.createDurable(files);
    first.execute('CREATE TABLE t (n, filler)');
    write(first, [1, 2, 3]);
    const second = engine.createDurable(files);
    write(second, [4]);
    second.finish();
    const left = files.after(files.changes);
    expect(left.log.length).toBe(0);
    expect([...left.main.subarray(18, 20)]).toEqual([1, 1]);
    expect(numbersIn(left)).toEqual([1, 2, 3, 4]);
  });

  test('folds a log that grew long into the file', () => {
    const files = crashingFiles();
    const database = engine.createDurable(files, { longestLog: 50_000 });
    database.execute('CREATE TABLE t (n, filler)');
    for (let k = 0; k < 40; k++) write(database, [k]);
    expect(files.log.size()).toBeLessThan(60_000);
    expect(files.main.size()).toBeGreaterThan(10 * 4096);
    expect(numbersIn(files.after(files.changes))).toHaveLength(40);
  });

  test('writes directly where it is told to, and leaves a file like any other', () => {
    const files = crashingFiles();
    const database = engine.createDurable(files, { direct: true });
    database.execute('CREATE TABLE t (n, filler)');
    write(database, [1, 2, 3]);
    expect(files.log.size()).toBe(0);
    database.finish();
    expect(numbersIn(files.after(files.changes))).toEqual([1, 2, 3]);
  });

  test('rolls back what fails, and keeps nothing of it', () => {
    const files = crashingFiles();
    const database = engine.createDurable(files);
    database.execute('CREATE TABLE t (n PRIMARY KEY, filler)');
    write(database, [1]);
    expect(() => write(database, [2, 1])).toThrow(/UNIQUE/);
    expect(numbersIn(files.after(files.changes))).toEqual([1]);
    write(database, [3]);
    expect(numbersIn(files.after(files.changes))).toEqual([1, 3]);
  });

  test('on a full disk keeps rows in memory, says so, and writes them once when there is room', () => {
    const files = crashingFiles();
    const database = engine.createDurable(files);
    database.execute('CREATE TABLE t (n, filler)');
    write(database, [1]);
    files.limit(files.main.size() + files.log.size() + 100);
    write(database, [2]);
    write(database, [3, 4]);
    expect(database.unkept).toMatchObject({ reason: 'full' });
    expect(() => database.keep()).toThrow('the disk is full');
    expect(numbersIn(files.after(files.changes))).toEqual([1]);
    expect(numbersIn({ main: database.export(), log: new Uint8Array() })).toEqual([1, 2, 3, 4]);
    files.limit(undefined);
    write(database, [5]);
    expect(database.unkept).toBeUndefined();
    expect(numbersIn(files.after(files.changes))).toEqual([1, 2, 3, 4, 5]);
  });

  test.skipIf(!hasSqlite3)('is read by sqlite3 with its log as it lies', () => {
    const files = crashingFiles();
    const database = engine.createDurable(files);
    database.execute('CREATE TABLE t (n, filler)');
    write(database, [1, 2]);
    write(database, [3]);
    const folder = mkdtempSync(join(tmpdir(), 'durable-'));
    const left = files.after(files.changes);
    writeFileSync(join(folder, 'a.db'), left.main);
    writeFileSync(join(folder, 'a.db-wal'), left.log);
    const run = spawnSync('sqlite3', [join(folder, 'a.db'), 'PRAGMA integrity_check; SELECT sum(n) FROM t'], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(run.stdout).toBe('ok\n6\n');
  });
});

test('keeps what comes after a transaction that outgrew the cache and was rolled back', () => {
  const files = crashingFiles();
  const database = engine.createDurable(files);
  database.execute('PRAGMA cache_size=-64; CREATE TABLE t (n INTEGER, pad TEXT)');
  const many = Array.from({ length: 300 }, (_, index) => index);
  expect(() =>
    database.transaction(() => {
      for (const number of many) database.execute('INSERT INTO t VALUES (?, ?)', [number, wide]);
      throw new Error('mine');
    }),
  ).toThrow('mine');
  write(database, [7]);
  expect(recovered(files.after(files.changes))).toEqual([7]);
});

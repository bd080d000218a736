import { readFileSync } from 'node:fs';
import initSqlJs from 'sql.js';
import { expect, test } from 'vitest';
import { pagingWorks } from './paging-probe.ts';
import type { RawDatabase } from './sql-js.ts';

/**
 * What PagedFile assumes of sql.js, which promises none of it. When one of these fails after
 * an update of sql.js, files are copied into memory until paged-file.ts follows.
 */
// As engine.ts loads it.
const config = { useOldExtensionFunctions: false };
const { Database } = await initSqlJs(config as Parameters<typeof initSqlJs>[0]);

/** The published types leave out the name of the file. */
const asRaw = (database: InstanceType<typeof Database>) => database as unknown as RawDatabase;

/** A small database whose every use by sql.js is written down. */
function watched() {
  const model = new Database();
  model.run("CREATE TABLE t (a); INSERT INTO t VALUES ('x')");
  const bytes = model.export();
  const calls: string[] = [];
  const ranges: (readonly [number, number])[] = [];
  const inner = {
    subarray(start: number, end: number) {
      ranges.push([start, end]);
      return bytes.subarray(start, end);
    },
    set(written: Uint8Array, position: number) {
      calls.push('set');
      bytes.set(written, position);
    },
  };
  const strict = (name: string, target: object) =>
    new Proxy(target, {
      get(object, key) {
        if (key === 'length') return name === 'outer' ? bytes.length : Number.MAX_SAFE_INTEGER;
        calls.push(`${name}.${String(key)}`);
        return Reflect.get(object, key) as unknown;
      },
    });
  const content = strict('inner', inner);
  const outer = strict('outer', { slice: () => content, subarray: inner.subarray });
  return { outer: outer as ArrayLike<number>, calls, ranges, size: bytes.length };
}

test('the version is the one that this was tried with', () => {
  const { version } = JSON.parse(readFileSync('node_modules/sql.js/package.json', 'utf8')) as {
    version: string;
  };
  expect(version).toBe('1.16.0');
});

test('a database says in which file it lies, by which others can be given it', () => {
  const [first, second] = [new Database(), new Database()];
  first.run('CREATE TABLE t (a); INSERT INTO t VALUES (5)');
  second.run(`ATTACH '${asRaw(first).filename}' AS other`);
  expect(second.exec('SELECT a FROM other.t')[0]?.values).toEqual([[5]]);
});

test('it takes what slice returns, and nothing else of the object given', () => {
  const { outer, calls, ranges } = watched();
  new Database(outer);
  expect(calls.filter((call) => call === 'outer.slice')).toHaveLength(1);
  // `subarray` is only looked for, to tell bytes from other things; `buffer` to tell its own memory.
  const ofOuter = new Set(calls.filter((call) => call.startsWith('outer.')));
  expect(ofOuter).toEqual(new Set(['outer.slice', 'outer.subarray', 'outer.buffer']));
  // SQLite looks at the header at once.
  expect(ranges).toEqual([[0, 100]]);
});

test('it reads through subarray only, never past the size that was given', () => {
  const { outer, calls, ranges, size } = watched();
  const database = new Database(outer);
  calls.length = 0;
  expect(database.exec('SELECT a FROM t')[0]?.values).toEqual([['x']]);
  expect(new Set(calls)).toEqual(new Set(['inner.subarray']));
  expect(ranges.length).toBeGreaterThan(0);
  expect(ranges.every(([start, end]) => start >= 0 && start < end && end <= size)).toBe(true);
});

test('it writes through set only and does not grow the content', () => {
  const { outer, calls } = watched();
  const database = new Database(outer);
  calls.length = 0;
  database.run("INSERT INTO t VALUES ('y')");
  expect(new Set(calls)).toEqual(new Set(['inner.subarray', 'inner.set', 'set']));
});

test('the probe that guards opening agrees', () => {
  expect(pagingWorks((content) => asRaw(new Database(content)))).toBe(true);
});

test('the probe notices a build that copies what it is given', () => {
  const copying = (content?: ArrayLike<number>) => asRaw(new Database(content && Uint8Array.from(content)));
  expect(pagingWorks(copying)).toBe(false);
});

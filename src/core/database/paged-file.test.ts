import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { BlockCache } from './block-cache.ts';
import { ReadFailure } from './byte-source.ts';
import { PagedFile } from './paged-file.ts';

const engine = await nodeEngine();
const ask = (sql: string, ...parameters: unknown[]) => ({ sql, parameters });

/** About 2 MB: a table with two indexes, written in turns so that their pages interleave. */
function largeDatabase(): Uint8Array<ArrayBuffer> {
  const made = engine.create();
  made.execute(
    'CREATE TABLE t (id INTEGER PRIMARY KEY, k INTEGER, v TEXT); CREATE INDEX i ON t (k); CREATE INDEX j ON t (v)',
  );
  made.execute(`WITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    INSERT INTO t SELECT i, i * 7919 % 20011, 'value ' || (i * 104729 % 20011) FROM n`);
  return made.export();
}

const large = largeDatabase();

function open(content = large) {
  const main = memoryBytes(content);
  return { main, database: engine.open({ name: 'large.db', main }) };
}

/** What a plain copy in memory answers. */
const plain = engine.openMemory(large);

test.each([
  'SELECT count(*) AS n, sum(k) AS s FROM t',
  'SELECT v FROM t ORDER BY v LIMIT 50 OFFSET 9000',
  'SELECT k % 10 AS g, count(*) AS n FROM t GROUP BY g ORDER BY g',
  'SELECT * FROM t WHERE k BETWEEN 100 AND 110 ORDER BY id',
])('a paged file answers what a copy in memory answers: %s', (sql) => {
  const { database } = open();
  expect(database.paged).toBe(true);
  expect(database.rows(ask(sql))).toEqual(plain.rows(ask(sql)));
});

test('opening reads the beginning only', () => {
  const { main } = open();
  const read = main.reads.reduce((sum, [, length]) => sum + length, 0);
  expect(read).toBeLessThan(large.length / 4);
});

test('writing, indexing, rolling back and compacting work, and the file stays as it is', () => {
  const before = large.slice();
  const { database } = open();
  database.execute("INSERT INTO t SELECT id + 100000, k, v || ' again' FROM t");
  database.execute('CREATE INDEX l ON t (length(v), k)');
  database.execute('BEGIN');
  database.execute('DELETE FROM t WHERE id % 3 = 0');
  database.execute('ROLLBACK');
  expect(database.rows(ask('SELECT count(*) AS n FROM t'))).toEqual([{ n: 40000 }]);
  expect(database.rows(ask('PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }]);
  database.execute('DELETE FROM t WHERE id > 500');
  database.execute('VACUUM');
  expect(database.rows(ask('SELECT count(*) AS n, sum(id) AS s FROM t'))).toEqual([{ n: 500, s: 125250 }]);
  expect(database.rows(ask('PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }]);
  database.close();
  expect(Buffer.compare(large, before)).toBe(0);
});

test('a file that fails gives no answer any more, not even one from memory', () => {
  const { main, database } = open();
  expect(database.rows(ask('SELECT id FROM t WHERE id = 1'))).toEqual([{ id: 1 }]);
  main.fail();
  expect(() => database.rows(ask('SELECT sum(k) FROM t'))).toThrow(ReadFailure);
  expect(() => database.rows(ask('SELECT id FROM t WHERE id = 1'))).toThrow(ReadFailure);
  expect(() => database.quickCheck()).toThrow(ReadFailure);
  database.close();
});

test('a file that fails while rows are visited hands on only rows from before', () => {
  const { main, database } = open();
  const truth = plain.rows<{ v: string }>(ask('SELECT v FROM t ORDER BY v')).map(({ v }) => v);
  const seen: unknown[] = [];
  expect(() =>
    database.each(ask('SELECT v FROM t ORDER BY v'), ([v]) => {
      seen.push(v);
      if (seen.length === 300) main.fail();
      return true;
    }),
  ).toThrow(ReadFailure);
  expect(seen.length).toBeGreaterThanOrEqual(300);
  expect(seen.length).toBeLessThan(truth.length);
  expect(seen).toEqual(truth.slice(0, seen.length));
});

test('a failure on opening is told as such', () => {
  const main = memoryBytes(large);
  main.fail();
  expect(() => engine.open({ name: 'a.db', main })).toThrow(ReadFailure);
});

test('in memory the same is answered, without reading on', () => {
  const main = memoryBytes(large);
  const database = engine.open({ name: 'large.db', main }, { inMemory: true });
  main.fail();
  expect(database.paged).toBe(false);
  expect(database.rows(ask('SELECT sum(k) AS s FROM t'))).toEqual(
    plain.rows(ask('SELECT sum(k) AS s FROM t')),
  );
  database.execute('INSERT INTO t (k) VALUES (1)');
  expect(database.rows(ask('PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }]);
});

test('whatever is written where, reading shows it over the log and over the file', () => {
  const PAGE = 512;
  const main = new Uint8Array(8 * PAGE).fill(1);
  // Page 1 is left out: its header is patched on the way.
  const log = {
    pages: new Map([
      [3, 0],
      [6, PAGE],
      [10, 2 * PAGE],
    ]),
    bytes: new Uint8Array(3 * PAGE).fill(2),
  };
  const step = fc.record({
    write: fc.boolean(),
    start: fc.integer({ min: PAGE, max: 11 * PAGE }),
    length: fc.integer({ min: 1, max: 3 * PAGE }),
    fill: fc.integer({ min: 3, max: 255 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const cache = new BlockCache(0);
      const overlay = { bytes: cache.open(memoryBytes(log.bytes)), pages: log.pages, pageCount: 10 };
      const file = new PagedFile(cache.open(memoryBytes(main)), PAGE, overlay);
      const content = file.content().slice();
      const model = new Uint8Array(16 * PAGE);
      model.set(main);
      for (const [page, offset] of log.pages) {
        model.set(log.bytes.subarray(offset, offset + PAGE), (page - 1) * PAGE);
      }
      for (const { write, start, length, fill } of steps) {
        if (write) {
          content.set(new Uint8Array(length).fill(fill), start);
          model.fill(fill, start, start + length);
        } else {
          expect(content.subarray(start, start + length)).toEqual(model.slice(start, start + length));
        }
      }
      expect(file.size).toBe(10 * PAGE);
    }),
  );
});

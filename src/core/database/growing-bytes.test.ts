import { expect, test } from 'vitest';
import { nodeEngine } from '../testing/node-engine.ts';
import { GrowingBytes } from './growing-bytes.ts';

const engine = await nodeEngine();
const MEGABYTE = 1_048_576;

test('what is written is read again, also across blocks, and zeros where nothing was written', () => {
  const inner = new GrowingBytes(new Uint8Array([1, 2, 3])).content().slice();
  expect([...inner.subarray(0, 4)]).toEqual([1, 2, 3, 0]);
  inner.set(new Uint8Array([7, 8, 9, 10]), MEGABYTE - 2);
  expect([...inner.subarray(MEGABYTE - 3, MEGABYTE + 3)]).toEqual([0, 7, 8, 9, 10, 0]);
  const long = new Uint8Array(2 * MEGABYTE + 5).fill(4);
  inner.set(long, 3 * MEGABYTE - 1);
  const back = inner.subarray(3 * MEGABYTE - 1, 5 * MEGABYTE + 4);
  expect([back.length, back.every((byte) => byte === 4)]).toEqual([long.length, true]);
  expect([...inner.subarray(3 * MEGABYTE - 2, 3 * MEGABYTE)]).toEqual([0, 4]);
});

test('a database grows past many blocks, rolls back, shrinks and stays sound', () => {
  const database = engine.create();
  const one = (sql: string) =>
    Object.values(database.rows<Record<string, unknown>>({ sql, parameters: [] })[0] ?? {})[0];
  database.execute('PRAGMA cache_size=-64; CREATE TABLE t (n INTEGER PRIMARY KEY, b BLOB)');
  const fill = `WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 5000)
    INSERT INTO t (b) SELECT randomblob(1000) FROM c`;
  database.execute(fill);
  expect(() =>
    database.transaction(() => {
      database.execute(fill);
      throw new Error('mine');
    }),
  ).toThrow('mine');
  expect([one('SELECT count(*) FROM t'), one('PRAGMA integrity_check')]).toEqual([5000, 'ok']);
  database.execute(fill);
  expect([one('SELECT sum(n) FROM t'), one('PRAGMA integrity_check')]).toEqual([50_005_000, 'ok']);
  database.execute('DELETE FROM t WHERE n % 2; VACUUM');
  expect([one('SELECT sum(n) FROM t'), one('PRAGMA integrity_check')]).toEqual([25_005_000, 'ok']);
  database.execute(fill);
  const copy = engine.openMemory(database.export());
  expect(copy.rows({ sql: 'SELECT count(*) AS n FROM t', parameters: [] })).toEqual([{ n: 10_000 }]);
  copy.close();
  database.close();
});

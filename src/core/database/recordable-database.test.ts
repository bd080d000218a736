import { expect, test } from 'vitest';
import { nodeEngine } from '../testing/node-engine.ts';
import { SqlFailure } from './connection.ts';

const engine = await nodeEngine();
const all = { sql: 'SELECT a, b FROM t ORDER BY rowid', parameters: [] };

function empty() {
  const database = engine.create();
  database.execute('CREATE TABLE t (a INTEGER UNIQUE, b TEXT)');
  return database;
}

test('what is written is there again in an export', () => {
  const database = empty();
  const insert = database.prepare('INSERT INTO t VALUES (?, ?)');
  database.transaction(() => {
    insert.run([1, 'x']);
    insert.run([9007199254740993n, null]);
  });
  const copy = engine.openMemory(database.export());
  insert.run([3, 'after the export']);
  expect(copy.rows(all)).toEqual([
    { a: 1, b: 'x' },
    { a: '9007199254740993', b: null },
  ]);
  expect(database.rows(all)).toHaveLength(3);
});

test('a statement stays usable after a refusal, and binds nothing left over', () => {
  const database = empty();
  const insert = database.prepare('INSERT INTO t VALUES (?, ?)');
  insert.run([1, 'x']);
  expect(() => insert.run([1, 'again'])).toThrow(SqlFailure);
  insert.run([2]);
  expect(database.rows(all)).toEqual([
    { a: 1, b: 'x' },
    { a: 2, b: null },
  ]);
  insert.free();
});

test('an error rolls the whole transaction back and is thrown on', () => {
  const database = empty();
  const own = new Error('mine');
  expect(() =>
    database.transaction(() => {
      database.execute("INSERT INTO t VALUES (1, 'x')");
      throw own;
    }),
  ).toThrow(own);
  expect(database.rows(all)).toEqual([]);
  expect(database.transaction(() => 5)).toBe(5);
});

test('there is no export in the middle of a transaction', () => {
  const database = empty();
  expect(() =>
    database.transaction(() => {
      database.execute("INSERT INTO t VALUES (1, 'x')");
      return database.export();
    }),
  ).toThrow(SqlFailure);
});

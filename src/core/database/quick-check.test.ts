import { expect, test } from 'vitest';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { MEMORY_PAGE_BYTES } from './recordable-database.ts';

const engine = await nodeEngine();
const PAGE = MEMORY_PAGE_BYTES;

/** Two tables and an index of some pages each, and where their roots lie. */
function database() {
  const made = engine.create();
  made.execute(`CREATE TABLE sound (a); CREATE TABLE "odd ""name" (a, b); CREATE INDEX i ON sound (a);
    WITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
    INSERT INTO sound SELECT 'row ' || i FROM n;
    INSERT INTO "odd ""name" SELECT a, a FROM sound`);
  const roots = made.rows<{ name: string; rootpage: number }>({
    sql: 'SELECT name, rootpage FROM sqlite_schema',
    parameters: [],
  });
  return {
    bytes: made.export(),
    root: (name: string) => roots.find((row) => row.name === name)?.rootpage ?? 0,
  };
}

const open = (bytes: Uint8Array) => engine.open({ name: 'a.db', main: memoryBytes(bytes) });

test('a sound database has no problems', () => {
  expect(open(database().bytes).quickCheck()).toEqual([]);
});

test('a page that is no page is a problem of its table, and the others are still checked', () => {
  const { bytes, root } = database();
  const start = (root('odd "name') - 1) * PAGE;
  bytes.fill(0xee, start, start + PAGE);
  const opened = open(bytes);
  const problems = opened.quickCheck();
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.join('\n')).toMatch(new RegExp(`Tree ${root('odd "name')}|malformed`));
  expect(opened.rows({ sql: 'SELECT count(*) AS n FROM sound', parameters: [] })).toEqual([{ n: 3000 }]);
});

test('a value that the schema does not allow is found', () => {
  const made = engine.create();
  made.execute(`CREATE TABLE t (a); INSERT INTO t VALUES (1), (NULL); PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = 'CREATE TABLE t (a NOT NULL)' WHERE name = 't'`);
  expect(open(made.export()).quickCheck()).toEqual(['NULL value in t.a']);
});

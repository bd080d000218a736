import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeWithFixtures } from '../testing/fixtures.ts';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { nodeEngine, openFile } from '../testing/node-engine.ts';
import { walBytes } from '../testing/wal-bytes.ts';
import { MEMORY_PAGE_BYTES } from './recordable-database.ts';

const engine = await nodeEngine();
const ask = (sql: string) => ({ sql, parameters: [] });

/** A database as it was, and with two more rows, the difference also as a write-ahead log. */
function beforeAndAfter() {
  const made = engine.create();
  made.execute('CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)');
  const before = made.export();
  made.execute('INSERT INTO t VALUES (3), (4)');
  const after = made.export();
  const pages = after.length / MEMORY_PAGE_BYTES;
  const frames = Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    commit: index === pages - 1 ? pages : 0,
    content: after.subarray(index * MEMORY_PAGE_BYTES, (index + 1) * MEMORY_PAGE_BYTES),
  }));
  return { before, wal: walBytes(MEMORY_PAGE_BYTES, frames, false) };
}

test.each([false, true])('rows of the write-ahead log are there, in memory: %s', (inMemory) => {
  const { before, wal } = beforeAndAfter();
  before.fill(2, 18, 20);
  const bytes = { name: 'a.db', main: memoryBytes(before), wal: memoryBytes(wal) };
  const opened = engine.open(bytes, { inMemory });
  expect(opened.wal).toEqual({ kind: 'applied', frames: 2, pages: 2 });
  expect(opened.paged).toBe(!inMemory);
  expect(opened.rows(ask('SELECT sum(a) AS s FROM t'))).toEqual([{ s: 10 }]);
  expect(opened.rows(ask('PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }]);
});

test('without its log a database in write-ahead mode opens as it was, and that is known', () => {
  const { before } = beforeAndAfter();
  before.fill(2, 18, 20);
  const opened = engine.open({ name: 'a.db', main: memoryBytes(before) });
  expect(opened).toMatchObject({ name: 'a.db', size: before.length, wal: { kind: 'missing' } });
  expect(opened.rows(ask('SELECT sum(a) AS s FROM t'))).toEqual([{ s: 3 }]);
});

test('several databases are open at once and do not mix', () => {
  const databases = [1, 2, 3].map((value) => {
    const made = engine.create();
    made.execute(`CREATE TABLE t (a); INSERT INTO t VALUES (${value})`);
    return engine.open({ name: `${value}.db`, main: memoryBytes(made.export()) });
  });
  databases[1]?.close();
  expect([0, 2].map((index) => databases[index]?.rows(ask('SELECT a FROM t')))).toEqual([
    [{ a: 1 }],
    [{ a: 3 }],
  ]);
});

// Counted with sqlite3.
const counts = `SELECT (SELECT count(*) FROM simulation_steps) AS steps, (SELECT count(*) FROM agent_states) AS states,
  (SELECT count(*) FROM agent_actions) AS actions, (SELECT count(*) FROM agents) AS agents,
  (SELECT count(*) FROM health_incidents) AS incidents`;
const log = 'af_head_midrun.db-wal';

describeWithFixtures(
  'a database that was copied while it was written',
  ['af_head_midrun.db', log],
  (path) => {
    test('alone shows what had reached the file, and that its log is missing', async () => {
      const opened = await openFile(path('af_head_midrun.db'), { wal: false });
      expect(opened.wal).toEqual({ kind: 'missing' });
      expect(opened.rows(ask(counts))).toEqual([
        { steps: 33, states: 1263, actions: 2418, agents: 47, incidents: 266 },
      ]);
    });

    test('with its log shows everything', async () => {
      const opened = await openFile(path('af_head_midrun.db'));
      expect(opened.wal).toMatchObject({ kind: 'applied', frames: 635, pages: 153 });
      expect(opened.rows(ask(counts))).toEqual([
        { steps: 41, states: 1658, actions: 2722, agents: 50, incidents: 300 },
      ]);
      expect(opened.quickCheck()).toEqual([]);
    });

    test('can be written to, and neither file changes', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'terrarium-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const copy = join(folder, 'a.db');
      cpSync(path('af_head_midrun.db'), copy);
      cpSync(path(log), `${copy}-wal`);
      const opened = await openFile(copy);
      opened.execute('DELETE FROM agent_states; CREATE INDEX i ON agent_actions (reward); VACUUM');
      expect(opened.rows(ask('PRAGMA integrity_check'))).toEqual([{ integrity_check: 'ok' }]);
      opened.close();
      const again = await openFile(copy);
      expect(again.rows(ask(counts))).toMatchObject([{ states: 1658 }]);
    });
  },
);

test('a log that makes no sense with its file is left out, and the file is shown without it', async () => {
  const made = engine.create();
  made.execute("CREATE TABLE t (a); INSERT INTO t VALUES ('kept')");
  const main = made.export();
  const wal = walBytes(
    MEMORY_PAGE_BYTES,
    [{ page: 2, commit: 2, content: new Uint8Array(MEMORY_PAGE_BYTES).fill(7) }],
    true,
  );
  const bytes = { name: 'a.db', main: memoryBytes(main), wal: memoryBytes(wal) };
  const opened = engine.open(bytes);
  // Page 2 is not looked at on opening: a log of other rows cannot be told from the right one.
  expect(opened.wal.kind).toBe('applied');
  const schema = walBytes(MEMORY_PAGE_BYTES, [{ page: 1, commit: 2, content: brokenSchema(main) }], true);
  const without = engine.open({ ...bytes, wal: memoryBytes(schema) });
  expect(without.wal).toEqual({ kind: 'ignored', reason: 'other-database' });
  expect(without.rows(ask('SELECT a FROM t'))).toEqual([{ a: 'kept' }]);
});

/** Page 1 with one more change of the schema, which is not intact. */
function brokenSchema(main: Uint8Array): Uint8Array {
  const page = main.slice(0, MEMORY_PAGE_BYTES);
  page[43] = (page[43] ?? 0) + 1;
  return page.fill(0xff, 100);
}

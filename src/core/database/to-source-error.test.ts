import { expect, test } from 'vitest';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { ReadFailure } from './byte-source.ts';
import { SqlFailure } from './connection.ts';
import { MEMORY_PAGE_BYTES } from './recordable-database.ts';
import { toSourceError } from './to-source-error.ts';

const engine = await nodeEngine();
const file = 'a.db';

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
}

test('a file that is no database keeps its facts', () => {
  const main = memoryBytes(new TextEncoder().encode('{"a": 1}'));
  const error = errorOf(() => engine.open({ name: file, main }));
  expect(toSourceError(error, file)).toEqual({ kind: 'not-a-database', file, looksLike: 'json' });
});

test.each(['vanished', 'changed'] as const)('a file that %s is told as such', (reason) => {
  expect(toSourceError(new ReadFailure(reason, 'x'), file)).toEqual({ kind: reason, file });
});

test('a file that cannot be read keeps the reason', () => {
  expect(toSourceError(new ReadFailure('unreadable', 'why'), file)).toEqual({
    kind: 'unreadable',
    file,
    detail: 'why',
  });
});

test('damage that SQLite meets on opening or later is damage', () => {
  const made = engine.create();
  made.execute(`CREATE TABLE t (a);
    WITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO t SELECT 'row ' || i FROM n`);
  const bytes = made.export();
  const later = bytes.slice().fill(0xee, MEMORY_PAGE_BYTES);
  const opened = engine.open({ name: file, main: memoryBytes(later) });
  const error = errorOf(() => opened.rows({ sql: 'SELECT count(*) FROM t', parameters: [] }));
  expect(toSourceError(error, file)).toEqual({
    kind: 'damaged',
    file,
    detail: 'database disk image is malformed',
  });
  const atOnce = bytes.slice().fill(0xee, 100, MEMORY_PAGE_BYTES);
  expect(
    toSourceError(
      errorOf(() => engine.open({ name: file, main: memoryBytes(atOnce) })),
      file,
    ),
  ).toMatchObject({
    kind: 'damaged',
  });
});

test('a statement that SQLite refuses keeps its text, also where it is about malformed JSON', () => {
  expect(toSourceError(new SqlFailure('malformed JSON', 'SELECT 1'), file)).toEqual({
    kind: 'sql',
    file,
    detail: 'malformed JSON',
    sql: 'SELECT 1',
  });
});

test('a mistake in the program is thrown on', () => {
  const mistake = new TypeError('x is not a function');
  expect(() => toSourceError(mistake, file)).toThrow(mistake);
});

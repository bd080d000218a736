import { expect, test } from 'vitest';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { walBytes } from '../testing/wal-bytes.ts';
import { MEMORY_PAGE_BYTES } from './recordable-database.ts';
import { sniff } from './sniff.ts';

const { create } = await nodeEngine();

/** A real database of several pages. */
function database(): Uint8Array<ArrayBuffer> {
  const made = create();
  made.execute(`CREATE TABLE t (a); WITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
    INSERT INTO t SELECT 'row ' || i FROM n`);
  return made.export();
}

function look(main: Uint8Array, wal?: Uint8Array) {
  return sniff({ name: 'a.db', main: memoryBytes(main), ...(wal && { wal: memoryBytes(wal) }) });
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['text', utf8('# Notes\n\nThe run of Tuesday went well.\n')],
  ['text', utf8('Grüße aus dem Labor')],
  ['text', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0])],
  ['html', utf8('\n<!DOCTYPE html><html></html>')],
  ['json', utf8('{ "seed": 1 }')],
  ['json', utf8('[{"a": 1}]')],
  ['csv', utf8('step,agents,births\n0,30,0\n1,31,1\n')],
  ['csv', utf8('step;agents\n0;30\n1;31\n')],
  ['csv', utf8('a\tb\tc\n1\t2\t3\n')],
  ['compressed', new Uint8Array([0x1f, 0x8b, 8, 0, 0])],
  ['compressed', new Uint8Array([0x50, 0x4b, 3, 4, 0])],
  ['wal', walBytes(512, [], true)],
  [
    'encrypted-or-unknown',
    new Uint8Array(MEMORY_PAGE_BYTES).map((_, index) => Math.imul(index + 1, 2654435761) >>> 13),
  ],
])('tells that a file is no database but %s', (looksLike, bytes) => {
  expect(look(bytes)).toEqual({ ok: false, error: { kind: 'not-a-database', file: 'a.db', looksLike } });
});

test('an empty file is its own case', () => {
  expect(look(new Uint8Array(0))).toEqual({ ok: false, error: { kind: 'empty-file', file: 'a.db' } });
});

test('a whole database is taken, with the facts of its header', () => {
  const bytes = database();
  expect(look(bytes)).toMatchObject({
    ok: true,
    value: {
      header: {
        pageSize: MEMORY_PAGE_BYTES,
        pageCount: bytes.length / MEMORY_PAGE_BYTES,
        pageCountValid: true,
        walMode: false,
      },
      wal: { kind: 'none' },
    },
  });
});

test.each([
  ['at a page', 2 * MEMORY_PAGE_BYTES],
  ['inside a page', 2 * MEMORY_PAGE_BYTES + 100],
  ['inside the first page', 1000],
])('a database cut off %s is incomplete', (_, size) => {
  const bytes = database();
  expect(look(bytes.slice(0, size))).toEqual({
    ok: false,
    error: { kind: 'truncated', file: 'a.db', expectedBytes: bytes.length, actualBytes: size },
  });
});

test('a database whose header does not maintain the page count is judged by whole pages', () => {
  const bytes = database();
  new DataView(bytes.buffer).setUint32(92, 12345);
  expect(look(bytes).ok).toBe(true);
  expect(look(bytes.slice(0, 2 * MEMORY_PAGE_BYTES + 100))).toMatchObject({
    error: { kind: 'truncated', expectedBytes: 3 * MEMORY_PAGE_BYTES },
  });
});

test('bytes after the last page do no harm', () => {
  const bytes = database();
  const longer = new Uint8Array(bytes.length + 10);
  longer.set(bytes);
  expect(look(longer).ok).toBe(true);
});

test('a header that makes no sense is damage', () => {
  const bytes = database();
  bytes[16] = 3;
  expect(look(bytes)).toMatchObject({ error: { kind: 'damaged' } });
});

const page = (fill: number) => new Uint8Array(MEMORY_PAGE_BYTES).fill(fill);

test('a database in write-ahead mode without its log is taken, and the log is missed', () => {
  const bytes = database();
  bytes.fill(2, 18, 20);
  expect(look(bytes)).toMatchObject({ value: { wal: { kind: 'missing' }, header: { walMode: true } } });
});

test('pages that the log adds need not be in the file', () => {
  const bytes = database();
  const count = bytes.length / MEMORY_PAGE_BYTES;
  const whole = walBytes(MEMORY_PAGE_BYTES, [{ page: count + 1, commit: count + 1, content: page(1) }], true);
  expect(look(bytes, whole)).toMatchObject({ value: { wal: { kind: 'applied', frames: 1, pages: 1 } } });
  const gap = walBytes(MEMORY_PAGE_BYTES, [{ page: count + 2, commit: count + 2, content: page(1) }], true);
  expect(look(bytes, gap)).toMatchObject({
    error: { kind: 'truncated', expectedBytes: (count + 1) * MEMORY_PAGE_BYTES, actualBytes: bytes.length },
  });
});

test('a log that does not fit is ignored, and why is told', () => {
  const bytes = database();
  const frame = { page: 2, commit: bytes.length / MEMORY_PAGE_BYTES, content: page(1) };
  const damaged = walBytes(MEMORY_PAGE_BYTES, [frame], true).fill(9, 100, 101);
  const other = walBytes(1024, [{ ...frame, content: new Uint8Array(1024) }], true);
  // Page 1 of this log has the change counter 0, the file a larger one.
  const older = walBytes(MEMORY_PAGE_BYTES, [{ ...frame, page: 1, content: page(0) }], true);
  const ignored = (reason: string) => ({ value: { wal: { kind: 'ignored', reason }, overlay: undefined } });
  expect(look(bytes, utf8('no log at all, but as long as its header is'))).toMatchObject(
    ignored('not-a-wal'),
  );
  expect(look(bytes, damaged)).toMatchObject(ignored('damaged'));
  expect(look(bytes, other)).toMatchObject(ignored('other-page-size'));
  expect(look(bytes, older)).toMatchObject(ignored('older'));
});

test('an empty log, and one without a commit, add nothing', () => {
  const bytes = database();
  const uncommitted = walBytes(MEMORY_PAGE_BYTES, [{ page: 2, commit: 0, content: page(1) }], true);
  expect(look(bytes, new Uint8Array(0))).toMatchObject({ value: { wal: { kind: 'none' } } });
  expect(look(bytes, uncommitted)).toMatchObject({ value: { wal: { kind: 'none' }, overlay: undefined } });
});

test('a log whose schema is not that of the file was written for another database', () => {
  const main = database();
  const other = create();
  other.execute('CREATE TABLE u (a)');
  const page = other.export().slice(0, MEMORY_PAGE_BYTES);
  const log = (content: Uint8Array) =>
    walBytes(MEMORY_PAGE_BYTES, [{ page: 1, commit: main.length / MEMORY_PAGE_BYTES, content }], true);
  const refused = (wal: Uint8Array) => {
    const found = look(main, wal);
    return found.ok ? found.value.wal : found.error;
  };
  expect(refused(log(page))).toEqual({ kind: 'ignored', reason: 'other-database' });
  expect(refused(log(main.slice(0, MEMORY_PAGE_BYTES)))).toMatchObject({ kind: 'applied' });
  // Schema changes are numbered: fewer of them are older, more of them may be anything.
  const numbered = main.slice(0, MEMORY_PAGE_BYTES);
  numbered[43] = 0;
  expect(refused(log(numbered))).toEqual({ kind: 'ignored', reason: 'older' });
  page[43] = 9;
  expect(refused(log(page))).toMatchObject({ kind: 'applied' });
});

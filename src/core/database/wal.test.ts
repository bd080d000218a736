import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { type TestFrame, walBytes } from '../testing/wal-bytes.ts';
import { readWal } from './wal.ts';

const PAGE = 512;
const FRAME = 24 + PAGE;

const frame = fc.record({
  page: fc.integer({ min: 1, max: 12 }),
  commit: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })),
  fill: fc.integer({ min: 0, max: 255 }),
});
const frames = fc
  .array(frame, { maxLength: 30 })
  .map((list): TestFrame[] =>
    list.map(({ fill, ...rest }) => ({ ...rest, content: new Uint8Array(PAGE).fill(fill) })),
  );

/** What must hold, computed the plain way: the newest frame of each page before the last commit. */
function expected(list: readonly TestFrame[]) {
  const committed = list.findLastIndex(({ commit }) => commit > 0) + 1;
  const pages = new Map<number, number>();
  list.slice(0, committed).forEach(({ page }, index) => {
    pages.set(page, 32 + index * FRAME + 24);
  });
  return { committedFrames: committed, pages, pageCount: list[committed - 1]?.commit ?? 0 };
}

test('the newest committed content of each page is found, in both byte orders', () => {
  fc.assert(
    fc.property(frames, fc.boolean(), (list, little) => {
      const wal = readWal(memoryBytes(walBytes(PAGE, list, little)));
      expect(wal).toMatchObject({ pageSize: PAGE, stop: 'end', ...expected(list) });
    }),
  );
});

test('a damaged byte ends the log before its frame', () => {
  fc.assert(
    fc.property(
      frames,
      fc.boolean(),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (list, little, where, flip) => {
        fc.pre(list.length > 0);
        const bytes = walBytes(PAGE, list, little);
        const at = 32 + (where % (bytes.length - 32));
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const wal = readWal(memoryBytes(bytes));
        const intact = list.slice(0, Math.floor((at - 32) / FRAME));
        expect(wal).toMatchObject(expected(intact));
        expect(wal?.stop).not.toBe('end');
      },
    ),
  );
});

test('a log that is cut off anywhere holds the frames that are whole', () => {
  fc.assert(
    fc.property(frames, fc.nat(), (list, where) => {
      const bytes = walBytes(PAGE, list, true);
      const cut = 32 + (where % (bytes.length - 31));
      const wal = readWal(memoryBytes(bytes.subarray(0, cut)));
      expect(wal).toMatchObject(expected(list.slice(0, Math.floor((cut - 32) / FRAME))));
    }),
  );
});

test('a log of several megabytes, read in pieces, is the same as one read at once', () => {
  const list = Array.from({ length: 5000 }, (_, index) => ({
    page: (index % 997) + 1,
    commit: index % 50 === 49 ? 997 : 0,
    content: new Uint8Array(PAGE).fill(index % 256),
  }));
  const source = memoryBytes(walBytes(PAGE, list, true));
  expect(readWal(source)).toMatchObject(expected(list));
  expect(source.reads.length).toBeGreaterThan(2);
});

test('frames of an earlier use of the log are left out', () => {
  const content = new Uint8Array(PAGE);
  const bytes = walBytes(
    PAGE,
    [
      { page: 1, commit: 1, content },
      { page: 2, commit: 2, content },
    ],
    true,
  );
  // Another salt in the second frame.
  new DataView(bytes.buffer).setUint32(32 + FRAME + 8, 99);
  expect(readWal(memoryBytes(bytes))).toMatchObject({
    committedFrames: 1,
    pageCount: 1,
    stop: 'earlier-use',
  });
});

test.each([
  ['too short', new Uint8Array(31)],
  ['no magic number', new Uint8Array(64)],
  ['a damaged header', walBytes(PAGE, [], true).fill(7, 20, 21)],
])('%s is no log', (_, bytes) => {
  expect(readWal(memoryBytes(bytes))).toBeUndefined();
});

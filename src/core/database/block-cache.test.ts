import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { BLOCK_BYTES, BlockCache } from './block-cache.ts';
import { ReadFailure } from './byte-source.ts';

/** Bytes in which every place can be told from every other. */
function pattern(length: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  for (let index = 0; index < words.length; index++) words[index] = Math.imul(index + seed, 2654435761);
  return new Uint8Array(words.buffer, 0, length);
}

const BUDGET = 16 * BLOCK_BYTES;

test('whatever is asked for in whatever order, a view shows the bytes of the file and zeros past its end', () => {
  const files = [pattern(40 * BLOCK_BYTES + 123, 1), pattern(7 * BLOCK_BYTES, 2), pattern(300, 3)];
  const request = fc.record({
    file: fc.integer({ min: 0, max: 2 }),
    start: fc.nat({ max: 41 * BLOCK_BYTES }),
    length: fc.oneof(fc.constant(16), fc.constant(4096), fc.nat({ max: 3 * BLOCK_BYTES })),
  });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
      const cache = new BlockCache(BUDGET);
      const opened = files.map((bytes) => cache.open(memoryBytes(bytes)));
      for (const { file, start, length } of requests) {
        const wanted = new Uint8Array(length);
        wanted.set(files[file]?.subarray(start, start + length) ?? []);
        const seen = opened[file]?.view(start, start + length);
        expect(seen !== undefined && Buffer.compare(seen, wanted)).toBe(0);
      }
      expect(cache.allocated).toBeLessThanOrEqual(BUDGET);
    }),
    { numRuns: 60 },
  );
});

test('a block that is still remembered is not read again, and the least recently used one goes first', () => {
  const source = memoryBytes(pattern(100 * BLOCK_BYTES, 1));
  const cache = new BlockCache(BUDGET);
  const bytes = cache.open(source);
  // Backwards, so that nothing is read ahead.
  for (let block = 15; block >= 0; block--) bytes.view(block * BLOCK_BYTES, block * BLOCK_BYTES + 1);
  expect(source.reads.length).toBe(16);
  bytes.view(15 * BLOCK_BYTES, 15 * BLOCK_BYTES + 1);
  expect(source.reads.length).toBe(16);
  bytes.view(50 * BLOCK_BYTES, 50 * BLOCK_BYTES + 1);
  bytes.view(15 * BLOCK_BYTES, 15 * BLOCK_BYTES + 1);
  expect(source.reads.length).toBe(17);
  bytes.view(14 * BLOCK_BYTES, 14 * BLOCK_BYTES + 1);
  expect(source.reads.length).toBe(18);
});

test('reading on where the last read ended takes twice as much each time', () => {
  const source = memoryBytes(pattern(40 * BLOCK_BYTES, 1));
  const bytes = new BlockCache(1000 * BLOCK_BYTES).open(source);
  for (let at = 0; at < source.size; at += 4096) bytes.view(at, at + 4096);
  expect(source.reads.map(([, length]) => length / BLOCK_BYTES)).toEqual([1, 2, 4, 8, 16, 9]);
});

test('a source that is released makes room for others', () => {
  const cache = new BlockCache(BUDGET);
  const first = cache.open(memoryBytes(pattern(16 * BLOCK_BYTES, 1)));
  for (let block = 15; block >= 0; block--) first.view(block * BLOCK_BYTES, block * BLOCK_BYTES + 1);
  const other = memoryBytes(pattern(BLOCK_BYTES, 2));
  const second = cache.open(other);
  second.view(0, 1);
  first.release();
  for (let round = 0; round < 3; round++) second.view(0, 1);
  expect(other.reads.length).toBe(1);
  expect(cache.allocated).toBe(BUDGET);
});

test('a failed read is thrown on, and what is remembered stays right', () => {
  const content = pattern(4 * BLOCK_BYTES, 1);
  const source = memoryBytes(content);
  const bytes = new BlockCache(BUDGET).open(source);
  bytes.view(0, 4096);
  source.fail();
  expect(() => bytes.view(3 * BLOCK_BYTES, 3 * BLOCK_BYTES + 1)).toThrow(ReadFailure);
  expect(bytes.view(0, 4096)).toEqual(content.slice(0, 4096));
});

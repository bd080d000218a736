import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { memoryBytes } from '../testing/memory-bytes.ts';
import { fingerprintOf } from './fingerprint.ts';

function bytes(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, k) => (k * 31 + (k >> 8)) % 251);
}

const of = (main: Uint8Array, wal?: Uint8Array) =>
  fingerprintOf({ main: memoryBytes(main), ...(wal === undefined ? {} : { wal: memoryBytes(wal) }) });

test('a small file is told by its size and all of its bytes, as Node hashes them', () => {
  const content = bytes(5000);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(5000n);
  expect(of(content)).toBe(createHash('sha256').update(size).update(content).digest('hex'));
});

test('a large file is read at its ends and in few places', () => {
  const main = memoryBytes(bytes(3_000_000));
  fingerprintOf({ main });
  expect(main.reads).toHaveLength(10);
  expect(main.reads.reduce((sum, [, length]) => sum + length, 0)).toBe(2 * 65_536 + 8 * 4096);
});

test('a change at either end, another size or another log make another one', () => {
  const first = bytes(300_000);
  const all = [first, first.with(24, 9), first.with(299_999, 9), first.slice(0, 299_999)].map((one) =>
    of(one),
  );
  expect(new Set([...all, of(first, bytes(40)), of(first, bytes(41))]).size).toBe(6);
  expect(of(first, new Uint8Array())).toBe(of(first));
});

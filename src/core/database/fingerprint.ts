import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SourceBytes } from '../api/workspace-api.ts';
import type { ByteSource } from './byte-source.ts';

/** Bytes at either end of a file, and of each sample between them. */
const END = 65_536;
const SAMPLE = 4096;
const SAMPLES = 8;

/**
 * Tells files apart by their content, whatever they are called: SHA-256 (FIPS 180-4) over the size, the first and last
 * 64 KB and eight samples of 4 KB at equal distances, and the same of a log. SQLite counts every change in the first
 * page, so that a database that was written since has another one. Reads at most 160 KB, also of a file of many GB.
 *
 * @returns 64 hexadecimal digits
 * @throws ReadFailure when the bytes cannot be read
 */
export function fingerprintOf({ main, wal }: Pick<SourceBytes, 'main' | 'wal'>): string {
  const hash = sha256.create();
  for (const source of wal === undefined || wal.size === 0 ? [main] : [main, wal]) {
    hash.update(sizeBytes(source.size));
    for (const [offset, length] of pieces(source)) hash.update(source.read(offset, length));
  }
  return bytesToHex(hash.digest());
}

function pieces({ size }: ByteSource): readonly (readonly [offset: number, length: number])[] {
  if (size <= 2 * END) return [[0, size]];
  const distance = (size - 2 * END) / (SAMPLES + 1);
  const samples = Array.from({ length: SAMPLES }, (_, k): readonly [number, number] => [
    Math.floor(END + (k + 1) * distance),
    SAMPLE,
  ]);
  return [[0, END], ...samples, [size - END, END]];
}

function sizeBytes(size: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(size));
  return bytes;
}

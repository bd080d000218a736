import type { FileLook } from '../api/errors.ts';
import { hasWalMagic } from './wal.ts';

/** First bytes of the packed formats that people keep databases in. */
const PACKED: readonly (readonly number[])[] = [
  [0x1f, 0x8b], // gzip
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x50, 0x4b, 0x05, 0x06], // zip, empty
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7z
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x04, 0x22, 0x4d, 0x18], // lz4
  [0x52, 0x61, 0x72, 0x21], // rar
];

/** Bytes that {@link lookOf} wants to see of a larger file. */
export const LOOK_BYTES = 4096;

/** What a file that is no database seems to be, judged by its first bytes. */
export function lookOf(start: Uint8Array): FileLook {
  if (hasWalMagic(start)) return 'wal';
  if (PACKED.some((magic) => magic.every((byte, index) => start[index] === byte))) return 'compressed';
  const text = textOf(start);
  if (text === undefined) return 'encrypted-or-unknown';
  const trimmed = text.trimStart();
  if (/^(<!doctype html|<html|<head|<body)/i.test(trimmed)) return 'html';
  if (/^(\{\s*("|\}|$)|\[\s*([{["\]\d-]|true|false|null|$))/.test(trimmed)) return 'json';
  return looksLikeCsv(text) ? 'csv' : 'text';
}

/** The bytes as text, or `undefined` where they are no text. */
function textOf(bytes: Uint8Array): string | undefined {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  // As a stream, so that a character cut off at the end is no mistake.
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return hasControlCharacters(text) ? undefined : text;
  } catch {
    // Older 8-bit encodings: text when nearly everything is printable.
    const printable = bytes.reduce(
      (count, byte) => count + (byte >= 0x20 && byte !== 0x7f ? 1 : isSpace(byte)),
      0,
    );
    const ascii = bytes.reduce((count, byte) => count + (byte < 0x80 ? 1 : 0), 0);
    if (printable < bytes.length || ascii < bytes.length * 0.85) return undefined;
    return new TextDecoder('latin1').decode(bytes);
  }
}

function isSpace(byte: number): 0 | 1 {
  return byte === 9 || byte === 10 || byte === 13 ? 1 : 0;
}

function hasControlCharacters(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && !(code >= 9 && code <= 13)) return true;
  }
  return false;
}

/** The same separator equally often, at least once, in each of the first lines. */
function looksLikeCsv(text: string): boolean {
  const lines = text.split(/\r?\n/).slice(0, 6);
  // The last line may be cut off.
  if (lines.length > 2) lines.pop();
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0) return false;
  return [',', ';', '\t'].some((separator) => {
    const counts = filled.map((line) => line.replace(/"[^"]*"/g, '').split(separator).length - 1);
    return (
      (counts[0] ?? 0) > 0 &&
      (filled.length > 1 || (counts[0] ?? 0) > 1) &&
      counts.every((n) => n === counts[0])
    );
  });
}

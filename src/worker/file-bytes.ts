import { type ByteSource, ReadFailure } from '../core/database/byte-source.ts';
import { freeMemory } from './free-memory.ts';

/** The bytes of a file that a person gave, read where it lies; nothing is copied beforehand. */
export function fileBytes(file: File): ByteSource {
  const { size, lastModified } = file;
  const reader = new FileReaderSync();
  return {
    size,
    read(offset, length) {
      // Browsers that keep a File up to date let its facts change under us.
      if (file.size !== size || file.lastModified !== lastModified) throw changed(file);
      const end = Math.min(offset + length, size);
      const bytes = readPiece(reader, file, offset, end);
      if (bytes.length !== Math.max(0, end - offset)) throw changed(file);
      return bytes;
    },
    recycle: freeMemory,
  };
}

function readPiece(reader: FileReaderSync, file: File, start: number, end: number): Uint8Array {
  try {
    return new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end)));
  } catch (error) {
    const { name, message } = error instanceof DOMException ? error : { name: '', message: String(error) };
    if (name === 'NotReadableError') throw changed(file);
    if (name === 'NotFoundError') throw new ReadFailure('vanished', `${file.name} is not there any more`);
    throw new ReadFailure('unreadable', message);
  }
}

function changed(file: File): ReadFailure {
  return new ReadFailure('changed', `${file.name} changed after it was opened`);
}

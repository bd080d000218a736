import type { DurableFiles } from '../core/database/durable/durable-file.ts';
import { memoryTarget } from '../core/database/durable/memory-target.ts';
import { opfsTarget } from './opfs-target.ts';

const FOLDER = 'exports';

/** A file that grows on disk where the browser has room of its own for that, else in memory. */
export interface GrowingFile {
  write(piece: string | Uint8Array): void;
  readonly bytes: number;
  /** The whole file; on disk it stays until the next export begins. */
  finish(): Promise<Blob>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}

/** A database that is written to be saved. */
export interface EmptyFile {
  readonly files: DurableFiles;
  /** The database, once its files are closed; on disk it stays until the next export begins. */
  finish(): Promise<Blob>;
  discard(): Promise<void>;
}

/** Where the files of one export are made. */
export interface ExportRoom {
  growing(name: string): Promise<GrowingFile>;
  database(name: string): Promise<EmptyFile>;
}

/** Makes room for an export; what earlier ones left is removed. */
export async function exportRoom(): Promise<ExportRoom> {
  const folder = await exportFolder();
  if (folder === undefined) return inMemory;
  return { growing: (name) => growingOnDisk(folder, name), database: (name) => databaseOnDisk(folder, name) };
}

async function exportFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    // A file that another page still saves cannot be removed; the others go.
    await root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined);
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return undefined;
  }
}

async function newEntry(folder: FileSystemDirectoryHandle, name: string) {
  const entry = `${crypto.randomUUID()}-${name}`;
  const file = await folder.getFileHandle(entry, { create: true });
  const remove = () => folder.removeEntry(entry).catch(() => undefined);
  return { file, handle: await file.createSyncAccessHandle(), remove };
}

async function growingOnDisk(folder: FileSystemDirectoryHandle, name: string): Promise<GrowingFile> {
  const { file, handle, remove } = await newEntry(folder, name);
  const encoder = new TextEncoder();
  let at = 0;
  return {
    write(piece) {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      const written = handle.write(bytes as Uint8Array<ArrayBuffer>, { at });
      // As little as there was room for; of Chromium, a number beyond all files (see opfs-target.ts).
      if (written !== bytes.length) throw new DOMException('The disk is full.', 'QuotaExceededError');
      at += written;
    },
    get bytes() {
      return at;
    },
    async finish() {
      handle.flush();
      handle.close();
      return await file.getFile();
    },
    async discard() {
      handle.close();
      await remove();
    },
  };
}

async function databaseOnDisk(folder: FileSystemDirectoryHandle, name: string): Promise<EmptyFile> {
  const { file, handle, remove } = await newEntry(folder, name);
  const main = opfsTarget(handle);
  return {
    // Nothing is written to a log where pages are written directly.
    files: { main, log: memoryTarget() },
    finish: () => file.getFile(),
    async discard() {
      main.close();
      await remove();
    },
  };
}

const inMemory: ExportRoom = {
  async growing() {
    const parts: Blob[] = [];
    let bytes = 0;
    return {
      write(piece) {
        const part = new Blob([piece as string | Uint8Array<ArrayBuffer>]);
        bytes += part.size;
        parts.push(part);
      },
      get bytes() {
        return bytes;
      },
      finish: async () => new Blob(parts),
      discard: async () => void parts.splice(0),
    };
  },
  async database() {
    const main = memoryTarget();
    return {
      files: { main, log: memoryTarget() },
      finish: async () => new Blob([main.read(0, main.size()) as Uint8Array<ArrayBuffer>]),
      discard: async () => undefined,
    };
  },
};

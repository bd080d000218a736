import type { DurableFiles } from '../../core/database/durable/durable-file.ts';
import { opfsTarget } from '../opfs-target.ts';

/** Folder of the origin's private file system with a folder for each recording. */
const FOLDER = 'recordings';

/** The folder of a recording; made where it is not there. @throws DOMException where the browser has no such room */
async function folderOf(recording: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(FOLDER, { create: true });
  return await all.getDirectoryHandle(recording, { create: true });
}

/** The two files of one part of a recording, to be written by this worker alone. */
export async function partFiles(recording: string, part: number): Promise<DurableFiles> {
  const folder = await folderOf(recording);
  const open = async (name: string) => {
    const file = await folder.getFileHandle(name, { create: true });
    return opfsTarget(await openAlone(file));
  };
  const main = await open(partName(part));
  try {
    return { main, log: await open(`${partName(part)}-wal`) };
  } catch (error) {
    main.close();
    throw error;
  }
}

/** Milliseconds between two tries, and how many there are. */
const TRY_EVERY = 100;
const TRIES = 50;

/** A worker that was ended a moment ago, with its page, may still hold the file. */
async function openAlone(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let left = TRIES; ; left--) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      const held = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!held || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, TRY_EVERY));
    }
  }
}

/** A part that is complete, as a file that is read where it lies. */
export async function partFile(recording: string, part: number): Promise<File> {
  const folder = await folderOf(recording);
  const file = await folder.getFileHandle(partName(part));
  return await file.getFile();
}

/** Removes everything of a recording. */
export async function removeRecording(recording: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const all = await root.getDirectoryHandle(FOLDER, { create: true });
  await removeIfThere(all, recording);
}

/** Removes the parts of the numbers from `from` to before `to`. */
export async function removeParts(recording: string, from: number, to: number): Promise<void> {
  const folder = await folderOf(recording);
  for (let part = from; part < to; part++) {
    await removeIfThere(folder, partName(part));
    await removeIfThere(folder, `${partName(part)}-wal`);
  }
}

async function removeIfThere(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
  }
}

function partName(part: number): string {
  return `part-${part}.db`;
}

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
    return opfsTarget(await file.createSyncAccessHandle());
  };
  const main = await open(partName(part));
  try {
    return { main, log: await open(`${partName(part)}-wal`) };
  } catch (error) {
    main.close();
    throw error;
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
  await all.removeEntry(recording, { recursive: true });
}

/** Removes the parts of the numbers from `from` to before `to`. */
export async function removeParts(recording: string, from: number, to: number): Promise<void> {
  const folder = await folderOf(recording);
  for (let part = from; part < to; part++) {
    await folder.removeEntry(partName(part));
    await folder.removeEntry(`${partName(part)}-wal`);
  }
}

function partName(part: number): string {
  return `part-${part}.db`;
}

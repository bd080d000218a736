import { type GivenFile, type GivenFiles, nothingGiven } from './given-files.ts';

/** What of the File System Access API the types of TypeScript do not have yet. */
interface ItemWithHandle extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/**
 * The files of a drop, folders read to the bottom. Must be called inside the drop event: the
 * browser empties the list right after it, so everything is taken before the first wait.
 */
export function droppedFiles(transfer: DataTransfer): Promise<GivenFiles> {
  const taken = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item: ItemWithHandle) => ({
      entry: item.webkitGetAsEntry(),
      file: item.getAsFile(),
      handle: item.getAsFileSystemHandle?.().catch(() => null),
    }));
  return Promise.all(
    taken.map(async ({ entry, file, handle }): Promise<GivenFiles> => {
      if (entry?.isDirectory) {
        return { files: await filesIn(entry as FileSystemDirectoryEntry), folders: [entry.name] };
      }
      if (file === null) return nothingGiven;
      const found = await handle;
      const kept = found?.kind === 'file' ? { handle: found as FileSystemFileHandle } : {};
      return { files: [{ name: file.name, folder: '', content: file, ...kept }], folders: [] };
    }),
  ).then(joined);
}

function joined(parts: readonly GivenFiles[]): GivenFiles {
  return {
    files: parts.flatMap((part) => part.files),
    folders: parts.flatMap((part) => part.folders),
  };
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly GivenFile[]> {
  const entries = await entriesOf(folder);
  const path = folder.fullPath.replace(/^\//, '');
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly GivenFile[]> => {
      if (entry.isDirectory) return filesIn(entry as FileSystemDirectoryEntry);
      const file = await fileOf(entry as FileSystemFileEntry).catch(() => undefined);
      return file === undefined ? [] : [{ name: file.name, folder: path, content: file }];
    }),
  );
  return found.flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** The browser hands a folder over in pieces of about a hundred, until an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (piece.length === 0) return all;
    all.push(...piece);
  }
}

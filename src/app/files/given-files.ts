import type { SourceFile } from '../../worker/worker-api.ts';

/** A file that a person gave, before anybody looked into it. */
export interface GivenFile {
  readonly name: string;
  /** Folder that it lies in, relative to what was given, `/` between names; empty outside folders. */
  readonly folder: string;
  readonly content: SourceFile;
  /** Lets the browser find the file again on another day. */
  readonly handle?: FileSystemFileHandle;
}

export interface GivenFiles {
  readonly files: readonly GivenFile[];
  /** Names of the folders that were given whole. */
  readonly folders: readonly string[];
}

export const nothingGiven: GivenFiles = { files: [], folders: [] };

/** Files of an `<input>`: in a folder input each knows its path. */
export function givenByInput(files: Iterable<File>): GivenFiles {
  const given = [...files].map((file) => {
    const path = file.webkitRelativePath.split('/').slice(0, -1).join('/');
    return { name: file.name, folder: path, content: file };
  });
  const folders = new Set(given.map((file) => file.folder.split('/')[0] ?? ''));
  folders.delete('');
  return { files: given, folders: [...folders] };
}

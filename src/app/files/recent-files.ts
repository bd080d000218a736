import { get, set } from 'idb-keyval';
import type { GivenFiles } from './given-files.ts';

/** A file of an earlier visit that the browser can find again. */
export interface RecentFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly opened: number;
  readonly handle: FileSystemFileHandle;
  readonly walHandle?: FileSystemFileHandle;
}

interface PermissionHandle extends FileSystemFileHandle {
  requestPermission?(options: { mode: 'read' }): Promise<PermissionState>;
}

const KEY = 'recent-files';
const KEPT = 8;

/** Most recent first; empty where the browser keeps none. */
export async function recentFiles(): Promise<readonly RecentFile[]> {
  return (await get<readonly RecentFile[]>(KEY).catch(() => undefined)) ?? [];
}

/** Puts a file at the front of the list. Private windows may refuse: then there is no list. */
export async function rememberFile(file: RecentFile): Promise<void> {
  const others = await Promise.all(
    (await recentFiles()).map(async (old) => ({
      old,
      same: await old.handle.isSameEntry(file.handle).catch(() => false),
    })),
  );
  const kept = others.filter(({ same }) => !same).map(({ old }) => old);
  await set(KEY, [file, ...kept].slice(0, KEPT)).catch(() => undefined);
}

export async function forgetFile(id: string): Promise<void> {
  const kept = (await recentFiles()).filter((file) => file.id !== id);
  await set(KEY, kept).catch(() => undefined);
}

/**
 * The file behind a handle, after asking for permission where the browser wants that; call it
 * from a click. `undefined` when the file is gone or permission was refused.
 */
export async function reopenRecent(
  recent: Pick<RecentFile, 'handle' | 'walHandle'>,
): Promise<GivenFiles | undefined> {
  const handles = [recent.handle, ...(recent.walHandle ? [recent.walHandle] : [])];
  try {
    const files = [];
    for (const handle of handles) {
      const permission = await (handle as PermissionHandle).requestPermission?.({ mode: 'read' });
      if (permission !== undefined && permission !== 'granted') return undefined;
      const file = await handle.getFile();
      files.push({ name: file.name, folder: '', content: file, handle });
    }
    return { files, folders: [] };
  } catch {
    return undefined;
  }
}

import type { SourceError } from '../../core/api/errors.ts';
import type { SourceFiles } from '../../worker/worker-api.ts';
import type { GivenFile, GivenFiles } from './given-files.ts';

/** One database to open, with the log that lies beside it. */
export interface FileGroup {
  /** For people: the path inside the folder that was given, or the name. */
  readonly label: string;
  readonly files: SourceFiles;
  /** Name of the given folder that it came in, where that holds several databases. */
  readonly list?: string;
  readonly handle?: FileSystemFileHandle;
  readonly walHandle?: FileSystemFileHandle;
}

export interface GroupedFiles {
  readonly groups: readonly FileGroup[];
  /** Logs whose database was not given along. */
  readonly loneLogs: readonly GivenFile[];
  readonly problems: readonly SourceError[];
}

const databaseName = /\.(db|db3|s3db|sqlite|sqlite3)$/i;
const companionName = /-(shm|journal)$/;
const logName = /-wal$/;

/**
 * Puts databases and their logs together, by folder and name: `x.db` with `x.db-wal`, while
 * `x.db-shm` is not needed. Inside folders only what is named like a database counts, because
 * settings and logs lie beside it. A folder with several databases becomes one list.
 */
export function groupFiles(given: GivenFiles): GroupedFiles {
  const logs = new Map(
    given.files.filter((file) => logName.test(file.name)).map((log) => [pathOf(log), log]),
  );
  const mains = given.files.filter(
    (file) =>
      !logName.test(file.name) &&
      !companionName.test(file.name) &&
      (file.folder === '' || databaseName.test(file.name)),
  );
  const perFolder = new Map<string, number>();
  for (const main of mains) perFolder.set(topFolder(main), (perFolder.get(topFolder(main)) ?? 0) + 1);
  const groups = mains
    .toSorted((a, b) => byNumbers.compare(pathOf(a), pathOf(b)))
    .map((main) => {
      const log = logs.get(`${pathOf(main)}-wal`);
      if (log !== undefined) logs.delete(pathOf(log));
      const top = topFolder(main);
      return {
        label: pathOf(main).slice(top === '' ? 0 : top.length + 1),
        files: { name: main.name, main: main.content, ...(log && { wal: log.content }) },
        ...(top !== '' && (perFolder.get(top) ?? 0) > 1 && { list: top }),
        ...(main.handle && { handle: main.handle }),
        ...(log?.handle && { walHandle: log.handle }),
      };
    });
  const problems = given.folders
    .filter((folder) => !perFolder.has(folder))
    .map((folder) => ({ kind: 'directory' as const, file: folder }));
  return { groups, loneLogs: [...logs.values()], problems };
}

/** `iteration_10` comes after `iteration_9`. */
const byNumbers = new Intl.Collator('en', { numeric: true });

function pathOf(file: GivenFile): string {
  return file.folder === '' ? file.name : `${file.folder}/${file.name}`;
}

function topFolder(file: GivenFile): string {
  return file.folder.split('/')[0] ?? '';
}

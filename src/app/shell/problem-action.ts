import type { SourceError } from '../../core/api/errors.ts';
import type { GivenFiles } from '../files/given-files.ts';
import type { FileGroup } from '../files/group-files.ts';
import { reopenRecent } from '../files/recent-files.ts';
import { servedFiles } from '../files/served-files.ts';

/** The one thing that the page can do about a problem. */
export type ProblemAction =
  /** Lets a person choose. */
  | { readonly kind: 'choose-files' | 'choose-folder'; readonly label: string }
  /** Opens the same files once more; nothing when they cannot be had. */
  | {
      readonly kind: 'reopen';
      readonly label: string;
      readonly given: () => Promise<GivenFiles | undefined>;
    };

/** What the button of a problem does; none where the page can do nothing. */
export function problemAction(error: SourceError, group: FileGroup | undefined): ProblemAction | undefined {
  switch (error.kind) {
    case 'changed':
    case 'vanished':
    case 'unreadable':
      return againFrom(group) ?? { kind: 'choose-files', label: 'Choose the file…' };
    case 'not-a-database':
      return {
        kind: 'choose-files',
        label: error.looksLike === 'wal' ? 'Choose both files…' : 'Choose another file…',
      };
    case 'empty-file':
    case 'truncated':
    case 'not-open':
      return { kind: 'choose-files', label: 'Choose the file…' };
    case 'directory':
      return { kind: 'choose-folder', label: 'Choose a folder…' };
    case 'worker-died':
      return group && { kind: 'reopen', label: 'Try again', given: async () => givenBy(group) };
    case 'damaged':
    case 'sql':
    case 'cancelled':
      return undefined;
  }
}

/** A `File` is a file as it was when it was given: only a handle or the server gives it as it is now. */
function againFrom(group: FileGroup | undefined): ProblemAction | undefined {
  if (group === undefined) return undefined;
  const { handle, walHandle, files } = group;
  const label = 'Open it again';
  if (handle !== undefined) {
    return { kind: 'reopen', label, given: () => reopenRecent({ handle, ...(walHandle && { walHandle }) }) };
  }
  const { main } = files;
  if (main instanceof File) return undefined;
  return {
    kind: 'reopen',
    label,
    given: async () => {
      const served = await servedFiles();
      const own = served.files.filter(
        ({ content }) => !(content instanceof File) && [main.url, `${main.url}-wal`].includes(content.url),
      );
      return own.length === 0 ? undefined : { files: own, folders: [] };
    },
  };
}

function givenBy({ files }: FileGroup): GivenFiles {
  const { name, main, wal } = files;
  const log = wal === undefined ? [] : [{ name: `${name}-wal`, folder: '', content: wal }];
  return { files: [{ name, folder: '', content: main }, ...log], folders: [] };
}

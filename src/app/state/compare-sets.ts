import { get, set } from 'idb-keyval';
import { z } from 'zod';
import { sourceId } from '../files/source-id.ts';
import type { Choices, SourceChoice } from './chosen.ts';

/** A choice of simulations that was kept under a name, by what the files are rather than by how they are open. */
export interface SavedSet {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly files: readonly SavedFile[];
}

export interface SavedFile {
  /** File name, or path inside the folder that it was opened with. */
  readonly name: string;
  /** Of the content, where the file has one. */
  readonly fingerprint?: string | undefined;
  readonly mode: SourceChoice['mode'];
  readonly ids: readonly string[];
}

/** A file that is open now. */
export interface OpenFile {
  readonly id: string;
  readonly label: string;
  readonly fingerprint?: string | undefined;
}

const KEY = 'compare-sets';

const savedSets = z.array(
  z.object({
    name: z.string(),
    saved: z.number(),
    files: z.array(
      z.object({
        name: z.string(),
        fingerprint: z.string().optional(),
        mode: z.enum(['all', 'some', 'but']),
        ids: z.array(z.string()),
      }),
    ),
  }),
);

/** Those that the browser keeps; none where it keeps nothing. */
export async function loadSets(): Promise<readonly SavedSet[]> {
  const kept = await get(KEY).catch(() => undefined);
  return savedSets.safeParse(kept).data ?? [];
}

/** @returns whether the browser keeps them; private windows may refuse. */
export async function storeSets(sets: readonly SavedSet[]): Promise<boolean> {
  return set(KEY, sets).then(
    () => true,
    () => false,
  );
}

/** What is chosen as it is kept; a set of the same name is replaced. */
export function withSet(
  sets: readonly SavedSet[],
  name: string,
  choices: Choices,
  open: readonly OpenFile[],
  saved: number,
): readonly SavedSet[] {
  const files = choices.flatMap(({ source, mode, ids }): SavedFile[] => {
    const file = open.find(({ id }) => id === source);
    return file === undefined ? [] : [{ name: file.label, fingerprint: file.fingerprint, mode, ids }];
  });
  return [{ name, saved, files }, ...sets.filter((each) => each.name !== name)];
}

/** The choice that a set means among the files that are open; one that is not open is named as it would be. */
export function choicesOf({ files }: SavedSet, open: readonly OpenFile[]): Choices {
  const taken = new Set(open.map(({ id }) => id));
  return files.map(({ name, fingerprint, mode, ids }) => {
    // The same content is the same file whatever it is called; the name will do where the content is not known.
    const found =
      open.find((file) => file.fingerprint !== undefined && file.fingerprint === fingerprint) ??
      open.find(({ label }) => label === name);
    return { source: found?.id ?? sourceId(name, taken), mode, ids };
  });
}

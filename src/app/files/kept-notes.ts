import { createStore, entries, set } from 'idb-keyval';
import type { Note } from '../../core/api/notes.ts';

/** What a person wrote about one file and what is in it. */
export type FileNotes = readonly Note[];

const store = () => createStore('terrarium-notes', 'notes');

/** All notes of earlier visits by the fingerprint of their file; none where the browser keeps nothing. */
export async function keptNotes(): Promise<ReadonlyMap<string, FileNotes>> {
  const all = await entries<string, FileNotes>(store()).catch(() => []);
  return new Map(all);
}

export async function keepNotes(fingerprint: string, notes: FileNotes): Promise<void> {
  await set(fingerprint, notes, store()).catch(() => undefined);
}

import { createStore, del, entries, set } from 'idb-keyval';
import { isEmpty, type Note } from '../../core/api/notes.ts';

/** What a person wrote about one file and what is in it. */
export type FileNotes = readonly Note[];

/** Each note is kept by itself, so that two pages with the same file do not undo each other's. */
type Key = readonly [fingerprint: string, about: Note['about'], id: string];

const store = () => createStore('terrarium-notes', 'notes');

/** All notes of earlier visits by the fingerprint of their file; none where the browser keeps nothing. */
export async function keptNotes(): Promise<ReadonlyMap<string, FileNotes>> {
  const all = await entries<[string, string, string], Note>(store()).catch(() => []);
  const files = new Map<string, Note[]>();
  for (const [[fingerprint], note] of all) files.set(fingerprint, [...(files.get(fingerprint) ?? []), note]);
  return files;
}

/** Keeps a note, or removes one that was emptied. */
export async function keepNote(fingerprint: string, note: Note): Promise<void> {
  const key: Key = [fingerprint, note.about, note.id];
  const done = isEmpty(note) ? del([...key], store()) : set([...key], note, store());
  await done.catch(() => undefined);
}

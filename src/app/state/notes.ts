import type { Note } from '../../core/api/notes.ts';
import { type FileNotes, keepNotes, keptNotes } from '../files/kept-notes.ts';
import { createStore, type ExternalStore } from './external-store.ts';

/** What notes are about: a file, or something in it. */
export type Subject = Pick<Note, 'about' | 'id'>;

/** What a person wrote, by the fingerprint of the file that it is about. */
export interface NotesStore extends Pick<ExternalStore<ReadonlyMap<string, FileNotes>>, 'get' | 'subscribe'> {
  /** Reads what earlier visits left; once. */
  load(): Promise<void>;
  /** Takes in the notes that a file brought along, where a person has none of their own about the same. */
  bring(fingerprint: string, notes: FileNotes): void;
  /** Keeps a note; one without words and tags is removed. */
  write(fingerprint: string, note: Note): void;
}

export function createNotes(
  keep: typeof keepNotes = keepNotes,
  kept: typeof keptNotes = keptNotes,
): NotesStore {
  const store = createStore<ReadonlyMap<string, FileNotes>>(new Map());
  let loaded: Promise<void> | undefined;

  function change(fingerprint: string, next: FileNotes) {
    store.update((all) => new Map([...all, [fingerprint, next]]));
    void keep(fingerprint, next);
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    load() {
      // What was written before earlier notes were read is newer.
      loaded ??= kept().then((earlier) => store.update((now) => new Map([...earlier, ...now])));
      return loaded;
    },
    bring(fingerprint, notes) {
      const own = store.get().get(fingerprint) ?? [];
      const added = notes.filter((note) => noteOf(own, note) === undefined);
      if (added.length > 0) change(fingerprint, [...own, ...added]);
    },
    write(fingerprint, note) {
      const own = store.get().get(fingerprint) ?? [];
      const others = own.filter((each) => !isAbout(each, note));
      const empty = note.text.trim() === '' && note.tags.length === 0;
      change(fingerprint, empty ? others : [...others, note]);
    },
  };
}

/** The note about something; `undefined` where there is none. */
export function noteOf(notes: FileNotes | undefined, subject: Subject): Note | undefined {
  return notes?.find((note) => isAbout(note, subject));
}

/** A note in one line, tags first; `undefined` where there is none. */
export function noteText(note: Note | undefined): string | undefined {
  if (note === undefined) return undefined;
  return [...note.tags.map((tag) => `[${tag}]`), note.text.replaceAll(/\s+/g, ' ').trim()]
    .filter((part) => part !== '')
    .join(' ');
}

/** Tags as they are typed, parted by commas: trimmed, each once. */
export function parseTags(text: string): readonly string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function isAbout(note: Note, { about, id }: Subject): boolean {
  return note.about === about && note.id === id;
}

import { isEmpty, type Note } from '../../core/api/notes.ts';
import { type FileNotes, keepNote, keptNotes } from '../files/kept-notes.ts';
import { createStore, type ExternalStore } from './external-store.ts';

/** What notes are about: a file, or something in it. */
export type Subject = Pick<Note, 'about' | 'id'>;

/** What a person wrote, by the fingerprint of the file that it is about. */
export interface NotesStore extends Pick<ExternalStore<ReadonlyMap<string, FileNotes>>, 'get' | 'subscribe'> {
  /** Reads what earlier visits left; once. */
  load(): Promise<void>;
  /** Takes in the notes that a file brought along, where a person has none of their own about the same. */
  bring(fingerprint: string, notes: FileNotes): Promise<void>;
  /** Keeps a note; one without words and tags is removed. */
  write(fingerprint: string, note: Note): void;
}

export function createNotes(
  keep: typeof keepNote = keepNote,
  kept: typeof keptNotes = keptNotes,
): NotesStore {
  const store = createStore<ReadonlyMap<string, FileNotes>>(new Map());
  /** Written before earlier notes were read, also those that were emptied. */
  let early: (readonly [fingerprint: string, note: Note])[] | undefined = [];
  let loaded: Promise<void> | undefined;

  function write(fingerprint: string, note: Note) {
    store.update((all) => withNote(all, fingerprint, note));
    void keep(fingerprint, note);
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    load() {
      loaded ??= kept().then((earlier) => {
        store.update(() => (early ?? []).reduce((all, [file, note]) => withNote(all, file, note), earlier));
        early = undefined;
      });
      return loaded;
    },
    async bring(fingerprint, notes) {
      await this.load();
      const own = store.get().get(fingerprint) ?? [];
      for (const note of notes) if (noteOf(own, note) === undefined) write(fingerprint, note);
    },
    write(fingerprint, note) {
      early?.push([fingerprint, note]);
      write(fingerprint, note);
    },
  };
}

function withNote(
  all: ReadonlyMap<string, FileNotes>,
  fingerprint: string,
  note: Note,
): ReadonlyMap<string, FileNotes> {
  const others = (all.get(fingerprint) ?? []).filter((each) => !isAbout(each, note));
  return new Map([...all, [fingerprint, isEmpty(note) ? others : [...others, note]]]);
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

/** What a person wrote about a file, an experiment or a simulation in it. */
export interface Note {
  readonly about: 'file' | 'experiment' | 'simulation';
  /** Its id; empty for the file. */
  readonly id: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** The table in which notes travel with a database that was sliced here. */
export const NOTES_TABLE = 'terrarium_notes';

/** Whether there is nothing in a note: writing it removes the one before. */
export function isEmpty({ text, tags }: Note): boolean {
  return text.trim() === '' && tags.length === 0;
}

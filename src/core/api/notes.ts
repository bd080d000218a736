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

/** Which part of a file is wanted as a file of its own. */
export interface SliceQuery {
  /** All of them where it is absent. */
  readonly simulations?: readonly string[] | undefined;
  /** Those that go along. */
  readonly notes: readonly Note[];
}

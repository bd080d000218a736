import { NOTES_TABLE, type Note } from '../../api/notes.ts';
import type { Connection } from '../../database/connection.ts';

/** Puts a person's notes into a database, in a table of their own; none makes no table. */
export function writeNotes(target: Connection, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  target.execute(
    `CREATE TABLE IF NOT EXISTS ${NOTES_TABLE} (about TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, tags TEXT NOT NULL, PRIMARY KEY (about, id))`,
  );
  for (const { about, id, text, tags } of notes) {
    target.execute(`INSERT OR REPLACE INTO ${NOTES_TABLE} VALUES (?, ?, ?, ?)`, [
      about,
      id,
      text,
      JSON.stringify(tags),
    ]);
  }
}

import { NOTES_TABLE, type Note } from '../api/notes.ts';
import { parseTextList } from '../base/json.ts';
import type { Connection } from '../database/connection.ts';

const kinds: readonly Note['about'][] = ['file', 'experiment', 'simulation'];

/** Notes that a person put into the file when it was sliced; none where it has no such table. */
export function readNotes(connection: Connection): readonly Note[] {
  const [table] = connection.rows({
    sql: "SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?",
    parameters: [NOTES_TABLE],
  });
  if (table === undefined) return [];
  const rows = connection.rows<Readonly<Record<'about' | 'id' | 'text' | 'tags', string | null>>>({
    sql: `SELECT about, id, text, tags FROM main.${NOTES_TABLE}`,
    parameters: [],
  });
  return rows.flatMap(({ about, id, text, tags }) => {
    const kind = kinds.find((each) => each === about);
    return kind === undefined
      ? []
      : [{ about: kind, id: String(id ?? ''), text: String(text ?? ''), tags: parseTextList(tags) }];
  });
}

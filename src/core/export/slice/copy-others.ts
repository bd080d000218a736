import { type Connection, SqlFailure } from '../../database/connection.ts';
import type { SchemaEntry } from './stored-schema.ts';

/**
 * Makes indexes, views and triggers, once the rows are there. Answers with a sentence for each that cannot be made, or
 * could not be used because it is about a table that did not come along.
 *
 * @param missing names of such tables
 */
export function copyOthers(
  target: Connection,
  entries: readonly SchemaEntry[],
  missing: readonly string[],
): readonly string[] {
  return (['index', 'view', 'trigger'] as const).flatMap((type) =>
    entries.filter((entry) => entry.type === type).flatMap((entry) => copyOther(target, entry, missing)),
  );
}

function copyOther(target: Connection, entry: SchemaEntry, missing: readonly string[]): readonly string[] {
  const failed = (reason: string) => [`The ${entry.type} ${entry.name} did not come along: ${reason}.`];
  const about = missing.find((name) => names(entry.sql).has(name.toLowerCase()));
  if (about !== undefined) return failed(`it is about ${about}`);
  try {
    target.execute(entry.sql);
    return [];
  } catch (error) {
    if (!(error instanceof SqlFailure)) throw error;
    return failed(error.message);
  }
}

/** Every word of a statement that may name a table. */
function names(sql: string): ReadonlySet<string> {
  return new Set(sql.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? []);
}

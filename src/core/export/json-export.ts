import type { Cell } from '../base/columns.ts';
import type { ExportedColumn, ExportedTable } from './exported-table.ts';

/**
 * Tables as one JSON object: `{ "metadata": …, "agents": [ { … }, … ], … }`. Columns that hold JSON throughout become
 * JSON values; NULL stays null; integers beyond 2^53 stay text, so that no reader loses digits.
 */
export function* jsonPieces(
  tables: readonly ExportedTable[],
  metadata: unknown,
): Generator<string, undefined> {
  yield '{';
  let first = true;
  if (metadata !== undefined) {
    yield `\n"metadata": ${JSON.stringify(metadata)}`;
    first = false;
  }
  for (const table of tables) {
    yield `${first ? '' : ','}\n${JSON.stringify(table.name)}: [`;
    first = false;
    yield* records(table);
    yield '\n]';
  }
  yield '\n}\n';
}

function* records({ columns, rows }: ExportedTable): Generator<string, undefined> {
  const keys = columns.map(({ name }) => JSON.stringify(name));
  let first = true;
  for (const batch of rows()) {
    for (const row of batch) {
      const fields = columns.map((column, k) => `${keys[k]}: ${jsonValue(column, row[k] ?? null)}`);
      yield `${first ? '' : ','}\n{${fields.join(', ')}}`;
      first = false;
    }
  }
}

function jsonValue({ values }: ExportedColumn, cell: Cell): string {
  if (values !== 'json' || typeof cell !== 'string') return JSON.stringify(cell);
  // SQLite takes some texts for JSON that JSON.parse does not.
  try {
    return JSON.stringify(JSON.parse(cell));
  } catch {
    return JSON.stringify(cell);
  }
}

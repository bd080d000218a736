import type { Connection } from '../../database/connection.ts';

/** Something in the schema of the file that is sliced, with its own SQL. */
export interface SchemaEntry {
  readonly type: 'table' | 'index' | 'view' | 'trigger';
  readonly name: string;
  readonly sql: string;
}

export interface TableShape {
  readonly name: string;
  /** Columns whose values are stored, in order: those that are worked out from others are left to SQLite. */
  readonly columns: readonly string[];
  /** The name by which the rowid can be had; absent where there is none, or where a column is it. */
  readonly rowid: string | undefined;
  readonly virtual: boolean;
  /** Single columns that refer to a column of another table. */
  readonly references: readonly { readonly column: string; readonly table: string; readonly to: string }[];
}

/** What the attached database `source` has of its own, in the order in which it was made. */
export function schemaOf(connection: Connection): readonly SchemaEntry[] {
  return connection.rows<SchemaEntry>({
    sql: `SELECT type, name, sql FROM source.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
    parameters: [],
  });
}

/** Tables that belong to virtual ones are made and filled by these. */
export function shapesOf(connection: Connection): readonly TableShape[] {
  const listed = connection.rows<{ name: string; type: string; wr: number }>({
    sql: "SELECT name, type, wr FROM pragma_table_list WHERE schema = 'source' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    parameters: [],
  });
  return listed.map(({ name, type, wr }) => shapeOf(connection, name, type === 'virtual', wr === 1));
}

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  readonly hidden: number;
}

function shapeOf(connection: Connection, name: string, virtual: boolean, withoutRowid: boolean): TableShape {
  const all = connection.rows<ColumnRow>({
    sql: 'SELECT name, type, pk, hidden FROM pragma_table_xinfo(?, ?)',
    parameters: [name, 'source'],
  });
  const columns = all.filter(({ hidden }) => hidden === 0);
  const references = connection.rows<{ id: number; column: string; table: string; to: string | null }>({
    sql: 'SELECT id, "from" AS "column", "table", "to" FROM pragma_foreign_key_list(?, ?)',
    parameters: [name, 'source'],
  });
  return {
    name,
    columns: columns.map((column) => column.name),
    rowid: virtual || withoutRowid ? undefined : rowidOf(columns),
    virtual,
    references: references.flatMap(({ id, column, table, to }) => {
      const alone = references.filter((other) => other.id === id).length === 1;
      return alone && to !== null ? [{ column, table, to }] : [];
    }),
  };
}

/** Absent where a column holds the rowid, which is then copied with the others. */
function rowidOf(columns: readonly ColumnRow[]): string | undefined {
  const keys = columns.filter(({ pk }) => pk > 0);
  if (keys.length === 1 && keys[0]?.type.toUpperCase() === 'INTEGER') return undefined;
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  return ['rowid', '_rowid_', 'oid'].find((name) => !taken.has(name));
}

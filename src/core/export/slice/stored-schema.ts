import { type Connection, SqlFailure } from '../../database/connection.ts';

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
  /** The columns of its primary key, in their order. */
  readonly key: readonly string[];
  /** The name by which the rowid can be had; absent where there is none, or where a column is it. */
  readonly rowid: string | undefined;
  readonly virtual: boolean;
  readonly references: readonly Reference[];
}

/** Columns that refer to as many columns of another table. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** What the attached database `source` has of its own, in the order in which it was made. */
export function schemaOf(connection: Connection): readonly SchemaEntry[] {
  return connection.rows<SchemaEntry>({
    sql: `SELECT type, name, sql FROM source.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid`,
    parameters: [],
  });
}

export interface StoredTables {
  readonly shapes: readonly TableShape[];
  /** Virtual tables of a kind that SQLite was built without here. */
  readonly unreadable: readonly string[];
}

/** Tables that belong to virtual ones are made and filled by these. */
export function tablesOf(connection: Connection): StoredTables {
  const listed = connection.rows<{ name: string; type: string; wr: number }>({
    sql: "SELECT name, type, wr FROM pragma_table_list WHERE schema = 'source' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    parameters: [],
  });
  const read = listed.map(({ name, type, wr }) => ({
    name,
    shape: shapeOf(connection, name, type === 'virtual', wr === 1),
  }));
  const unreadable = read.filter(({ shape }) => shape === undefined).map(({ name }) => name);
  const shapes = read.flatMap(({ shape }) => shape ?? []).filter(({ name }) => !isPartOf(name, unreadable));
  return { shapes: shapes.map((shape) => withKeys(shape, shapes)), unreadable };
}

/** What full-text and spatial tables of a missing kind keep their content in, by the names that SQLite gives. */
function isPartOf(name: string, virtual: readonly string[]): boolean {
  return virtual.some(
    (owner) => name.startsWith(`${owner}_`) && parts.includes(name.slice(owner.length + 1).toLowerCase()),
  );
}

const parts = ['data', 'idx', 'content', 'docsize', 'config', 'node', 'parent', 'rowid'];

/** A reference that names no columns is one to the primary key. */
function withKeys(shape: TableShape, shapes: readonly TableShape[]): TableShape {
  const references = shape.references.flatMap((reference) => {
    if (reference.to.length > 0) return [reference];
    const owner = shapes.find(({ name }) => name.toLowerCase() === reference.table.toLowerCase());
    const to = owner?.key ?? [];
    return to.length === reference.columns.length ? [{ ...reference, to }] : [];
  });
  return { ...shape, references };
}

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  readonly hidden: number;
}

/** `undefined` for a table of a kind that SQLite was built without here. */
function shapeOf(
  connection: Connection,
  name: string,
  virtual: boolean,
  withoutRowid: boolean,
): TableShape | undefined {
  const all = columnsOf(connection, name);
  if (all === undefined) return undefined;
  const columns = all.filter(({ hidden }) => hidden === 0);
  const keys = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const docid = all.find((column) => column.hidden !== 0 && column.name === 'docid')?.name;
  return {
    name,
    columns: columns.map((column) => column.name),
    key: keys.map((column) => column.name),
    rowid: virtual ? docid : withoutRowid ? undefined : rowidOf(columns, keys),
    virtual,
    references: virtual ? [] : referencesOf(connection, name),
  };
}

function columnsOf(connection: Connection, name: string): readonly ColumnRow[] | undefined {
  try {
    return connection.rows<ColumnRow>({
      sql: 'SELECT name, type, pk, hidden FROM pragma_table_xinfo(?, ?)',
      parameters: [name, 'source'],
    });
  } catch (error) {
    if (error instanceof SqlFailure && error.message.startsWith('no such module')) return undefined;
    throw error;
  }
}

function referencesOf(connection: Connection, name: string): readonly Reference[] {
  const rows = connection.rows<{ id: number; column: string; table: string; to: string | null }>({
    sql: 'SELECT id, "from" AS "column", "table", "to" FROM pragma_foreign_key_list(?, ?) ORDER BY id, seq',
    parameters: [name, 'source'],
  });
  return [...new Set(rows.map(({ id }) => id))].map((id) => {
    const own = rows.filter((row) => row.id === id);
    return {
      columns: own.map(({ column }) => column),
      table: own[0]?.table ?? '',
      to: own.flatMap(({ to }) => to ?? []),
    };
  });
}

/** Absent where a column holds the rowid, which is then copied with the others. */
function rowidOf(columns: readonly ColumnRow[], keys: readonly ColumnRow[]): string | undefined {
  if (keys.length === 1 && keys[0]?.type.toUpperCase() === 'INTEGER') return undefined;
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  return ['rowid', '_rowid_', 'oid'].find((name) => !taken.has(name));
}

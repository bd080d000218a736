import type { Reference, StoredColumn, TableLayout } from '../schema/table-layout.ts';

const types = {
  integer: 'INTEGER',
  real: 'FLOAT',
  boolean: 'BOOLEAN',
  text: 'TEXT',
  json: 'JSON',
  tags: 'TEXT',
  datetime: 'DATETIME',
  uuid: 'VARCHAR',
} as const;

/** `YYYY-MM-DD HH:MM:SS.ffffff` in UTC, as the programs store a time; SQLite knows milliseconds. */
const now = "(strftime('%Y-%m-%d %H:%M:%f', 'now') || '000')";

/** A random UUID of version 4. */
const uuid = `(lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' ||
	substr('89AB', 1 + (abs(random()) % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))))`;

/** `CREATE` statements of a table, its indexes and the triggers that keep them; what exists already is left as it is. */
export function createSql(table: TableLayout): string {
  return [tableSql(table), ...indexSql(table)].join(';\n');
}

/** `CREATE` statements of a table and its triggers, without those of its indexes. */
export function tableSql(table: TableLayout): string {
  const parts = Object.entries(table.columns).map(([name, column]) => `${name} ${declaration(name, column)}`);
  parts.push(`PRIMARY KEY (${table.key.join(', ')})`);
  for (const columns of table.unique ?? []) parts.push(`UNIQUE (${columns.join(', ')})`);
  for (const reference of table.references ?? []) parts.push(foreignKey(reference));
  return [
    `CREATE TABLE IF NOT EXISTS ${table.name} (\n\t${parts.join(', \n\t')}\n)`,
    ...tagIndexSql(table),
    ...fullTextSql(table),
  ].join(';\n');
}

/** A `CREATE` statement for each index of a table. */
export function indexSql({ name: table, indexes = {} }: TableLayout): readonly string[] {
  return Object.entries(indexes).map(
    ([name, columns]) => `CREATE INDEX IF NOT EXISTS ${name} ON ${table} (${columns.join(', ')})`,
  );
}

function declaration(name: string, column: StoredColumn): string {
  const { type, length, between, oneOf } = column;
  const declared = length === undefined ? types[type] : `VARCHAR(${length})`;
  const parts: string[] = [declared];
  if (column.required) parts.push('NOT NULL');
  if (column.default !== undefined) parts.push(`DEFAULT ${column.default === 'uuid' ? uuid : now}`);
  if (column.checked) parts.push(`CHECK (${jsonCheck(name, type)})`);
  if (between) parts.push(`CHECK (${name} BETWEEN ${between[0]} AND ${between[1]})`);
  if (oneOf) parts.push(`CHECK (${name} IN (${oneOf.map((value) => `'${value}'`).join(', ')}))`);
  return parts.join(' ');
}

/** A check that is NULL passes, so that NULL is allowed. */
function jsonCheck(name: string, type: StoredColumn['type']): string {
  return type === 'tags' ? `json_valid(${name}) AND json_type(${name}) = 'array'` : `json_valid(${name})`;
}

function foreignKey({ columns, table, to, deferred }: Reference): string {
  const key = `FOREIGN KEY(${columns.join(', ')}) REFERENCES ${table} (${to.join(', ')})`;
  return deferred ? `${key} DEFERRABLE INITIALLY DEFERRED` : key;
}

/** One row for each tag of each row, found by tag: SQLite has no index into a list. */
function tagIndexSql({ name, key, tagIndex }: TableLayout): readonly string[] {
  const [id] = key;
  if (tagIndex === undefined || id === undefined) return [];
  const { column, table } = tagIndex;
  const add = `INSERT OR IGNORE INTO ${table} (tag, ${id}) SELECT value, new.${id} FROM json_each(new.${column});`;
  const remove = `DELETE FROM ${table} WHERE ${id} = old.${id};`;
  return [
    `CREATE TABLE IF NOT EXISTS ${table} (\n\ttag TEXT NOT NULL, \n\t${id} VARCHAR(36) NOT NULL, \n\tPRIMARY KEY (tag, ${id}), \n\t` +
      `FOREIGN KEY(${id}) REFERENCES ${name} (${id}) ON DELETE CASCADE\n) WITHOUT ROWID`,
    `CREATE INDEX IF NOT EXISTS idx_${table}_${id} ON ${table} (${id})`,
    trigger(`${table}_insert`, `AFTER INSERT ON ${name} WHEN new.${column} IS NOT NULL`, add),
    trigger(`${table}_update`, `AFTER UPDATE OF ${column} ON ${name}`, `${remove} ${add}`),
  ];
}

/** An index of words with a text of its own, joined by the key: the row numbers of a table without integer key may change. */
function fullTextSql({ name, key, fullText }: TableLayout): readonly string[] {
  const [id] = key;
  if (fullText === undefined || id === undefined) return [];
  const { column, table } = fullText;
  const add = `INSERT INTO ${table} (${id}, ${column}) VALUES (new.${id}, new.${column});`;
  const remove = `DELETE FROM ${table} WHERE ${id} = old.${id};`;
  return [
    `CREATE VIRTUAL TABLE IF NOT EXISTS ${table} USING fts4 (${id}, ${column}, notindexed=${id}, tokenize=unicode61)`,
    trigger(`${table}_insert`, `AFTER INSERT ON ${name}`, add),
    trigger(`${table}_update`, `AFTER UPDATE OF ${column} ON ${name}`, `${remove} ${add}`),
    trigger(`${table}_delete`, `AFTER DELETE ON ${name}`, remove),
  ];
}

function trigger(name: string, when: string, statements: string): string {
  return `CREATE TRIGGER IF NOT EXISTS ${name} ${when} BEGIN ${statements} END`;
}

import type { StoredColumn } from '../../api/source.ts';
import { type Connection, SqlFailure } from '../connection.ts';
import { normalName, quoteName } from './names.ts';

/** A table as the file has it, or a query that stands in for one. */
export interface PhysicalTable {
  readonly name: string;
  /** What stands in FROM: `main."Agents"`, or a query in parentheses. */
  readonly source: string;
  readonly columns: readonly StoredColumn[];
  readonly hasRowid: boolean;
  /** Columns of each complete index in order, as normal names; an INTEGER PRIMARY KEY counts as one. */
  readonly indexes: readonly (readonly string[])[];
  readonly isView?: true;
  /** How the rows are derived, where the table is a query that stands in for one. */
  readonly derived?: string;
}

/** The tables of a file, found under any spelling. */
export interface Catalog {
  readonly tables: readonly PhysicalTable[];
  table(name: string): PhysicalTable | undefined;
  /** The column as the file spells it. */
  column(table: string, column: string): string | undefined;
}

export function catalogOf(tables: readonly PhysicalTable[]): Catalog {
  const table = (name: string) =>
    tables.find((candidate) => candidate.name === name) ??
    // Two spellings in one file: a table rather than a view, the one with more columns, which a program filled.
    tables
      .filter((candidate) => normalName(candidate.name) === normalName(name))
      .sort(
        (a, b) =>
          Number(a.isView ?? false) - Number(b.isView ?? false) || b.columns.length - a.columns.length,
      )[0];
  return {
    tables,
    table,
    column(tableName, column) {
      const columns = table(tableName)?.columns ?? [];
      const exact = columns.find((candidate) => candidate.name === column);
      return (exact ?? columns.find((candidate) => normalName(candidate.name) === normalName(column)))?.name;
    },
  };
}

/** A query under a name, to stand in rules like a table. */
export function standIn(
  name: string,
  query: string,
  columns: readonly string[],
  derived?: string,
): PhysicalTable {
  return {
    name,
    source: `(${query})`,
    columns: columns.map((column) => ({ name: column, type: 'ANY', primaryKey: false })),
    hasRowid: false,
    indexes: [],
    ...(derived === undefined ? {} : { derived }),
  };
}

/** Whether some index begins with these columns, in this order. */
export function hasIndexOn(table: PhysicalTable, columns: readonly string[]): boolean {
  return table.indexes.some((index) => columns.every((column, i) => index[i] === normalName(column)));
}

/** Ordinary tables of the file, without SQLite's own. */
const ordinary = String.raw`main.sqlite_schema AS m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
  AND coalesce(m.sql, '') NOT LIKE 'CREATE VIRTUAL%'`;

/**
 * Reads the schema of the file: `main` only, without SQLite's own tables. Virtual tables are left
 * out because asking about one fails where its module is not compiled in; what they keep lies in
 * ordinary tables beside them. Three questions, whatever the number of tables, and two for each view.
 */
export function readCatalog(connection: Connection): Catalog {
  const ask = <Row>(sql: string) => connection.rows<Row>({ sql, parameters: [] });
  const tables = ask<{ name: string; sql: string | null }>(
    `SELECT m.name, m.sql FROM ${ordinary} ORDER BY m.rowid`,
  );
  const columns = ask<{ table: string; name: string; type: string; pk: number; hidden: number }>(
    `SELECT m.name AS "table", c.name, c.type, c.pk, c.hidden
      FROM ${ordinary.replace(' WHERE', ", pragma_table_xinfo(m.name, 'main') AS c WHERE")} ORDER BY m.rowid, c.cid`,
  );
  const indexed = ask<{ table: string; index: string; column: string | null }>(
    `SELECT m.name AS "table", l.name AS "index", i.name AS "column" FROM ${ordinary.replace(
      ' WHERE',
      ", pragma_index_list(m.name, 'main') AS l, pragma_index_info(l.name, 'main') AS i WHERE",
    )} AND l.partial = 0 ORDER BY m.rowid, l.seq, i.seqno`,
  );
  const stored = tables.map(({ name, sql }) =>
    tableOf(
      name,
      sql ?? '',
      columns.filter((column) => column.table === name),
      indexed.filter((entry) => entry.table === name),
    ),
  );
  return catalogOf([...stored, ...readViews(connection)]);
}

function tableOf(
  name: string,
  sql: string,
  entries: readonly { name: string; type: string; pk: number; hidden: number }[],
  indexed: readonly { index: string; column: string | null }[],
): PhysicalTable {
  const columns = entries
    // Hidden columns of its own kind; generated ones are 2 and 3.
    .filter((column) => column.hidden !== 1)
    .map((column) => ({ name: column.name, type: column.type, primaryKey: column.pk > 0 }));
  const keys = columns.filter((column) => column.primaryKey);
  const rowidKey = keys.length === 1 && keys[0]?.type.toUpperCase() === 'INTEGER' ? keys : [];
  return {
    name,
    source: `main.${quoteName(name)}`,
    columns,
    hasRowid: !/\)[^()]*\bwithout\s+rowid\b[^()]*$/i.test(sql) && !hidesRowid(columns, rowidKey),
    indexes: [...indexesOf(indexed), ...rowidKey.map((column) => [normalName(column.name)])],
  };
}

/** Whether a column of another meaning has taken the name. */
function hidesRowid(columns: readonly StoredColumn[], key: readonly StoredColumn[]): boolean {
  const named = columns.find((column) => column.name.toLowerCase() === 'rowid');
  return named !== undefined && !key.includes(named);
}

/** Views of the file that can be asked; they have neither rowids nor indexes of their own. */
function readViews(connection: Connection): readonly PhysicalTable[] {
  const views = connection.rows<{ name: string }>({
    sql: `SELECT name FROM main.sqlite_schema WHERE type = 'view' ORDER BY rowid`,
    parameters: [],
  });
  return views.flatMap(({ name }) => {
    try {
      const columns = connection.rows<{ name: string; type: string }>({
        sql: `SELECT name, type FROM pragma_table_xinfo(?, 'main') ORDER BY cid`,
        parameters: [name],
      });
      const source = `main.${quoteName(name)}`;
      connection.rows({ sql: `SELECT * FROM ${source} LIMIT 0`, parameters: [] });
      const stored = columns.map((column) => ({ ...column, primaryKey: false }));
      return [{ name, source, columns: stored, hasRowid: false, indexes: [], isView: true }];
    } catch (error) {
      // A view of tables that are gone says nothing, and keeps nothing else from being read.
      if (error instanceof SqlFailure) return [];
      throw error;
    }
  });
}

function indexesOf(
  entries: readonly { index: string; column: string | null }[],
): readonly (readonly string[])[] {
  const indexes = new Map<string, string[]>();
  for (const entry of entries) {
    const columns = indexes.get(entry.index) ?? [];
    // An indexed expression has no name and matches no column.
    columns.push(entry.column === null ? '()' : normalName(entry.column));
    indexes.set(entry.index, columns);
  }
  return [...indexes.values()];
}

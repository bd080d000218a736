import { beforeAll, describe, expect, it } from 'vitest';
import type { Filter, TableQuery } from '../../api/table.ts';
import { type Cell, type Columns, cellAt } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { type TableCatalog, tableColumns, tableCount, tableFacet, tablePage } from './tables.ts';

/** Rows of a page as arrays, in the order of the columns. */
function rowsOf(rows: Columns): Cell[][] {
  const columns = Object.values(rows.columns);
  return Array.from({ length: rows.length }, (_, row) => columns.map((column) => cellAt(column, row)));
}

const declared: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  things: { id: 'INTEGER', owner: 'INTEGER', name: 'TEXT', size: 'REAL', anything: '' },
  gaps: { value: 'TEXT', rowid: 'TEXT' },
  pairs: { a: 'TEXT', b: 'INTEGER' },
};

let connection: Connection;
let catalog: TableCatalog;

beforeAll(async () => {
  connection = (await nodeEngine()).create();
  for (const statement of [
    'CREATE TABLE things (id INTEGER PRIMARY KEY, owner INTEGER, name TEXT, size REAL, anything)',
    `INSERT INTO things VALUES
      (1, 7, 'Anna', 2.5, 10), (2, 7, '50% off', NULL, '9'), (3, 12, '50 percent', 10, 'text'),
      (4, NULL, 'a_b', 9.5, NULL), (5, 12, 'ÉCOLE', -1, 9007199254740993), (6, 8, NULL, 2.5, ''),
      (7, 100, '007', 0, 2)`,
    'CREATE TABLE gaps (value TEXT, rowid TEXT)',
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
      INSERT INTO gaps(_rowid_, value, rowid) SELECT i * i, 'v' || i, 'mine' FROM n`,
    'CREATE TABLE pairs (a TEXT, b INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID',
    `INSERT INTO pairs VALUES ('y', 2), ('x', 2), ('y', 1)`,
  ]) {
    connection.execute(statement);
  }
  catalog = {
    family: 'other',
    canonical: [],
    tables: Object.entries(declared).map(([name, columns]) => ({
      name,
      columns: Object.entries(columns).map(([column, type]) => ({
        name: column,
        type,
        primaryKey: column === 'id' || name === 'pairs',
      })),
      rows: { count: name === 'gaps' ? 500 : 7, exact: name !== 'things' },
    })),
  };
});

function query(table: string, changes: Partial<TableQuery> = {}): TableQuery {
  return { source: 'stored', table, filters: [], sort: [], ...changes };
}

function ids(...filters: Filter[]): Cell[] {
  const page = tablePage(connection, catalog, query('things', { filters, columns: ['id'] }), 0, 100);
  expect(tableCount(connection, catalog, query('things', { filters }))).toBe(page.rows.length);
  return rowsOf(page.rows).flat();
}

describe('the columns of a stored table', () => {
  it('have types by their declaration', () => {
    const columns = tableColumns(connection, catalog, query('things'));
    expect(columns.map((column) => [column.name, column.type])).toEqual([
      ['id', 'number'],
      ['owner', 'number'],
      ['name', 'text'],
      ['size', 'number'],
      ['anything', 'text'],
    ]);
  });

  it('are refused with a reason when the table or a column is unknown', () => {
    expect(() => tableColumns(connection, catalog, query('"; DROP'))).toThrow(
      expect.objectContaining({ error: { kind: 'unknown', what: 'table', value: '"; DROP', near: [] } }),
    );
    const sort = [{ column: 'nowhere', descending: false }];
    expect(() => tablePage(connection, catalog, query('things', { sort }), 0, 1)).toThrow(
      expect.objectContaining({ error: { kind: 'unknown', what: 'column', value: 'nowhere', near: [] } }),
    );
  });
});

describe('a filter', () => {
  it('finds integer ids given as text and numbers stored as text', () => {
    expect(ids({ column: 'owner', op: 'eq', value: '12' })).toEqual([3, 5]);
    expect(ids({ column: 'anything', op: 'eq', value: 9 })).toEqual([2]);
    expect(ids({ column: 'anything', op: 'eq', value: '10' })).toEqual([1]);
    expect(ids({ column: 'owner', op: 'in', value: ['7', 8] })).toEqual([1, 2, 6]);
    expect(ids({ column: 'owner', op: 'in', value: [] })).toEqual([]);
  });

  it('keeps text that only looks like a number apart, and digits beyond 2^53', () => {
    expect(ids({ column: 'name', op: 'eq', value: '7' })).toEqual([]);
    expect(ids({ column: 'name', op: 'eq', value: '007' })).toEqual([7]);
    expect(
      rowsOf(tablePage(connection, catalog, query('things', { columns: ['anything'] }), 4, 1).rows),
    ).toEqual([['9007199254740993']]);
  });

  it('takes NULL for different from every value', () => {
    expect(ids({ column: 'owner', op: 'ne', value: 12 })).toEqual([1, 2, 4, 6, 7]);
    expect(ids({ column: 'owner', op: 'null' })).toEqual([4]);
    expect(ids({ column: 'name', op: 'not-null' })).toHaveLength(6);
  });

  it('compares numbers as numbers and text as text, and never matches NULL', () => {
    expect(ids({ column: 'size', op: 'gt', value: '9.4' })).toEqual([3, 4]);
    expect(ids({ column: 'size', op: 'le', value: 2.5 })).toEqual([1, 5, 6, 7]);
    expect(ids({ column: 'name', op: 'lt', value: '5' })).toEqual([7]);
    expect(ids({ column: 'name', op: 'ge', value: 'A' })).toEqual([1, 4, 5]);
  });

  it('contains its text literally, in any case', () => {
    expect(ids({ column: 'name', op: 'contains', value: '0%' })).toEqual([2]);
    expect(ids({ column: 'name', op: 'contains', value: '_' })).toEqual([4]);
    expect(ids({ column: 'name', op: 'contains', value: 'aNN' })).toEqual([1]);
    expect(ids({ column: 'name', op: 'contains', value: 'école' })).toEqual([5]);
    expect(ids({ column: 'name', op: 'contains', value: '\\' })).toEqual([]);
  });

  it('holds together with the others, and quotes in values are harmless', () => {
    const one = { column: 'owner', op: 'eq', value: 7 } as const;
    expect(ids(one, { column: 'size', op: 'not-null' })).toEqual([1]);
    expect(ids({ column: 'name', op: 'eq', value: "' OR 1=1 --" })).toEqual([]);
  });
});

describe('sorting', () => {
  const sorted = (...sort: TableQuery['sort']) =>
    rowsOf(tablePage(connection, catalog, query('things', { sort, columns: ['id'] }), 0, 10).rows).flat();

  it('puts NULL last both ways and keeps equal rows in their order', () => {
    expect(sorted({ column: 'size', descending: false })).toEqual([5, 7, 1, 6, 4, 3, 2]);
    expect(sorted({ column: 'size', descending: true })).toEqual([3, 4, 1, 6, 7, 5, 2]);
  });

  it('goes by several columns', () => {
    expect(sorted({ column: 'owner', descending: true }, { column: 'id', descending: true })).toEqual([
      7, 5, 3, 6, 2, 1, 4,
    ]);
  });
});

describe('a facet', () => {
  it('counts the values under the other filters, most frequent first, NULL included', () => {
    const filters: Filter[] = [
      { column: 'owner', op: 'eq', value: 7 },
      { column: 'id', op: 'le', value: 6 },
    ];
    expect(tableFacet(connection, catalog, query('things', { filters }), 'owner', 3)).toEqual([
      { value: 7, count: 2 },
      { value: 12, count: 2 },
      { value: null, count: 1 },
    ]);
  });
});

describe('paging', () => {
  const values = (offset: number, limit: number) =>
    rowsOf(tablePage(connection, catalog, query('gaps', { columns: ['value'] }), offset, limit).rows).flat();
  const expected = (offset: number, limit: number) =>
    Array.from({ length: Math.max(0, Math.min(limit, 500 - offset)) }, (_, row) => `v${offset + row + 1}`);

  it('by rowid is right with gaps, in any order of the pages', () => {
    for (const offset of [0, 100, 200, 490, 50, 300, 299, 301, 0, 499, 500, 900]) {
      expect(values(offset, 50)).toEqual(expected(offset, 50));
    }
  });

  it('goes straight to the page once the rows are counted and have no gaps', () => {
    const whole = query('things', { columns: ['id'] });
    expect(tableCount(connection, catalog, whole)).toBe(7);
    const page = tablePage(connection, catalog, whole, 4, 2);
    expect(rowsOf(page.rows)).toEqual([[5], [6]]);
    expect(page.offset).toBe(4);
  });

  it('shows a column of the file that is called rowid', () => {
    expect(rowsOf(tablePage(connection, catalog, query('gaps'), 2, 1).rows)).toEqual([['v3', 'mine']]);
  });

  it('goes by the primary key where there is no rowid', () => {
    expect(rowsOf(tablePage(connection, catalog, query('pairs'), 0, 9).rows)).toEqual([
      ['x', 2],
      ['y', 1],
      ['y', 2],
    ]);
  });
});

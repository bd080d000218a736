import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { expect, test } from 'vitest';
import type { Cell } from '../base/columns.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { SqlFailure } from './connection.ts';

const engine = await nodeEngine();
const ask = (sql: string, ...parameters: unknown[]) => ({ sql, parameters });

const compiler = new Kysely<{ t: { a: number; b: string | null } }>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

function filled() {
  const connection = engine.create();
  connection.execute(`CREATE TABLE t (a INTEGER, b TEXT, c REAL, d);
    INSERT INTO t VALUES (1, 'x', 0.5, 1), (2, NULL, NULL, 'text'), (3, 'x', 1e300, x'00ff'), (4, 'ü', -2, NULL)`);
  return connection;
}

test('rows come as objects, also from a query of the query layer', () => {
  const connection = filled();
  expect(connection.rows(ask('SELECT a, b, c, d FROM t WHERE a IN (?, ?) ORDER BY a', 2, 3))).toEqual([
    { a: 2, b: null, c: null, d: 'text' },
    { a: 3, b: 'x', c: 1e300, d: "x'00ff'" },
  ]);
  const query = compiler.selectFrom('t').select(['a', 'b']).where('a', '=', 1);
  expect(connection.rows(query)).toEqual([{ a: 1, b: 'x' }]);
});

test('columns come as typed arrays and codes', () => {
  const columns = filled().columns(ask('SELECT a, b, c, d FROM t ORDER BY a'), {
    c: 'number',
    b: 'text',
    d: 'mixed',
  });
  expect(columns).toEqual({
    length: 4,
    columns: {
      c: { kind: 'number', values: Float64Array.of(0.5, Number.NaN, 1e300, -2) },
      b: { kind: 'text', codes: Int32Array.of(0, -1, 0, 1), dictionary: ['x', 'ü'] },
      d: { kind: 'mixed', values: [1, 'text', "x'00ff'", null] },
    },
  });
});

test('an infinity in a column of numbers is as unknown as NULL', () => {
  const sql = "SELECT 9e999 AS a, -9e999 AS b, 'Infinity' AS c, 1e308 AS d";
  const kinds = { a: 'number', b: 'number', c: 'number', d: 'number' } as const;
  const { columns } = filled().columns(ask(sql), kinds);
  const unknown = { kind: 'number', values: Float64Array.of(Number.NaN) };
  expect(columns).toEqual({
    a: unknown,
    b: unknown,
    c: unknown,
    d: { kind: 'number', values: Float64Array.of(1e308) },
  });
});

test('columns grow beyond their first room and carry no spare room', () => {
  const { columns } = filled().columns(
    ask('WITH n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 9999) SELECT i, i % 7 AS k FROM n'),
    { i: 'number', k: 'text' },
  );
  const { i, k } = columns;
  if (i?.kind !== 'number' || k?.kind !== 'text') throw new Error('unexpected kinds');
  expect(i.values.buffer.byteLength).toBe(80_000);
  expect(i.values[9999]).toBe(9999);
  expect(k.dictionary).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  expect(k.codes[9999]).toBe(9999 % 7);
});

test('a wanted column that is not in the result is refused', () => {
  expect(() => filled().columns(ask('SELECT a FROM t'), { z: 'number' })).toThrow(SqlFailure);
});

test('rows are visited in order until the visitor has enough', () => {
  const seen: Cell[] = [];
  filled().each(ask('SELECT a, b FROM t ORDER BY a'), ([a]) => {
    seen.push(a ?? null);
    return seen.length < 3;
  });
  expect(seen).toEqual([1, 2, 3]);
});

test('integers keep all their digits, and large reals stay numbers', () => {
  const connection = engine.create();
  const sql = `SELECT 9007199254740991 AS a, 9007199254740992 AS b, 9007199254740993 AS c,
    -9223372036854775808 AS d, 9.5e15 AS e, 1e300 AS f, 7 AS g, NULL AS h, 'x' AS i`;
  const exact = {
    a: 9007199254740991,
    b: 9007199254740992,
    c: '9007199254740993',
    d: '-9223372036854775808',
    e: 9.5e15,
    f: 1e300,
    g: 7,
    h: null,
    i: 'x',
  };
  expect(connection.rows(ask(sql))).toEqual([exact]);
  const kinds = { c: 'mixed', d: 'text', g: 'number' } as const;
  expect(connection.columns(ask(sql), kinds).columns).toEqual({
    c: { kind: 'mixed', values: ['9007199254740993'] },
    d: { kind: 'text', codes: Int32Array.of(0), dictionary: ['-9223372036854775808'] },
    g: { kind: 'number', values: Float64Array.of(7) },
  });
  connection.each(ask(sql), (row) => {
    expect(row).toEqual(Object.values(exact));
    return true;
  });
});

test('a large integer can be asked for by its text', () => {
  const connection = engine.create();
  connection.execute('CREATE TABLE t (id INTEGER)');
  connection.execute('INSERT INTO t VALUES (?), (?)', [9007199254740993n, 9007199254740992n]);
  expect(connection.rows(ask('SELECT id FROM t WHERE id = ?', '9007199254740993'))).toEqual([
    { id: '9007199254740993' },
  ]);
});

test('long blobs are shortened', () => {
  expect(filled().rows(ask('SELECT zeroblob(100) AS z'))).toEqual([{ z: `x'${'00'.repeat(16)}…'` }]);
});

test('true, false and bytes can be bound, and what SQLite has no type for is refused', () => {
  const connection = engine.create();
  const bytes = Uint8Array.of(1, 2);
  expect(connection.rows(ask('SELECT ? AS a, ? AS b, ? AS c', true, false, bytes))).toEqual([
    { a: 1, b: 0, c: "x'0102'" },
  ]);
  expect(() => connection.rows(ask('SELECT ?', new Date(0)))).toThrow(SqlFailure);
  expect(() => connection.rows(ask('SELECT ?', undefined))).toThrow(SqlFailure);
});

test('a refusal of SQLite carries the statement, wherever it comes up', () => {
  const connection = filled();
  const failure = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return error instanceof SqlFailure ? [error.message, error.sql] : error;
    }
    return undefined;
  };
  expect(failure(() => connection.rows(ask('SELECT z FROM t')))).toEqual([
    'no such column: z',
    'SELECT z FROM t',
  ]);
  expect(failure(() => connection.execute('NONSENSE'))).toEqual([
    'near "NONSENSE": syntax error',
    'NONSENSE',
  ]);
  const late = "SELECT CASE a WHEN 3 THEN json('{') ELSE a END AS v FROM t ORDER BY a";
  expect(failure(() => connection.rows(ask(late)))).toEqual(['malformed JSON', late]);
  expect(failure(() => connection.rows(ask('-- nothing')))).toEqual(['Nothing to prepare', '-- nothing']);
});

test("a visitor's own error passes through, and the connection stays usable", () => {
  const connection = filled();
  const own = new Error('mine');
  expect(() =>
    connection.each(ask('SELECT a FROM t'), () => {
      throw own;
    }),
  ).toThrow(own);
  expect(connection.rows(ask('SELECT count(*) AS n FROM t'))).toEqual([{ n: 4 }]);
});

test('inside a visit other queries run', () => {
  const connection = filled();
  const sums: unknown[] = [];
  connection.each(ask('SELECT a FROM t ORDER BY a'), ([a]) => {
    sums.push(...connection.rows<{ s: number }>(ask('SELECT sum(a) AS s FROM t WHERE a <= ?', a)));
    return true;
  });
  expect(sums).toEqual([{ s: 1 }, { s: 3 }, { s: 6 }, { s: 10 }]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CsvOptions, TableQuery } from '../api/table.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { writeCsv } from './csv.ts';
import { csvCell, csvRecord } from './csv-cell.ts';

/** A strict reader of RFC 4180: CRLF only, quotes only around whole fields; tells NULL from an empty text. */
function readCsv(text: string): (string | null)[][] {
  const records: (string | null)[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let record: (string | null)[] = [];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new Error('no field');
    record.push(match[1] === undefined ? match[2] || null : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') {
      records.push(record);
      record = [];
    }
  }
  return records;
}

const cells = fc.oneof(
  fc.string({ unit: fc.oneof(fc.constantFrom(',', '"', '\r', '\n', ' ', '=', '\t', "'"), fc.string()) }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
  fc.constant(null),
);

describe('a CSV record', () => {
  it('is read back as exactly the cells, with NULL and empty text told apart', () => {
    const table = fc.array(fc.array(cells, { minLength: 1, maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const read = readCsv(rows.map((row) => csvRecord(row, false)).join(''));
        expect(read).toEqual(rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))));
      }),
    );
  });

  it('writes numbers so that the same number is read back', () => {
    expect(csvRecord([1 / 3, 1e21, -0.5, 201], false)).toBe('0.3333333333333333,1e+21,-0.5,201\r\n');
  });

  it('quotes only what needs it', () => {
    expect(csvRecord(['a b', ' a', 'a ', 'a,b', 'say "hi"', 'a\nb', '', null], false)).toBe(
      'a b," a","a ","a,b","say ""hi""","a\nb","",\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\tx', '\rx', '-'])(
    'takes the sting out of the formula %j',
    (text) => {
      expect(readCsv(`${csvCell(text, true)}\r\n`)).toEqual([[`'${text}`]]);
    },
  );

  it.each([-5, -0.25, '-5', '-9007199254740993', '-1e-7', 'a-b', "'"])('leaves %j alone', (cell) => {
    expect(csvCell(cell, true)).toBe(String(cell));
  });

  it('never starts with a formula when escaping, and changes nothing but the apostrophe', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const [[read] = []] = readCsv(`${csvCell(cell, true)}\r\n`);
        if (typeof cell !== 'string') return;
        expect([cell, `'${cell}`]).toContain(read);
        expect(/^[=+@\t\r]/.test(read ?? '')).toBe(false);
      }),
    );
  });
});

describe('a table written as CSV', () => {
  const plain: CsvOptions = { byteOrderMark: false, escapeFormulas: false };
  const query: TableQuery = { source: 'stored', table: 'notes', filters: [], sort: [] };

  async function notes(rows: number) {
    const connection = (await nodeEngine()).create();
    connection.execute('CREATE TABLE notes (id INTEGER PRIMARY KEY, "=text" TEXT, value REAL)');
    connection.execute(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
       INSERT INTO notes SELECT i, CASE i % 3 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE 'x,' || i END, i / 3.0 FROM n`,
    );
    const columns = ['id', '=text', 'value'].map((name, index) => ({
      name,
      type: ['INTEGER', 'TEXT', 'REAL'][index] ?? '',
      primaryKey: index === 0,
    }));
    const catalog = {
      family: 'other' as const,
      tables: [{ name: 'notes', columns, rows: { count: rows, exact: true } }],
      canonical: [],
    };
    return (changes: Partial<TableQuery>, options: CsvOptions, stopAfter = Number.POSITIVE_INFINITY) => {
      const chunks: { text: string; rows: number }[] = [];
      const written = writeCsv(connection, catalog, { ...query, ...changes }, options, (text, done) => {
        chunks.push({ text, rows: done });
        return chunks.length < stopAfter;
      });
      return { written, chunks, text: chunks.map((chunk) => chunk.text).join('') };
    };
  }

  it('has a header, the wanted columns in their order and the filtered and sorted rows', async () => {
    const write = await notes(6);
    const columns = ['=text', 'id'];
    const filters = [{ column: 'id', op: 'ge', value: 3 }] as const;
    const sort = [{ column: '=text', descending: true }];
    const { text, written } = write({ columns, filters, sort }, plain);
    expect(text).toBe('=text,id\r\n"x,5",5\r\n"",4\r\n,3\r\n,6\r\n');
    expect(written).toBe(4);
  });

  it('starts with a byte order mark and escapes formulas, in the header too, when asked to', async () => {
    const write = await notes(1);
    expect(write({}, { byteOrderMark: true, escapeFormulas: true }).text).toBe(
      '\uFEFFid,\'=text,value\r\n1,"",0.3333333333333333\r\n',
    );
  });

  it('has only a header when no row remains', async () => {
    const write = await notes(2);
    const { text, written } = write({ filters: [{ column: 'id', op: 'gt', value: 9 }] }, plain);
    expect(text).toBe('id,=text,value\r\n');
    expect(written).toBe(0);
  });

  it('comes in pieces that say how many rows are written, and stops when told to', async () => {
    const write = await notes(60_000);
    const all = write({}, plain);
    expect(all.chunks.length).toBeGreaterThan(2);
    expect(all.chunks.map((chunk) => chunk.rows)).toEqual(
      all.chunks.map((chunk) => chunk.rows).toSorted((a, b) => a - b),
    );
    expect(all.written).toBe(60_000);
    expect(readCsv(all.text)).toHaveLength(60_001);
    const stopped = write({}, plain, 1);
    expect(stopped.chunks).toHaveLength(1);
    expect(stopped.written).toBe(stopped.chunks[0]?.rows);
    expect(all.text.startsWith(stopped.text)).toBe(true);
  });
});

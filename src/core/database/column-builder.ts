import type { Cell, Column, Columns } from '../base/columns.ts';
import { type ColumnKinds, SqlFailure } from './connection.ts';
import type { RawStatement } from './sql-js.ts';
import { readRow } from './values.ts';

/** Collects result rows into columns. */
export interface ColumnBuilder {
  /** Takes over the current row. */
  add(statement: RawStatement): void;
  finish(): Columns;
}

/**
 * A builder for the wanted columns of a result.
 *
 * @throws SqlFailure when a wanted column is not in the result.
 */
export function columnBuilder(names: readonly string[], kinds: ColumnKinds, sql: string): ColumnBuilder {
  const wanted = Object.entries(kinds).map(([name, kind]) => {
    const index = names.indexOf(name);
    if (index < 0) throw new SqlFailure(`no column ${name} in the result`, sql);
    return { name, index, collector: collectorFor(kind) };
  });
  const exact = wanted.some(({ collector }) => collector.exact);
  let length = 0;
  return {
    add(statement) {
      const row: readonly (Cell | Uint8Array)[] = exact ? readRow(statement) : statement.get();
      for (const { index, collector } of wanted) collector.add(row[index] ?? null);
      length++;
    },
    finish: () => ({
      length,
      columns: Object.fromEntries(wanted.map(({ name, collector }) => [name, collector.finish()])),
    }),
  };
}

interface Collector {
  /** Whether large integers must arrive with all their digits. */
  readonly exact: boolean;
  add(value: Cell | Uint8Array): void;
  finish(): Column;
}

function collectorFor(kind: ColumnKinds[string]): Collector {
  switch (kind) {
    case 'number':
      return numbers();
    case 'text':
      return texts();
    case 'mixed':
      return mixed();
  }
}

/** Anything that is no finite number becomes NaN; numbers stored as text are read as numbers. */
function numbers(): Collector {
  let values = new Float64Array(256);
  let length = 0;
  return {
    exact: false,
    add(value) {
      if (length === values.length) {
        const grown = new Float64Array(length * 2);
        grown.set(values);
        values = grown;
      }
      const number = typeof value === 'number' ? value : asNumber(value);
      // No axis, class or mean has room for an infinity: it says as little as NULL.
      values[length++] = Number.isFinite(number) ? number : Number.NaN;
    },
    // A copy of the exact size: what is transferred should not carry spare room.
    finish: () => ({ kind: 'number', values: values.slice(0, length) }),
  };
}

function asNumber(value: Cell | Uint8Array): number {
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

function texts(): Collector {
  let codes = new Int32Array(256);
  let length = 0;
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  return {
    exact: true,
    add(value) {
      if (length === codes.length) {
        const grown = new Int32Array(length * 2);
        grown.set(codes);
        codes = grown;
      }
      if (value === null) {
        codes[length++] = -1;
        return;
      }
      const text = String(value);
      let code = known.get(text);
      if (code === undefined) {
        code = dictionary.length;
        dictionary.push(text);
        known.set(text, code);
      }
      codes[length++] = code;
    },
    finish: () => ({ kind: 'text', codes: codes.slice(0, length), dictionary }),
  };
}

function mixed(): Collector {
  const values: Cell[] = [];
  return {
    exact: true,
    add: (value) => void values.push(value instanceof Uint8Array ? null : value),
    finish: () => ({ kind: 'mixed', values }),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Columns, cellAt } from '../../base/columns.ts';
import { splitRows } from './split-rows.ts';

interface Row {
  readonly id: string | undefined;
  readonly step: number;
  readonly value: number;
  readonly word: string | undefined;
}

function columnsOf(rows: readonly Row[]): Columns {
  const text = (values: readonly (string | undefined)[]) => {
    const dictionary = [...new Set(values)].filter((each) => each !== undefined);
    const codes = Int32Array.from(values, (each) => (each === undefined ? -1 : dictionary.indexOf(each)));
    return { kind: 'text', codes, dictionary } as const;
  };
  return {
    length: rows.length,
    columns: {
      id: text(rows.map(({ id }) => id)),
      step: { kind: 'number', values: Float64Array.from(rows, ({ step }) => step) },
      value: { kind: 'number', values: Float64Array.from(rows, ({ value }) => value) },
      word: text(rows.map(({ word }) => word)),
      any: { kind: 'mixed', values: rows.map(({ value, word }) => word ?? value) },
    },
  };
}

function rowsOf(columns: Columns | undefined): readonly (readonly unknown[])[] {
  if (columns === undefined) return [];
  const names = ['step', 'value', 'word', 'any'];
  return Array.from({ length: columns.length }, (_, row) =>
    names.map((name) => {
      const column = columns.columns[name];
      return column === undefined ? 'no column' : cellAt(column, row);
    }),
  );
}

const row = (id: string | undefined, step: number, value: number, word?: string): Row => ({
  id,
  step,
  value,
  word,
});

describe('the rows of an answer by simulation', () => {
  it('are put into the order of steps, those of equal steps staying as they are', () => {
    const rows = [row('b', 2, 1), row('b', 1, 2, 'x'), row('b', 2, 3), row('a', 7, 4)];
    const split = splitRows(columnsOf(rows), 'id', 'step', ['a', 'b']);
    expect(rowsOf(split.get('b'))).toEqual([
      [1, 2, 'x', 'x'],
      [2, 1, null, 1],
      [2, 3, null, 3],
    ]);
    expect(rowsOf(split.get('a'))).toEqual([[7, 4, null, 4]]);
  });

  it('keep their order where no step is named, and have rows without a step first where one is', () => {
    const rows = [row('a', 5, 1), row('a', Number.NaN, 2), row('a', 3, 3)];
    const values = (step: string | undefined) =>
      rowsOf(splitRows(columnsOf(rows), 'id', step, ['a']).get('a')).map(([, value]) => value);
    expect(values(undefined)).toEqual([1, 2, 3]);
    expect(values('step')).toEqual([2, 3, 1]);
  });

  it('are empty, with every column, for a simulation without any', () => {
    const none = splitRows(columnsOf([row('a', 1, 1)]), 'id', 'step', ['a', 'c']).get('c');
    expect(none?.length).toBe(0);
    expect(Object.keys(none?.columns ?? {})).toEqual(['step', 'value', 'word', 'any']);
  });

  it('are those that a filter of all rows finds, however they lie', () => {
    const any = fc.record({
      id: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
      step: fc.integer({ min: 0, max: 4 }),
      value: fc.integer(),
      word: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(any), (rows) => {
        const split = splitRows(columnsOf(rows), 'id', 'step', ['a', 'b', 'c']);
        for (const id of ['a', 'b', 'c']) {
          const own = rows.filter((each) => each.id === id).sort((one, other) => one.step - other.step);
          expect(rowsOf(split.get(id))).toEqual(rowsOf(columnsOf(own)));
        }
      }),
    );
  });
});

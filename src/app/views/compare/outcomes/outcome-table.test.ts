import { expect, test } from 'vitest';
import type { Comparison } from '../comparison.ts';
import { outcomeCsv } from './outcome-csv.ts';
import { outcomeTable, sortedRows } from './outcome-table.ts';

const style = { colour: { light: '#000', dark: '#fff' } };
const member = (simulation: string) => ({
  source: 'runs',
  simulation,
  key: `runs/${simulation}`,
  name: simulation,
  label: simulation,
  style,
});

/** Three simulations, the first two replicates of each other. */
function comparison(rows: 'simulations' | 'groups'): Comparison {
  return {
    members: ['a', 'b', 'c'].map(member),
    groups: { groups: [{ label: 'damage = 10', style, members: [0, 1] }], groupOf: [0, 0, -1] },
    styles: [style, style, style],
    configurations: {
      parameters: [
        { path: 'agent.damage', values: [10, 10, 25], differs: true, seed: false },
        { path: 'seed', values: [1, 2, 1], differs: true, seed: true },
        { path: 'size', values: [7, 7, 7], differs: false, seed: false },
        { path: 'rare', values: [undefined, undefined, 3], differs: true, seed: false },
      ],
      replicates: [0, 0, 1],
      silent: [],
    },
    series: [{ metric: 'births', label: 'Births', unit: 'agents', cost: 'plain', missing: [] }],
    search: { rows },
  } as unknown as Comparison;
}

const outcomes = [
  { metric: 'births', statistic: 'last' },
  { metric: 'births', statistic: 'at', step: 5 },
] as const;
const values = new Float64Array([1, 0.5, 4, Number.NaN, 2, 3]);

test('a row for each simulation, a column for each parameter that varies and each outcome', () => {
  const { rows, columns } = outcomeTable(comparison('simulations'), outcomes, values);
  expect(rows.map(({ label }) => label)).toEqual(['a', 'b', 'c']);
  expect(columns.map(({ label }) => label)).toEqual(['Births, last', 'Births, at step 5', 'damage', 'seed']);
  expect(columns.map(({ cells }) => cells)).toEqual([
    [1, 4, 2],
    [0.5, Number.NaN, 3],
    [10, 10, 25],
    [1, 2, 1],
  ]);
  expect(columns[0]?.numbers?.profile).toMatchObject({ n: 3, least: 1, mean: 7 / 3, greatest: 4 });
});

test('a row for each group has the mean of its simulations, and those in no group follow', () => {
  const { rows, columns } = outcomeTable(comparison('groups'), outcomes, values);
  expect(rows.map(({ label }) => label)).toEqual(['damage = 10', 'c']);
  expect(columns.map(({ cells }) => cells)).toEqual([
    [2, 1],
    [2.5, 2],
    [0.5, 3],
    [10, 25],
    ['2 values', 1],
  ]);
});

test('rows are sorted by any column, those without a value last', () => {
  const table = outcomeTable(comparison('simulations'), outcomes, values);
  const column = table.columns[1]?.id ?? '';
  expect(sortedRows(table, { column, descending: true })).toEqual([2, 0, 1]);
  expect(sortedRows(table, { column, descending: false })).toEqual([0, 2, 1]);
  expect(sortedRows(table, { column: 'name', descending: true })).toEqual([2, 1, 0]);
  expect(sortedRows(table, { column: 'gone', descending: true })).toEqual([0, 1, 2]);
});

test('the CSV has the rows in their order, every digit, and nothing where there is no value', () => {
  const table = outcomeTable(comparison('simulations'), outcomes, values);
  expect(outcomeCsv(comparison('simulations'), table, [2, 1])).toBe(
    [
      'Simulation,Source,Group,"Births, last (agents per step)","Births, at step 5 (agents per step)",damage,seed',
      'c,runs,,2,3,25,1',
      'b,runs,damage = 10,4,,10,2',
      '',
    ].join('\r\n'),
  );
});

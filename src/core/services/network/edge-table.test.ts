import { expect, it } from 'vitest';
import { edgeTable, type TableEdge } from './edge-table.ts';

const edge = (from: string, to: string, acts: number, kind = 'trade'): TableEdge => ({
  from,
  to,
  kind,
  acts,
  amount: undefined,
});
const columns = [{ label: 'Acts' }, { label: 'Money' }] as const;
const untyped = () => undefined;

it('puts the strongest first, equals by the numbers in their names', () => {
  const edges = [edge('a_10', 'b', 1), edge('a_2', 'b', 1), edge('a_1', 'b', 1), edge('z', 'b', 5)];
  const { rows, omitted } = edgeTable('ties', edges, untyped, columns, []);
  expect(rows.map(({ cells }) => cells[0])).toEqual(['z', 'a_1', 'a_2', 'a_10']);
  expect(omitted).toBe(0);
});

it('has types only where any is known', () => {
  const labels = (typeOf: (agent: string) => string | undefined) =>
    edgeTable('ties', [edge('a', 'b', 1)], typeOf, columns, []).columns.map(({ label }) => label);
  expect(labels(untyped)).toEqual(['From', 'To', 'Kind', 'Acts', 'Money']);
  expect(labels((agent) => (agent === 'a' ? 'farmer' : undefined))).toEqual([
    'From',
    'From type',
    'To',
    'To type',
    'Kind',
    'Acts',
    'Money',
  ]);
});

it('keeps the strongest thousand of each kind, and says how many are left out', () => {
  const many = Array.from({ length: 1200 }, (_, k) => edge(`a${k}`, 'b', 1 + k));
  const { rows, omitted } = edgeTable('ties', [...many, edge('x', 'y', 1, 'rare')], untyped, columns, []);
  expect(omitted).toBe(200);
  expect(rows).toHaveLength(1001);
  // Of the frequent kind those with 201 acts or more; the rare kind stays.
  expect(rows.slice(0, 1000).every(({ cells }) => Number(cells[3]) > 200)).toBe(true);
  expect(rows.at(-1)?.cells[2]).toBe('rare');
});

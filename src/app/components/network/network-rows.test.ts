import { expect, it } from 'vitest';
import type { ReportTable } from '../../../core/api/report.ts';
import { contentsOf, edgeRows, edgesOfAgent, wantedEdges } from './network-rows.ts';

const table: ReportTable = {
  id: 'interactions',
  name: 'Interactions',
  columns: ['From', 'From type', 'To', 'To type', 'Kind', 'Acts'].map((label) => ({ label })),
  rows: [
    { cells: ['a', 'system', 'b', 'control', 'share', 5] },
    { cells: ['b', 'control', 'a', 'system', 'attack', 2] },
    { cells: ['c', undefined, 'b', 'control', 'share', 1] },
  ],
  notes: [],
};
const edges = edgeRows(table);

it('tells kinds, agents and types', () => {
  const { kinds, typeOf, types } = contentsOf(edges);
  expect(kinds).toEqual([
    { kind: 'share', pairs: 2 },
    { kind: 'attack', pairs: 1 },
  ]);
  expect([...typeOf.keys()]).toEqual(['a', 'b', 'c']);
  expect(typeOf.get('c')).toBeUndefined();
  expect(types).toEqual(['control', 'system']);
});

it('reads a table without types as well', () => {
  const columns = ['From', 'To', 'Kind', 'Interactions', 'Money'].map((label) => ({ label }));
  const [edge] = edgeRows({ ...table, columns, rows: [{ cells: ['a', 'b', 'trade', 3, 9.5] }] });
  expect(edge).toMatchObject({ from: 'a', to: 'b', kind: 'trade', acts: 3, fromType: undefined });
});

it('keeps kinds that are on and edges that are strong enough', () => {
  const wanted = wantedEdges(edges, { without: new Set(['attack']), least: 2 });
  expect(wanted.map(({ row }) => row)).toEqual([table.rows[0]]);
});

it('finds what one agent has a part in, whichever side it is on', () => {
  expect(edgesOfAgent(edges, 'a').map(({ row }) => row)).toEqual(table.rows.slice(0, 2));
  expect(edgesOfAgent(edges, 'z')).toEqual([]);
});

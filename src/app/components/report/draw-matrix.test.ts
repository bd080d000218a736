import { expect, it } from 'vitest';
import type { ReportTable } from '../../../core/api/report.ts';
import { drawMatrix } from './draw-matrix.ts';

const table: ReportTable = {
  id: 'sharing-matrix',
  name: 'Sharing by type',
  columns: [{ label: 'From' }, { label: 'To' }, { label: 'Shares' }],
  rows: [
    { cells: ['system', 'system', 4] },
    { cells: ['system', 'control', 1] },
    { cells: ['control', 'system', undefined] },
  ],
  notes: [],
};
const draw = drawMatrix({ value: 2, rowTitle: 'from', columnTitle: 'to', unit: 'shares' });

it('tells each pair and its number; a pair without one stays empty', () => {
  const shapes = draw(table, 600)?.shapes ?? [];
  const titles = shapes.flatMap((shape) => ('title' in shape && shape.title ? [shape.title] : []));
  expect(titles).toEqual(['system → system: 4 shares', 'system → control: 1 shares']);
});

it('draws nothing without rows', () => {
  expect(draw({ ...table, rows: [] }, 600)).toBeUndefined();
});

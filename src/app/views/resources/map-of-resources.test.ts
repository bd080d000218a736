import { expect, it } from 'vitest';
import type { ReportTable } from '../../../core/api/report.ts';
import { mapOfResources } from './map-of-resources.ts';

function table(...rows: readonly (readonly (string | number)[])[]): ReportTable {
  return {
    id: 'resource-map',
    name: 'Map of resources',
    columns: [],
    rows: rows.map((cells) => ({ cells })),
    notes: [],
  };
}

it('draws each cell at its place, hotspots with an edge, under the step', () => {
  const drawing = mapOfResources(table([3.4, 7.2, 12, 'yes', 57], [8, 1, 0, 'no', 57]), 500);
  const titles = drawing?.shapes.flatMap((shape) => ('title' in shape ? [shape.title] : []));
  expect(titles).toEqual(['0 at 8, 1', '12 at 3, 7']);
  expect(drawing?.shapes).toContainEqual(expect.objectContaining({ text: 'Step 57' }));
});

it('draws nothing of nothing', () => {
  expect(mapOfResources(table(), 500)).toBeUndefined();
});

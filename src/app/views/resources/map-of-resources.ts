import type { ReportTable } from '../../../core/api/report.ts';
import { gridMap, rasterOf, squaresOf } from '../../charts/drawing/grid-map.ts';
import type { Drawing } from '../../charts/drawing/shape.ts';

/** The table of cells (x, y, resources, hotspot, step) as a map. */
export function mapOfResources({ rows }: ReportTable, width: number): Drawing | undefined {
  const points = rows.map(({ cells: [x, y, value, hotspot] }) => ({
    x: Number(x),
    y: Number(y),
    value: Number(value),
    marked: hotspot === 'yes',
  }));
  if (points.length === 0) return undefined;
  const raster = rasterOf(points);
  return gridMap({
    ...raster,
    cells: squaresOf(points, raster.side),
    caption: `Step ${rows[0]?.cells[4]}`,
    mark: 'hotspot',
    width,
  });
}

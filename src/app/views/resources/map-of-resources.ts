import type { ReportTable } from '../../../core/api/report.ts';
import { gridMap, rasterOf, squaresOf } from '../../charts/drawing/grid-map.ts';
import type { Drawing } from '../../charts/drawing/shape.ts';

/** The table of cells (x, y, resources, hotspot, step) as a map. */
export function mapOfResources({ rows, plane }: ReportTable, width: number): Drawing | undefined {
  const points = rows.map(({ cells: [x, y, value, hotspot] }) => ({
    x: Number(x),
    y: Number(y),
    value: Number(value),
    marked: hotspot === 'yes',
  }));
  if (points.length === 0) return undefined;
  const { side, ...box } = rasterOf(points);
  // The world, as the page on space shows it; the box around the places where it is not known.
  const [x, y] =
    plane === undefined
      ? [box.x, box.y]
      : ([
          [plane.left, plane.right],
          [plane.bottom, plane.top],
        ] as const);
  return gridMap({
    side,
    x,
    y,
    cells: squaresOf(points, side, [x[1], y[1]]),
    caption: `Step ${rows[0]?.cells[4]}`,
    mark: 'hotspot',
    width,
  });
}

import { gridMap } from '../../charts/drawing/grid-map.ts';
import { pointMap } from '../../charts/drawing/point-map.ts';
import type { Paint } from '../../charts/drawing/shape.ts';
import { readableNumber } from '../../charts/numbers.ts';
import { stylesOf } from '../../charts/palette.ts';
import type { Draw } from '../../components/report/drawn-report.tsx';
import { numberAt, stepCaption, textAt, typeAt } from './read-places.ts';

/** How crowded each field of the world is; hotspots have an edge. */
export const drawDensity: Draw = (table, width) => {
  const { plane, rows } = table;
  const first = rows[0]?.cells;
  if (plane === undefined || first === undefined) return undefined;
  return gridMap({
    side: numberAt(first, 1) - numberAt(first, 0),
    rise: numberAt(first, 3) - numberAt(first, 2),
    x: [plane.left, plane.right],
    y: [plane.bottom, plane.top],
    mark: 'hotspot',
    width,
    cells: rows.map(({ cells }) => ({
      x: numberAt(cells, 0),
      y: numberAt(cells, 2),
      value: numberAt(cells, 4),
      marked: cells[5] === 'yes',
      title: `x ${textAt(cells, 0)} to ${textAt(cells, 1)}, y ${textAt(cells, 2)} to ${textAt(cells, 3)}: ${readableNumber(numberAt(cells, 4))} agent steps`,
    })),
  });
};

/** The clusters that agents fall into, by colour. */
export const drawClusters: Draw = (table, width) => {
  const { plane, rows } = table;
  if (plane === undefined || rows.length === 0) return undefined;
  const clusters = [...new Set(rows.map(({ cells }) => numberAt(cells, 2)))].sort((a, b) => a - b);
  const styles = stylesOf(clusters.map((cluster) => `cluster ${cluster}`));
  const paints = new Map(
    clusters.map((cluster, k): [number, Paint] => [cluster, styles[k]?.colour ?? 'text']),
  );
  // After the colours of the palette the same ones come again, as rings.
  const formOf = (cluster: number) =>
    styles[clusters.indexOf(cluster)]?.dash === undefined ? 'dot' : 'ring';
  return pointMap({
    plane,
    width,
    caption: stepCaption(table),
    keys: clusters.map((cluster) => ({
      label: `cluster ${cluster}`,
      paint: paints.get(cluster) ?? 'text',
      form: formOf(cluster),
    })),
    dots: rows.map(({ cells }) => ({
      x: numberAt(cells, 3),
      y: numberAt(cells, 4),
      paint: paints.get(numberAt(cells, 2)) ?? 'text',
      form: formOf(numberAt(cells, 2)),
      size: 4.5,
      title: `${textAt(cells, 0)}, ${typeAt(cells, 1)}, cluster ${textAt(cells, 2)}`,
    })),
  });
};

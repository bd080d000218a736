import { type Cells, cellOf } from './cells.ts';
import type { Curve, Mark } from './panel-marks.ts';
import { type Box, boxPath } from './paths.ts';
import { at, type RowsInView, type Scale } from './scale.ts';

/** Draws the band of each curve as boxes, each as wide as what its row stands for. */
export function drawBoxes(
  x: Float64Array,
  curves: readonly Curve[],
  rows: RowsInView,
  sx: Scale,
  sy: Scale,
  cells: Cells,
): readonly Mark[] {
  return curves.map(({ series, band }): Mark => {
    const boxes: Box[] = [];
    for (let row = rows.start; row < rows.end && band !== undefined; row++) {
      const top = band.top[row] ?? 0;
      const bottom = band.bottom[row] ?? 0;
      if (top === bottom) continue;
      const [left, right] = cellOf(x, row, cells);
      boxes.push({
        left: at(sx, left),
        right: at(sx, right),
        top: at(sy, top),
        bottom: at(sy, bottom),
      });
    }
    const { key, label, style } = series;
    return { key, label, style, line: '', dots: '', markers: undefined, area: boxPath(boxes) };
  });
}

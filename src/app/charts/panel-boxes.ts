import type { Curve, Mark } from './panel-marks.ts';
import { type Box, boxPath } from './paths.ts';
import { at, type RowsInView, type Scale } from './scale.ts';

/** Draws the band of each curve as boxes, each as wide as the way to the next x. */
export function drawBoxes(
  x: Float64Array,
  curves: readonly Curve[],
  rows: RowsInView,
  sx: Scale,
  sy: Scale,
): readonly Mark[] {
  return curves.map(({ series, band }): Mark => {
    const boxes: Box[] = [];
    for (let row = rows.start; row < rows.end && band !== undefined; row++) {
      const top = band.top[row] ?? 0;
      const bottom = band.bottom[row] ?? 0;
      if (top === bottom) continue;
      boxes.push({
        left: at(sx, x[row] ?? 0),
        right: at(sx, endOfRow(x, row)),
        top: at(sy, top),
        bottom: at(sy, bottom),
      });
    }
    const { key, label, style } = series;
    return { key, label, style, line: '', dots: '', markers: undefined, area: boxPath(boxes) };
  });
}

/** Where the box of a row ends: at the next x; the last is as wide as the one before it. */
export function endOfRow(x: Float64Array, row: number): number {
  const here = x[row] ?? 0;
  return x[row + 1] ?? here + (here - (x[row - 1] ?? here - 1));
}

import type { Marker } from './palette.ts';
import { at, linear, type Scale } from './scale.ts';

export interface LinePaths {
  readonly line: string;
  /** Points without a neighbour on either side, which a line would not show. */
  readonly dots: string;
}

/** SVG path data of a polyline through `rows`, with a gap wherever a value is NaN. */
export function linePaths(
  x: Float64Array,
  y: Float64Array,
  rows: Uint32Array,
  sx: Scale,
  sy: Scale,
): LinePaths {
  const lx = linear(sx);
  const ly = linear(sy);
  let line = '';
  let dots = '';
  let run = 0;
  let lastX = 0;
  let lastY = 0;
  // One row more than there are closes the last run.
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    const value = row === undefined ? Number.NaN : (y[row] ?? Number.NaN);
    if (row === undefined || Number.isNaN(value)) {
      if (run === 1) dots += `M${lastX},${lastY}h0`;
      run = 0;
      continue;
    }
    lastX = tenth((x[row] ?? 0) * lx.factor + lx.offset);
    lastY = tenth(value * ly.factor + ly.offset);
    line += `${run === 0 ? 'M' : 'L'}${lastX},${lastY}`;
    run++;
  }
  return { line, dots };
}

/** SVG path data of the area between two curves over the same steps; values must not be NaN. */
export function areaPath(
  x: Float64Array,
  top: { readonly values: Float64Array; readonly rows: Uint32Array },
  bottom: { readonly values: Float64Array; readonly rows: Uint32Array },
  sx: Scale,
  sy: Scale,
): string {
  const { line } = linePaths(x, top.values, top.rows, sx, sy);
  if (line === '') return '';
  const back = linePaths(x, bottom.values, bottom.rows.slice().reverse(), sx, sy).line;
  return `${line}${back.replace('M', 'L')}Z`;
}

/** SVG path data of a few markers along a line, the second channel after colour. */
export function markerPath(
  x: Float64Array,
  y: Float64Array,
  rows: Uint32Array,
  sx: Scale,
  sy: Scale,
  marker: Marker,
): string {
  const every = Math.max(1, Math.floor(rows.length / 8));
  let path = '';
  for (let i = Math.floor(every / 2); i < rows.length; i += every) {
    const row = rows[i] ?? 0;
    const value = y[row] ?? Number.NaN;
    if (!Number.isNaN(value))
      path += `M${tenth(at(sx, x[row] ?? 0))},${tenth(at(sy, value))}${shapes[marker]}`;
  }
  return path;
}

/** Relative to the centre of the marker, about 7 px across. */
const shapes: Readonly<Record<Marker, string>> = {
  circle: 'm-3,0a3,3 0 1 0 6,0a3,3 0 1 0 -6,0z',
  square: 'm-3,-3h6v6h-6z',
  triangle: 'm0,-4l4,7h-8z',
  diamond: 'm0,-4l4,4l-4,4l-4,-4z',
};

/** A marker by itself at a point, for legends. */
export function markerAt(marker: Marker, x: number, y: number): string {
  return `M${x},${y}${shapes[marker]}`;
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** SVG path data of rectangles; neighbours of the same edges are joined where no pixel lies between them. */
export function boxPath(boxes: Iterable<Box>): string {
  let path = '';
  let open: Box | undefined;
  const close = () => {
    if (open !== undefined && open.right > open.left && open.bottom !== open.top)
      path += `M${tenth(open.left)},${tenth(open.top)}H${tenth(open.right)}V${tenth(open.bottom)}H${tenth(open.left)}Z`;
  };
  for (const box of boxes) {
    const joins = open?.top === box.top && open.bottom === box.bottom && box.left - open.right < 0.5;
    if (open !== undefined && joins) open = { ...open, right: box.right };
    else {
      close();
      open = box;
    }
  }
  close();
  return path;
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

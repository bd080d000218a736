import { nice } from 'd3-array';
import { readableNumber } from '../numbers.ts';
import type { Range } from '../scale.ts';
import { rampColour } from './colour-ramp.ts';
import { mapAxes, mapMargin } from './map-axes.ts';
import type { Drawing, Paint, Shape } from './shape.ts';
import { textWidth } from './text-width.ts';

/** A square of a map. */
export interface MapCell {
  /** Its lower left corner. */
  readonly x: number;
  readonly y: number;
  /** At least 0; the more, the stronger its colour. 0 is drawn as the outline of a square. */
  readonly value: number;
  /** Drawn with an edge. */
  readonly marked?: boolean;
  /** Shown over it, in place of its corner and value. */
  readonly title?: string;
}

export interface GridMap {
  readonly cells: readonly MapCell[];
  /** Length of the side of each square, in the units of x and y. */
  readonly side: number;
  /** Its height where they are rectangles; `side` is then their width. */
  readonly rise?: number;
  readonly x: Range;
  readonly y: Range;
  /** Above the map, e.g. the step. */
  readonly caption?: string;
  /** What a marked square is, for the legend. */
  readonly mark?: string;
  /** Pixels that there are. */
  readonly width: number;
}

const margin = { ...mapMargin, top: 28 } as const;
/** Highest and widest map, in pixels. */
const most = { height: 440, width: 640 } as const;
/** More squares than this are joined into one shape for each shade, without titles. */
const TITLED = 1500;
const SHADES = 8;

/** A map of squares over two axes of one scale, y upwards, shaded by value. */
export function gridMap(map: GridMap): Drawing {
  const { cells, side, rise = side, x, y } = map;
  const [across, up] = [Math.max(x[1] - x[0], side), Math.max(y[1] - y[0], rise)];
  const room = Math.min(most.width, map.width - margin.left - margin.right);
  const scale = Math.max(0.1, Math.min(room / across, most.height / up));
  const [plotWidth, plotHeight] = [across * scale, up * scale];
  const left = (value: number) => margin.left + (value - x[0]) * scale;
  const top = (value: number) => margin.top + plotHeight - (value - y[0]) * scale;
  const largest = cells.reduce((highest, { value }) => Math.max(highest, value), 0);
  const size = (length: number) => Math.max(1, length * scale - (length * scale > 5 ? 1 : 0));
  const [wide, high] = [size(side), size(rise)];
  const place = (cell: MapCell) => ({ x: left(cell.x), y: top(cell.y) - high, width: wide, height: high });
  const head = legend(map, largest);
  return {
    width: Math.ceil(Math.max(margin.left + plotWidth, head.right) + margin.right),
    height: Math.ceil(margin.top + plotHeight + margin.bottom),
    shapes: [
      ...head.shapes,
      { kind: 'rect', x: margin.left, y: margin.top, width: plotWidth, height: plotHeight, stroke: 'axis' },
      ...mapAxes({
        x,
        y,
        top: margin.top,
        width: plotWidth,
        height: plotHeight,
        across: left,
        up: top,
      }),
      ...(cells.length > TITLED ? joined(map, largest, place) : titled(map, largest, place)),
    ],
  };
}

/** How a square of a value looks: an outline for 0, so that a place with little left can be told from one with none. */
function lookOf(value: number, largest: number) {
  return value > 0
    ? ({ fill: rampColour('sequential', 0.2 + (0.8 * value) / largest) } as const)
    : ({ stroke: 'axis', strokeWidth: 1 } as const);
}

type Place = (cell: MapCell) => {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

function titled({ cells }: GridMap, largest: number, place: Place): readonly Shape[] {
  // Edges lie over their neighbours.
  return cells
    .toSorted((a, b) => Number(a.marked === true) - Number(b.marked === true))
    .map((cell): Shape => {
      const { x, y, value, marked, title } = cell;
      return {
        kind: 'rect',
        ...place(cell),
        // What has no fill is hit by the pointer all the same.
        ...(value > 0 ? {} : { fill: 'ground' }),
        ...lookOf(value, largest),
        ...(marked === true ? edge : {}),
        title: title ?? `${readableNumber(value)} at ${readableNumber(x)}, ${readableNumber(y)}`,
      };
    });
}

/** Stands out on every shade. */
const edge = { stroke: { light: '#e8590c', dark: '#ffa94d' }, strokeWidth: 2 } as const;

function joined({ cells }: GridMap, largest: number, place: Place): readonly Shape[] {
  const square = (cell: MapCell) => {
    const { x, y, width, height } = place(cell);
    return `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
  };
  const shades = new Map<number, string[]>();
  for (const cell of cells) {
    const shade = cell.value > 0 ? Math.ceil((SHADES * cell.value) / largest) : 0;
    const squares = shades.get(shade);
    if (squares === undefined) shades.set(shade, [square(cell)]);
    else squares.push(square(cell));
  }
  const marked = cells.filter((cell) => cell.marked === true).map(square);
  return [
    ...[...shades].map(([shade, squares]): Shape => {
      return { kind: 'path', d: squares.join(''), ...lookOf(shade, SHADES) };
    }),
    ...(marked.length === 0 ? [] : [{ kind: 'path', d: marked.join(''), ...edge } as const]),
  ];
}

const swatch = 12;
const swatches = 8;

/** Caption, shades with the values at their ends, and what an edge means, from left to right. */
function legend(
  { caption = '', mark }: GridMap,
  largest: number,
): { readonly shapes: readonly Shape[]; readonly right: number } {
  const shapes: Shape[] = [];
  let right: number = margin.left;
  const text = (words: string, fill: Paint) => {
    shapes.push({ kind: 'text', x: right, y: 13, text: words, fill });
    right += textWidth(words);
  };
  if (caption !== '') {
    text(caption, 'text');
    right += 20;
  }
  if (largest > 0) {
    text('0', 'faint');
    right += 4;
    for (let k = 0; k < swatches; k++) {
      const size = k === 0 ? swatch - 3 : swatch;
      const look = lookOf(k, swatches - 1);
      shapes.push({ kind: 'rect', x: right, y: 3 + (swatch - size) / 2, width: size, height: size, ...look });
      right += swatch;
    }
    right += 5;
    text(readableNumber(largest), 'faint');
    right += 20;
  }
  if (mark !== undefined) {
    shapes.push({ kind: 'rect', x: right + 1, y: 4, width: 10, height: 10, ...edge });
    right += 18;
    text(mark, 'faint');
  }
  return { shapes, right };
}

/** Points with a value, which squares are made of. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly marked?: boolean;
}

/**
 * Squares of a side, the values of the points in each added up; one with a marked point is marked.
 *
 * @param ends of the map: what stands on its very edge belongs to the last square.
 */
export function squaresOf(
  points: readonly MapPoint[],
  side: number,
  ends: readonly [right: number, top: number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
): readonly MapCell[] {
  const cornerOf = (value: number, end: number) =>
    Math.floor(value === end ? (value - side / 2) / side : value / side) * side;
  const found = new Map<string, MapCell>();
  for (const { x, y, value, marked } of points) {
    const corner = { x: cornerOf(x, ends[0]), y: cornerOf(y, ends[1]) };
    const key = `${corner.x} ${corner.y}`;
    const known = found.get(key);
    found.set(key, {
      ...corner,
      value: (known?.value ?? 0) + value,
      marked: marked === true || known?.marked === true,
    });
  }
  return [...found.values()];
}

/** About as many squares across as can be told apart. */
const ACROSS = 50;
const FEW_UNITS = 8;

/** Both ranges and the side of squares that suit points: from 0 where they do not go below it, ending on a square. */
export function rasterOf(points: readonly { readonly x: number; readonly y: number }[]): {
  readonly side: number;
  readonly x: Range;
  readonly y: Range;
} {
  const [x, y] = [rangeOf(points.map((point) => point.x)), rangeOf(points.map((point) => point.y))];
  const longest = Math.max(x[1] - x[0], y[1] - y[0]);
  const [, step = 1] = nice(0, longest / ACROSS, 1);
  // Places often have whole coordinates: squares of less than one unit would only scatter them.
  const side = longest === 0 || longest >= FEW_UNITS ? Math.max(1, step) : step;
  const whole = ([from, to]: Range): Range => [
    Math.floor(from / side) * side,
    (Math.floor(to / side) + 1) * side,
  ];
  return { side, x: whole(x), y: whole(y) };
}

function rangeOf(values: readonly number[]): Range {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((greatest, value) => Math.max(greatest, value), Number.NEGATIVE_INFINITY);
  return values.length === 0 ? [0, 0] : [Math.min(0, low), high];
}

import { readableNumber, shortNumbers } from '../numbers.ts';
import { inkOn, type Ramp, rampColour } from './colour-ramp.ts';
import type { Drawing, Shape } from './shape.ts';
import { fitText, textWidth } from './text-width.ts';

export interface HeatMap {
  /** Labels from top to bottom and from left to right; not all are drawn where they are many. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row by row; NaN and `undefined` leave the cell empty. */
  readonly values: readonly ArrayLike<number | undefined>[];
  /** What rows and columns are. */
  readonly rowTitle?: string;
  readonly columnTitle?: string;
  /** Pixels that are there. */
  readonly width: number;
  /** `diverging` for values around zero. */
  readonly ramp?: Ramp;
  /** Values at the ends of the ramp; what is in the map where absent (from 0, or the same on both sides of it). */
  readonly domain?: readonly [low: number, high: number];
  /** Cells as high as they are wide, for maps of places. */
  readonly square?: boolean;
  /** Written below the value of a cell, smaller. */
  readonly noteOf?: (row: number, column: number) => string;
  /** Shown over a cell; the labels and the value where absent. */
  readonly titleOf?: (row: number, column: number, value: number) => string;
}

/** More cells than this are drawn in as many paths as there are shades, without numbers in them. */
const MOST_SINGLE_CELLS = 600;
const SHADES = 24;
const LABEL_MAX = 150;
const CELL_MAX = 84;
/** Height of a cell with a value and a note. */
const NOTED = 36;
const LEGEND = 34;
const LEGEND_WIDTH = 240;
const LEGEND_BAR = 140;

/** A table of numbers as shades, with a legend below; `undefined` where no value is known. */
export function heatMap(map: HeatMap): Drawing | undefined {
  const { rows, columns, rowTitle, columnTitle, ramp = 'sequential' } = map;
  const domain = map.domain ?? domainOf(map.values, ramp);
  if (domain === undefined || rows.length === 0 || columns.length === 0) return undefined;
  const longestLabel = Math.min(LABEL_MAX, map.width * 0.3);
  const labels = { rows: cut(rows, longestLabel), columns: cut(columns, longestLabel) };
  const titleLeft = rowTitle === undefined ? 0 : 18;
  const left = titleLeft + Math.max(12, ...labels.rows.map((label) => textWidth(label))) + 8;
  const longest = Math.max(...labels.columns.map((label) => textWidth(label)));
  const { cell, every, slanted, overhang } = columnsIn(map.width - left - 8, labels.columns, longest);
  const titleTop = columnTitle === undefined ? 0 : 18;
  const top = titleTop + (slanted ? Math.ceil(longest * 0.71) + 20 : 20);
  const level = map.noteOf === undefined ? Math.max(16, Math.min(30, cell)) : NOTED;
  const height = map.square === true ? cell : level;
  const right = left + cell * columns.length;
  const bottom = top + height * rows.length;
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const legendLeft = Math.max(0, Math.min(left, map.width - LEGEND_WIDTH));
  const frame: Frame = { left, top, cell, height, domain, ramp };
  const text: Shape[] = [];
  if (columnTitle !== undefined) {
    text.push({ kind: 'text', x: middle.x, y: 12, text: columnTitle, anchor: 'middle', fill: 'faint' });
  }
  if (rowTitle !== undefined) {
    text.push({
      kind: 'text',
      x: 12,
      y: middle.y,
      text: rowTitle,
      anchor: 'middle',
      fill: 'faint',
      rotate: -90,
    });
  }
  labels.columns.forEach((label, k) => {
    if (k % every !== 0) return;
    const x = left + cell * (k + 0.5);
    text.push(
      slanted
        ? { kind: 'text', x: x + 3, y: top - 8, text: label, anchor: 'start', rotate: -45 }
        : { kind: 'text', x, y: top - 8, text: label, anchor: 'middle' },
    );
  });
  const everyRow = thinned(rows.length, height);
  labels.rows.forEach((label, k) => {
    if (k % everyRow !== 0) return;
    text.push({ kind: 'text', x: left - 8, y: top + height * (k + 0.5) + 4, text: label, anchor: 'end' });
  });
  const many = rows.length * columns.length > MOST_SINGLE_CELLS;
  return {
    width: Math.ceil(Math.max(right + overhang, Math.min(map.width, legendLeft + LEGEND_WIDTH))),
    height: Math.ceil(bottom) + LEGEND,
    shapes: [
      ...(many ? shades(map, frame) : cells(map, frame)),
      ...text,
      ...legend(frame, legendLeft, bottom + 12),
    ],
  };
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  readonly height: number;
  readonly domain: readonly [number, number];
  readonly ramp: Ramp;
}

/** How wide columns are, and how their labels stand: slanted where they are too long, the last ones then hang over. */
function columnsIn(room: number, labels: readonly string[], longest: number) {
  const fitting = (width: number) => Math.max(1, Math.min(CELL_MAX, width / labels.length));
  const level = fitting(room);
  const every = thinned(labels.length, level);
  if (longest <= level * every - 6) return { cell: level, every, slanted: false, overhang: 0 };
  const last = textWidth(labels[labels.length - 1 - ((labels.length - 1) % every)] ?? '');
  const overhang = Math.max(0, Math.ceil(last * 0.71 + 8 - level / 2));
  const cell = fitting(room - overhang);
  return { cell, every: thinned(labels.length, cell), slanted: true, overhang };
}

/** One shape a cell, with its number in it where there is room. */
function cells(map: HeatMap, frame: Frame): readonly Shape[] {
  const { left, top, cell, height, ramp } = frame;
  const known: { row: number; column: number; value: number }[] = [];
  visit(map, (row, column, value) => known.push({ row, column, value }));
  const texts = known.map(({ value }) => cellText(value));
  const notes = known.map(({ row, column }) => map.noteOf?.(row, column) ?? '');
  const fits = height >= 15 && Math.max(...[...texts, ...notes].map((text) => textWidth(text))) <= cell - 6;
  return known.flatMap(({ row, column, value }, k): readonly Shape[] => {
    const place = placeOf(value, frame);
    const x = left + cell * column;
    const y = top + height * row;
    const title =
      map.titleOf?.(row, column, value) ??
      `${map.rows[row]}, ${map.columns[column]}: ${readableNumber(value)}`;
    const box: Shape = {
      kind: 'rect',
      x,
      y,
      width: Math.max(0.5, cell - 1),
      height: Math.max(0.5, height - 1),
      fill: rampColour(ramp, place),
      title,
    };
    if (!fits) return [box];
    const label: Shape = {
      kind: 'text',
      x: x + (cell - 1) / 2,
      y: y + height / 2 + (map.noteOf === undefined ? 3.5 : -2),
      text: texts[k] ?? '',
      anchor: 'middle',
      fill: inkOn(ramp, place),
    };
    const note = notes[k] ?? '';
    return note === '' ? [box, label] : [box, label, { ...label, y: label.y + 12, text: note, size: 10 }];
  });
}

/** All cells of about one value as one path. */
function shades(map: HeatMap, frame: Frame): readonly Shape[] {
  const { left, top, cell, height, ramp } = frame;
  const paths = new Map<number, string[]>();
  visit(map, (row, column, value) => {
    const shade = Math.round(placeOf(value, frame) * (SHADES - 1));
    const box = `M${round(left + cell * column)} ${round(top + height * row)}h${round(cell)}v${round(height)}h${round(-cell)}z`;
    const boxes = paths.get(shade);
    if (boxes === undefined) paths.set(shade, [box]);
    else boxes.push(box);
  });
  return [...paths]
    .sort(([a], [b]) => a - b)
    .map(([shade, boxes]) => ({
      kind: 'path',
      d: boxes.join(''),
      fill: rampColour(ramp, shade / (SHADES - 1)),
    }));
}

/** The ramp with the values at its ends. */
function legend({ ramp, domain }: Frame, left: number, y: number): readonly Shape[] {
  const [low = '', high = ''] = shortNumbers(domain);
  const start = left + textWidth(low) + 6;
  const step = LEGEND_BAR / SHADES;
  const boxes = Array.from(
    { length: SHADES },
    (_, k): Shape => ({
      kind: 'rect',
      x: start + step * k,
      y,
      width: step + 0.5,
      height: 10,
      fill: rampColour(ramp, k / (SHADES - 1)),
    }),
  );
  return [
    { kind: 'text', x: start - 6, y: y + 9, text: low, anchor: 'end', fill: 'faint' },
    ...boxes,
    { kind: 'text', x: start + LEGEND_BAR + 6, y: y + 9, text: high, anchor: 'start', fill: 'faint' },
  ];
}

function visit(
  { rows, columns, values }: HeatMap,
  each: (row: number, column: number, value: number) => void,
) {
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      const value = values[row]?.[column];
      if (value !== undefined && Number.isFinite(value)) each(row, column, value);
    }
  }
}

function domainOf(values: HeatMap['values'], ramp: Ramp): readonly [number, number] | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of values) {
    for (let k = 0; k < row.length; k++) {
      const value = row[k];
      if (value === undefined || !Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return undefined;
  if (ramp === 'diverging') {
    const far = Math.max(Math.abs(low), Math.abs(high)) || 1;
    return [-far, far];
  }
  const from = Math.min(0, low);
  return high > from ? [from, high] : [from, from + 1];
}

function placeOf(value: number, { domain: [low, high] }: Pick<Frame, 'domain'>): number {
  return high === low ? 0 : Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** Every which label is drawn so that they do not run into each other. */
function thinned(count: number, room: number): number {
  return count * room < 14 ? count : Math.max(1, Math.ceil(14 / room));
}

function cut(labels: readonly string[], width: number): readonly string[] {
  return labels.map((label) => fitText(label, width));
}

/** Short enough for a cell; the exact number is in the table. */
function cellText(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return shortNumbers([Math.round(value)])[0] ?? '';
  return (size < 0.001 ? value.toExponential(0) : value.toPrecision(size < 1 ? 2 : 3)).replace('-', '−');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

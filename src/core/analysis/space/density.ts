import { sampleSd } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** The rectangle that is looked at. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Fields on each side of a map. */
const SIDES = 20;
/** Fewer than these would tell too little. */
const FEWEST = 10;

/** One side of a map cut into fields of equal width. */
export interface Cuts {
  readonly from: number;
  readonly width: number;
  readonly count: number;
}

/**
 * Cuts a side into 20. Positions that are whole numbers would fall by turns more and less often into fields that
 * hold more and fewer of them: these are shared out evenly among at most 20 fields where that gives at least 10.
 */
export function cutSide(from: number, to: number, whole: boolean): Cuts {
  if (!(to > from)) return { from: from - 0.5, width: 1, count: 1 };
  if (!whole) return { from, width: (to - from) / SIDES, count: SIDES };
  const places = Math.ceil(to - from);
  for (let width = Math.ceil(places / SIDES); width * FEWEST <= places; width++) {
    if (places % width === 0) return { from, width, count: places / width };
  }
  const width = Math.ceil(places / SIDES);
  return { from, width, count: Math.ceil(places / width) };
}

export interface Field {
  readonly column: number;
  readonly row: number;
  readonly count: number;
  readonly hot: boolean;
}

export interface Density {
  /** Of all fields, empty ones too, from left to right and bottom to top. */
  readonly counts: Numbers;
  readonly columns: Cuts;
  readonly rows: Cuts;
  /** Fields with anybody in them, from left to right and bottom to top. */
  readonly fields: readonly Field[];
  /** Over all fields, empty ones too; standard deviation ÷ (n − 1). */
  readonly mean: number;
  readonly sd: number;
  readonly threshold: number;
  /** Positions outside the bounds. */
  readonly outside: number;
}

/**
 * Counts positions in fields; hot ones hold more than mean + standard deviation.
 *
 * @param weights what each position counts, in place of 1.
 */
export function densityOf(
  x: Numbers,
  y: Numbers,
  bounds: Bounds,
  whole: boolean,
  weights?: Numbers,
): Density {
  const columns = cutSide(bounds.left, bounds.right, whole);
  const rows = cutSide(bounds.bottom, bounds.top, whole);
  const counts = new Float64Array(columns.count * rows.count);
  let outside = 0;
  x.forEach((each, k) => {
    const column = placeIn(columns, each);
    const row = placeIn(rows, y[k] ?? Number.NaN);
    if (column === undefined || row === undefined) {
      outside++;
      return;
    }
    const at = row * columns.count + column;
    counts[at] = (counts[at] ?? 0) + (weights?.[k] ?? 1);
  });
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const sd = sampleSd(counts);
  const threshold = mean + sd;
  const fields = Array.from(counts, (count, k) => ({
    column: k % columns.count,
    row: Math.floor(k / columns.count),
    count,
    hot: count > threshold,
  })).filter(({ count }) => count > 0);
  return { counts, columns, rows, fields, mean, sd, threshold, outside };
}

/** The field that a coordinate lies in; the upper border belongs to the last one. */
function placeIn({ from, width, count }: Cuts, at: number): number | undefined {
  const place = Math.floor((at - from) / width);
  if (place === count && at === from + width * count) return count - 1;
  return place >= 0 && place < count ? place : undefined;
}

/** Whether all coordinates are whole numbers; so are those of no points. */
export function areWhole(...lists: readonly Numbers[]): boolean {
  return lists.every((values) => values.every(Number.isInteger));
}

/** A place that agents were at. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly visits: number;
  readonly agents: number;
}

/** The exact places that agents were at, the most visited first. */
export function placesOf(x: Numbers, y: Numbers, agent: Int32Array<ArrayBuffer>): readonly Place[] {
  const columns = new Map<number, Map<number, { visits: number; agents: Set<number> }>>();
  for (let k = 0; k < x.length; k++) {
    const [px, py] = [x[k] ?? 0, y[k] ?? 0];
    const column = columns.get(px) ?? new Map<number, { visits: number; agents: Set<number> }>();
    const place = column.get(py) ?? { visits: 0, agents: new Set<number>() };
    place.visits++;
    place.agents.add(agent[k] ?? -1);
    column.set(py, place);
    columns.set(px, column);
  }
  return [...columns]
    .flatMap(([px, column]) =>
      [...column].map(([py, { visits, agents }]) => ({ x: px, y: py, visits, agents: agents.size })),
    )
    .sort((a, b) => b.visits - a.visits || b.agents - a.agents || a.x - b.x || a.y - b.y);
}

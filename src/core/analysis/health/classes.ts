import { type Statistics, statistics } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

export interface ClassStatistics extends Statistics {
  /** Values behind it. */
  readonly count: number;
}

/**
 * The known values of each class, ascending classes of equal rank as numbered by `classOf`; values in a class outside
 * 0 … classes − 1 are left out. One pass to count, one to place: no list a class grows.
 */
export function valuesByClass(
  values: Numbers,
  classes: number,
  classOf: (row: number) => number,
): readonly Numbers[] {
  const sizes = new Uint32Array(classes);
  const at = Int32Array.from(values, (value, row) => {
    const place = Number.isNaN(value) ? -1 : classOf(row);
    return Number.isInteger(place) && place >= 0 && place < classes ? place : -1;
  });
  for (const place of at) if (place >= 0) sizes[place] = (sizes[place] ?? 0) + 1;
  const lists = Array.from(sizes, (size) => new Float64Array(size));
  const filled = new Uint32Array(classes);
  at.forEach((place, row) => {
    const list = lists[place];
    if (list === undefined) return;
    const next = filled[place] ?? 0;
    list[next] = values[row] ?? Number.NaN;
    filled[place] = next + 1;
  });
  return lists;
}

/** Mean, quartiles and extremes of each class of values; all NaN for an empty one. */
export function statisticsByClass(
  values: Numbers,
  classes: number,
  classOf: (row: number) => number,
): readonly ClassStatistics[] {
  return valuesByClass(values, classes, classOf).map((list) => ({ ...statistics(list), count: list.length }));
}

import type { Cell } from '../../base/columns.ts';
import { sampleOf } from './sample.ts';
import { type Interval, t95 } from './student.ts';

type Value = Cell | undefined;

/** Members that share the same values of some parameters. */
export interface Level {
  readonly values: readonly Value[];
  /** Places of the members. */
  readonly members: readonly number[];
}

/**
 * The levels of a sweep, ascending by the first parameter, then the next: numbers by size, then texts by alphabet,
 * then NULL, then those that do not store the parameter.
 *
 * @param members for each member its values of the parameters
 */
export function levelsOf(members: readonly (readonly Value[])[]): readonly Level[] {
  const levels = new Map<string, { readonly values: readonly Value[]; readonly members: number[] }>();
  members.forEach((values, i) => {
    // In JSON, an absent value in a list is NULL: its type tells them apart.
    const key = JSON.stringify(values.map((value) => [typeof value, value]));
    const level = levels.get(key);
    if (level === undefined) levels.set(key, { values, members: [i] });
    else level.members.push(i);
  });
  return [...levels.values()].sort((a, b) => compareLists(a.values, b.values));
}

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a < b ? -1 : 1;
  return rank(a) - rank(b);
}

function rank(value: Value): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return value === null ? 2 : 3;
}

/** The members with a value of an outcome: how many, their mean, and Student's 95 % interval of it where there are two. */
export function levelMean(outcome: ArrayLike<number>): {
  readonly n: number;
  readonly mean: number;
  readonly interval: Interval | undefined;
} {
  const sample = sampleOf(outcome);
  return { n: sample.n, mean: sample.mean, interval: t95(sample) };
}

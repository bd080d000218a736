import { mean, sampleStandardDeviation } from 'simple-statistics';

/** How many values are known, and what they sum up to. */
export interface Sample {
  readonly n: number;
  /** NaN for none. */
  readonly mean: number;
  /** Divided by n − 1; NaN for fewer than two, exactly 0 where all are equal but for rounding. */
  readonly sd: number;
}

/** Share of the greatest size by which equal values may differ when they are sums in another order. */
const ROUNDING = 1e-12;

/** Sums up the values that are not NaN. */
export function sampleOf(values: ArrayLike<number>): Sample {
  const known = knownOf(values);
  const [first] = known;
  if (first === undefined) return { n: 0, mean: Number.NaN, sd: Number.NaN };
  const n = known.length;
  // What rounding leaves between equal values is no spread: effects over it would be enormous.
  if (!varies(known)) return { n, mean: first, sd: n < 2 ? Number.NaN : 0 };
  return { n, mean: mean(known), sd: sampleStandardDeviation(known) };
}

function varies(known: readonly number[]): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of known) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least > ROUNDING * Math.max(Math.abs(least), Math.abs(most));
}

/** The values that are not NaN, in their order. */
export function knownOf(values: ArrayLike<number>): number[] {
  const known: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isNaN(value)) known.push(value);
  }
  return known;
}

import { linearRegression, mean, sampleStandardDeviation, standardDeviation } from 'simple-statistics';

type Values = ArrayLike<number>;

/** What a list of numbers looks like as a whole; all NaN for an empty one. */
export interface Statistics {
  readonly mean: number;
  readonly median: number;
  /** Of the whole population: divided by n. */
  readonly sd: number;
  readonly min: number;
  readonly max: number;
  readonly q25: number;
  readonly q75: number;
}

/** Mean, median, standard deviation (÷ n), extremes and quartiles. Values must be known. */
export function statistics(values: Values): Statistics {
  const ascending = Float64Array.from(values).sort();
  const list = Array.from(ascending);
  return {
    mean: list.length === 0 ? Number.NaN : mean(list),
    median: quantile(ascending, 0.5),
    sd: list.length === 0 ? Number.NaN : standardDeviation(list),
    min: ascending[0] ?? Number.NaN,
    max: ascending.at(-1) ?? Number.NaN,
    q25: quantile(ascending, 0.25),
    q75: quantile(ascending, 0.75),
  };
}

/** The value at place p (n − 1) of ascending values, linear between two of them; NaN for none. */
export function quantile(ascending: Values, p: number): number {
  const place = p * (ascending.length - 1);
  const below = Math.floor(place);
  const low = ascending[below] ?? Number.NaN;
  const high = ascending[below + 1] ?? low;
  return low + (place - below) * (high - low);
}

/** Mean of the known values; NaN for none. Windows slide over long series with it: it makes no list of them. */
export function meanOf(values: Values): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}

/** Standard deviation (÷ n − 1) of the known values; 0 for a single one, NaN for none. */
export function sampleSd(values: Values): number {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  if (known.length < 2) return known.length === 0 ? Number.NaN : 0;
  return sampleStandardDeviation(known);
}

/** Least squares slope of y on x; 0 with fewer than two points. */
export function slope(x: Values, y: Values): number {
  if (x.length < 2) return 0;
  return linearRegression(Array.from(x, (value, i) => [value, y[i] ?? Number.NaN])).m;
}

import { meanOf, slope } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

export interface Oscillation {
  /** Steps of one cycle, ascending. */
  readonly period: Numbers;
  /** Share of the variance around the straight line; over all periods they add up to 1. */
  readonly share: Numbers;
  readonly dominantPeriod: number;
  readonly dominantShare: number;
  /** Rows that were averaged into one before. */
  readonly block: number;
}

/** Every frequency is compared with every row: longer series are averaged in blocks first. */
const MOST_ROWS = 4096;
/** Fewer rows hold no two cycles of different length. */
const FEWEST_ROWS = 8;

/**
 * The cycles in a quantity, by a discrete Fourier transform of what is left of it beside its straight line.
 * Rows count as equally far apart. Cycles are looked for that fit at least twice into the run.
 *
 * @returns `undefined` for too few rows, and for values on a straight line.
 */
export function oscillationOf(step: Numbers, values: Numbers): Oscillation | undefined {
  const block = Math.ceil(values.length / MOST_ROWS);
  const series = beside(averaged(values, block));
  const n = series.length;
  if (n < FEWEST_ROWS) return undefined;
  const spacing = (((step.at(-1) ?? 0) - (step[0] ?? 0)) / (step.length - 1)) * block;
  const cycles = Array.from({ length: Math.floor(n / 2) }, (_, k) => k + 1).reverse();
  const power = Float64Array.from(cycles, (k) => powerAt(series, k) * (2 * k === n ? 0.5 : 1));
  const total = power.reduce((sum, each) => sum + each, 0);
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // What rounding leaves of a straight line is no cycle.
  if (!(total > 1e-18 * size * size * n * n)) return undefined;
  const fits = power.map((each, i) => ((cycles[i] ?? 0) >= 2 ? each : Number.NEGATIVE_INFINITY));
  const top = fits.indexOf(fits.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY));
  const period = Float64Array.from(cycles, (k) => (n / k) * spacing);
  const share = power.map((each) => each / total);
  return {
    period,
    share,
    dominantPeriod: period[top] ?? Number.NaN,
    dominantShare: share[top] ?? Number.NaN,
    block,
  };
}

function averaged(values: Numbers, block: number): Numbers {
  if (block === 1) return values;
  return Float64Array.from({ length: Math.floor(values.length / block) }, (_, k) =>
    meanOf(values.subarray(k * block, (k + 1) * block)),
  );
}

/** The values without their least squares line. */
function beside(values: Numbers): Numbers {
  const rows = Float64Array.from(values.keys());
  const by = slope(rows, values);
  const start = meanOf(values) - (by * (values.length - 1)) / 2;
  return values.map((value, row) => value - start - by * row);
}

/** Squared size of the part with `cycles` cycles in the series, by Goertzel's recurrence. */
function powerAt(series: Numbers, cycles: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * cycles) / series.length);
  let [before, last] = [0, 0];
  for (let row = 0; row < series.length; row++) {
    const next = (series[row] ?? 0) + factor * last - before;
    before = last;
    last = next;
  }
  return last * last + before * before - factor * last * before;
}

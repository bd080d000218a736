import { powerSpectrum } from '../fourier.ts';
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

/** Longer series are averaged in blocks first: more periods than this could not be told apart in a figure. */
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
  const spectrum = powerSpectrum(series);
  const most = Math.floor(n / 2);
  const period = new Float64Array(most);
  const power = new Float64Array(most);
  let total = 0;
  let top = 0;
  for (let i = 0; i < most; i++) {
    const cycles = most - i;
    period[i] = (n / cycles) * spacing;
    const own = (spectrum[cycles] ?? 0) * (2 * cycles === n ? 0.5 : 1);
    power[i] = own;
    total += own;
    if (cycles >= 2 && own > (power[top] ?? 0)) top = i;
  }
  const size = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  // What rounding leaves of a straight line is no cycle.
  if (!(total > 1e-18 * size * size * n * n)) return undefined;
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

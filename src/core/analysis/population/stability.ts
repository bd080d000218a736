import { differences } from './growth.ts';
import { meanOf, sampleSd } from './statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

const WINDOW = 50;

/** Rows of the trailing window: 50, or half of the rows, at least 2, where there are fewer than 50. */
export function windowFor(rows: number): number {
  return rows < WINDOW ? Math.max(2, Math.floor(rows / 2)) : WINDOW;
}

export interface Stability {
  /** Standard deviation (÷ n − 1) over mean in the trailing window; NaN before the first whole one. */
  readonly rollingCv: Numbers;
  /** Standard deviation of the changes in the trailing window; NaN before the first whole one. */
  readonly rollingVolatility: Numbers;
  readonly meanCv: number;
  readonly stability: number;
  readonly volatility: number;
  readonly maxFluctuation: number;
  readonly relativeMean: number;
  readonly relativeMax: number;
}

/** How steady a population is; formulas are in docs/metrics.md. NaN throughout without rows. */
export function stabilityOf(total: Numbers): Stability {
  const window = windowFor(total.length);
  const change = differences(total, 0);
  const rollingCv = rolling(total, window, (mean, sd) => (mean <= 0 ? 0 : sd / mean));
  const relative = change.map((by, i) => {
    const before = total[i - 1];
    return before === undefined || before === 0 ? 0 : Math.abs(by / before);
  });
  const meanCv = meanOf(rollingCv);
  return {
    rollingCv,
    rollingVolatility: rolling(change, window, (_mean, sd) => sd),
    meanCv,
    stability: 1 / (1 + meanCv),
    volatility: sampleSd(change),
    maxFluctuation: largest(change.map(Math.abs)),
    relativeMean: meanOf(relative),
    relativeMax: largest(relative),
  };
}

function largest(values: Numbers): number {
  return values.reduce((most, value) => Math.max(most, value), values.length === 0 ? Number.NaN : 0);
}

/** One number from mean and standard deviation (÷ n − 1) of each whole trailing window, in one pass. */
export function rolling(values: Numbers, width: number, of: (mean: number, sd: number) => number): Numbers {
  // Sums of differences from a value of the series itself lose no digits however large the values are.
  const origin = values[0] ?? 0;
  let sum = 0;
  let squares = 0;
  return values.map((value, i) => {
    const entering = value - origin;
    sum += entering;
    squares += entering * entering;
    if (i >= width) {
      const leaving = (values[i - width] ?? origin) - origin;
      sum -= leaving;
      squares -= leaving * leaving;
    }
    if (i < width - 1) return Number.NaN;
    const variance = (squares - (sum * sum) / width) / (width - 1);
    return of(origin + sum / width, Math.sqrt(Math.max(0, variance)));
  });
}

import { sampleCorrelation } from 'simple-statistics';
import { windowFor } from '../population/stability.ts';
import { sampleSd } from '../population/statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Numbers of the trailing window that ends with each row; NaN before the first whole one. */
export interface EarlyWarning {
  /** 1 / (1 + standard deviation (÷ n − 1)). */
  readonly stability: Numbers;
  readonly variance: Numbers;
  /** Pearson's correlation of each value of the window with the one before; NaN where one side does not vary. */
  readonly autocorrelation: Numbers;
}

/** How a quantity varies shortly before each step: slow recovery shows as rising variance and autocorrelation. */
export function earlyWarningOf(values: Numbers): EarlyWarning {
  const width = windowFor(values.length);
  const inWindow = (of: (window: Numbers) => number) =>
    values.map((_, row) => (row < width - 1 ? Number.NaN : of(values.subarray(row - width + 1, row + 1))));
  return {
    stability: inWindow((window) => 1 / (1 + sampleSd(window))),
    variance: inWindow((window) => sampleSd(window) ** 2),
    autocorrelation: inWindow(lagOne),
  };
}

function lagOne(window: Numbers): number {
  if (window.length < 3) return Number.NaN;
  const correlation = sampleCorrelation(Array.from(window.subarray(0, -1)), Array.from(window.subarray(1)));
  return Number.isFinite(correlation) ? correlation : Number.NaN;
}

/** More rows than these are thinned out evenly before each is compared with every other. */
const COMPARED = 2000;

/**
 * Kendall's tau-b of known values with their order (Biometrika 30, 1938): 1 when they only rise, −1 when they only
 * fall; NaN where they do not vary.
 */
export function kendallTrend(values: Numbers): number {
  const known = values.filter((value) => !Number.isNaN(value));
  const every = Math.ceil(known.length / COMPARED);
  const list = every > 1 ? known.filter((_, k) => k % every === 0) : known;
  let [balance, untied] = [0, 0];
  for (let i = 0; i < list.length; i++) {
    for (let j = i + 1; j < list.length; j++) {
      const sign = Math.sign((list[j] ?? 0) - (list[i] ?? 0));
      balance += sign;
      untied += Math.abs(sign);
    }
  }
  const pairs = (list.length * (list.length - 1)) / 2;
  return untied === 0 ? Number.NaN : balance / Math.sqrt(untied * pairs);
}

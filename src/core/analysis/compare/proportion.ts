import type { Interval } from './student.ts';

/** Quantile .975 of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's 95 % interval of a proportion, k of n (Journal of the American Statistical Association 22, 1927): centre
 * (p + z²/2n) / (1 + z²/n), half width z √(p(1 − p)/n + z²/4n²) / (1 + z²/n), within 0 and 1.
 *
 * @param n at least 1: of nothing there is no proportion, and both ends are NaN
 */
export function wilsonInterval(k: number, n: number): Interval {
  if (!(n > 0)) return [Number.NaN, Number.NaN];
  const p = k / n;
  const scale = 1 + Z ** 2 / n;
  const centre = (p + Z ** 2 / (2 * n)) / scale;
  const half = (Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))) / scale;
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}

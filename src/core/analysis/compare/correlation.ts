import { studentTwoSided } from '../distributions.ts';
import { pearson } from '../resources/coupling.ts';
import { sampleOf } from './sample.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Two numbers a simulation, all known; lists of the same length. */
export interface Pairs {
  readonly x: Numbers;
  readonly y: Numbers;
}

/** The pairs of which both numbers are known. */
export function knownPairs(x: ArrayLike<number>, y: ArrayLike<number>): Pairs {
  const known = Array.from({ length: x.length }, (_, i) => i).filter(
    (i) => !Number.isNaN(x[i] ?? Number.NaN) && !Number.isNaN(y[i] ?? Number.NaN),
  );
  return {
    x: Float64Array.from(known, (i) => x[i] ?? Number.NaN),
    y: Float64Array.from(known, (i) => y[i] ?? Number.NaN),
  };
}

/** Pairs with which a correlation begins to be told. */
export const LEAST_PAIRS = 5;

/**
 * Pearson's r, and its two-sided p by Student's t = r √((n − 2) / (1 − r²)) with n − 2 degrees of freedom. `undefined`
 * for fewer than five pairs and where one side does not vary.
 */
export function correlationOf({ x, y }: Pairs): { readonly r: number; readonly p: number } | undefined {
  const n = x.length;
  if (n < LEAST_PAIRS || sampleOf(x).sd === 0 || sampleOf(y).sd === 0) return undefined;
  // Rounding may carry it a last digit too far.
  const r = Math.max(-1, Math.min(1, pearson(x, y)));
  return { r, p: studentTwoSided(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2) };
}

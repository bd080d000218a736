import { knownOf, type Sample } from './sample.ts';

/**
 * Cohen's d of B − A: over the pooled deviation √(((nₐ − 1) sₐ² + (n_b − 1) s_b²) / (nₐ + n_b − 2)) (Statistical Power
 * Analysis for the Behavioral Sciences, 1988). `undefined` where a group has fewer than two values or neither varies.
 */
export function cohenD(a: Sample, b: Sample): number | undefined {
  if (a.n < 2 || b.n < 2) return undefined;
  const squares = (a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2;
  return over(b.mean - a.mean, Math.sqrt(squares / (a.n + b.n - 2)));
}

/** Standardized mean difference: B − A over √((sₐ² + s_b²) / 2), which weighs both groups alike; else as `cohenD`. */
export function standardizedDifference(a: Sample, b: Sample): number | undefined {
  if (a.n < 2 || b.n < 2) return undefined;
  return over(b.mean - a.mean, Math.sqrt((a.sd ** 2 + b.sd ** 2) / 2));
}

function over(difference: number, deviation: number): number | undefined {
  return deviation === 0 ? undefined : difference / deviation;
}

/** Numbers nearer to 0 than this are no measure for others. */
const NOTHING = 1e-12;

/** (B − A) / |A|; NaN where A is 0. */
export function relativeDifference(a: number, b: number): number {
  return Math.abs(a) < NOTHING ? Number.NaN : (b - a) / Math.abs(a);
}

/** How far a quantity moved from its beginning to its end, in percent of the beginning; NaN where that is 0. */
export function percentageShift(initial: number, final: number): number {
  return 100 * relativeDifference(initial, final);
}

/** |Σ signs| / n of known differences: 1 where all have the same sign, 0 where as many rise as fall; NaN for none. */
export function signAgreement(differences: ArrayLike<number>): number {
  const known = knownOf(differences);
  return Math.abs(known.reduce((sum, value) => sum + Math.sign(value), 0)) / known.length;
}

/** Agreement from which a direction counts as robust. */
export const ROBUST = 0.75;

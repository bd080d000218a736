import { quantile } from '../population/statistics.ts';
import type { Pairs } from './correlation.ts';
import { percentageShift } from './effect.ts';
import { sampleOf } from './sample.ts';

/** The outcomes of simulations of which a parameter is at most a number, and of those where it is above. */
export interface Split {
  readonly threshold: number;
  /** Mean outcome where the parameter is at or below the threshold, and how many these are. */
  readonly below: number;
  readonly nBelow: number;
  readonly above: number;
  readonly nAbove: number;
  /** Above less below, in percent of |below|; NaN where that is 0. */
  readonly percent: number;
}

/** Pairs with which a search for a threshold begins to say anything. */
const LEAST_FOR_SEARCH = 20;

/**
 * Of the nine deciles of a parameter (linear between two values), the one that sets the mean outcomes above and at or
 * below it furthest apart, of equals the lowest. `undefined` for fewer than twenty pairs, and where no decile has
 * pairs on either side.
 */
export function bestThreshold(pairs: Pairs): Split | undefined {
  if (pairs.x.length < LEAST_FOR_SEARCH) return undefined;
  const ascending = pairs.x.toSorted();
  let best: Split | undefined;
  for (let decile = 1; decile <= 9; decile++) {
    const split = splitAt(pairs, quantile(ascending, decile / 10));
    if (split !== undefined && (best === undefined || distance(split) > distance(best))) best = split;
  }
  return best;
}

function distance({ below, above }: Split): number {
  return Math.abs(above - below);
}

/**
 * The split at the median; the high ones lie strictly above it. `undefined` where none does: the parameter does not
 * vary, or its greatest value is that of half of the pairs.
 */
export function highLowSplit(pairs: Pairs): Split | undefined {
  return splitAt(pairs, quantile(pairs.x.toSorted(), 0.5));
}

function splitAt({ x, y }: Pairs, threshold: number): Split | undefined {
  const low = sampleOf(y.filter((_, i) => (x[i] ?? Number.NaN) <= threshold));
  const high = sampleOf(y.filter((_, i) => (x[i] ?? Number.NaN) > threshold));
  if (low.n === 0 || high.n === 0) return undefined;
  return {
    threshold,
    below: low.mean,
    nBelow: low.n,
    above: high.mean,
    nAbove: high.n,
    percent: percentageShift(low.mean, high.mean),
  };
}

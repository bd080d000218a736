import { mergeSteps } from '../axis.ts';
import { gini } from '../gini.ts';

type Numbers = Float64Array<ArrayBuffer>;

/**
 * Gini index of what agents hold. Debts make it exceed 1 where they outweigh much of what others hold: it has no
 * meaning then, and is NaN.
 */
export function giniOfHoldings(levels: ArrayLike<number>): number {
  const index = gini(levels);
  return index > 1 ? Number.NaN : index;
}

/** More agents than this get points at equal distances instead of one each. */
const POINTS = 200;

/** Shares of agents, from 0 to 1, at which Lorenz curves of groups of these sizes bend. */
export function lorenzShares(sizes: readonly number[]): Numbers {
  const largest = Math.max(0, ...sizes);
  if (largest === 0) return new Float64Array();
  if (largest > POINTS) return Float64Array.from({ length: POINTS + 1 }, (_, i) => i / POINTS);
  return mergeSteps(...sizes.map((n) => (n === 0 ? [] : Array.from({ length: n + 1 }, (_, i) => i / n))));
}

/**
 * Lorenz curve: the share of the total that the poorest share of the values holds, linear between two of them.
 * Negative values let it dip below 0. The diagonal for a total of 0, where all hold the same nothing together; NaN for
 * no values, or a negative total, where it has no meaning.
 */
export function lorenzCurve(values: ArrayLike<number>, shares: Numbers): Numbers {
  const ascending = Float64Array.from(values).sort();
  const cumulated = new Float64Array(ascending.length + 1);
  ascending.forEach((value, i) => {
    cumulated[i + 1] = (cumulated[i] ?? 0) + value;
  });
  const total = cumulated.at(-1) ?? 0;
  if (ascending.length === 0 || total < 0) return shares.map(() => Number.NaN);
  if (total === 0) return shares.slice();
  return shares.map((share) => {
    const place = share * ascending.length;
    const below = Math.min(Math.floor(place), ascending.length - 1);
    const low = cumulated[below] ?? 0;
    return (low + (place - below) * ((cumulated[below + 1] ?? low) - low)) / total;
  });
}

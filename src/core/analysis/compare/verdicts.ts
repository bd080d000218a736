import type { Verdicts } from '../../api/compare.ts';
import { wilsonInterval } from './proportion.ts';

/** Counts what each of some simulations came to; one alone says nothing of how others would end. */
export function verdictsOf(verdicts: readonly string[]): Verdicts {
  const n = verdicts.length;
  const counts = new Map<string, number>();
  for (const verdict of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const shares = [...counts]
    .map(([verdict, count]) => ({
      verdict,
      count,
      share: count / n,
      interval: n < 2 ? undefined : wilsonInterval(count, n),
    }))
    .sort((a, b) => b.count - a.count || (a.verdict < b.verdict ? -1 : 1));
  // Taken from 0, so that a single verdict gives 0 and not −0.
  const entropy = shares.reduce((sum, { share }) => sum - share * Math.log(share), 0);
  return {
    n,
    shares,
    convergence: n < 2 ? Number.NaN : (shares[0]?.share ?? Number.NaN),
    entropy: n < 2 ? Number.NaN : entropy,
  };
}

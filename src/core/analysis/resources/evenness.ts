/**
 * Entropy −Σ p ln p in nats of amounts with p = amount / total: 0 where one has everything, the logarithm of their
 * number where all have the same. NaN where there is nothing to share, or less than that.
 */
export function entropyOf(amounts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < amounts.length; i++) total += amounts[i] ?? 0;
  if (!(total > 0)) return Number.NaN;
  let entropy = 0;
  for (let i = 0; i < amounts.length; i++) {
    const share = (amounts[i] ?? 0) / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return entropy;
}

/** Entropy of `count` amounts as a share of the greatest possible one; NaN for fewer than two. */
export function evenness(entropy: number, count: number): number {
  return count < 2 ? Number.NaN : entropy / Math.log(count);
}

/**
 * Gini index of a distribution: 0 when all have the same, near 1 when one has everything.
 * G = 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1)/n with xᵢ ascending and i from 1 (docs/metrics.md, gini_balance).
 *
 * 0 for one value or a total of 0; NaN for no values, or a negative total, where the index has no meaning.
 */
export function gini(values: ArrayLike<number>): number {
  const n = values.length;
  if (n === 0) return Number.NaN;
  const ascending = Float64Array.from(values).sort();
  let total = 0;
  let weighted = 0;
  ascending.forEach((value, index) => {
    total += value;
    weighted += (index + 1) * value;
  });
  if (n === 1 || total === 0) return 0;
  if (total < 0) return Number.NaN;
  return (2 * weighted) / (n * total) - (n + 1) / n;
}

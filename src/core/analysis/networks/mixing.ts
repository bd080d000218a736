/** How often agents of one type acted on agents of another. */
export interface Mixing {
  readonly types: readonly string[];
  /** Row: who acted; column: on whom. */
  readonly sums: readonly (readonly number[])[];
  /**
   * Newman's coefficient: 1 when everybody keeps to its own type, 0 when types mix as by chance, negative when
   * they seek others; `undefined` where there is but one type on a side, or nothing.
   */
  readonly assortativity: number | undefined;
}

/**
 * Sums by type of who acts and who is acted upon; types in alphabetical order.
 *
 * Assortativity after Newman (2003): with e the sums divided by their total, a and b its row and column sums,
 * (Σ e_ii − Σ a_i b_i) / (1 − Σ a_i b_i).
 */
export function mixingOf(
  acts: readonly { readonly from: string; readonly to: string; readonly value: number }[],
): Mixing {
  const types = [...new Set(acts.flatMap(({ from, to }) => [from, to]))].sort();
  const place = new Map(types.map((type, k) => [type, k]));
  const sums = types.map(() => types.map(() => 0));
  for (const { from, to, value } of acts) {
    const row = sums[place.get(from) ?? -1];
    const k = place.get(to) ?? -1;
    if (row !== undefined) row[k] = (row[k] ?? 0) + value;
  }
  return { types, sums, assortativity: assortativityOf(sums) };
}

function assortativityOf(sums: readonly (readonly number[])[]): number | undefined {
  const rows = sums.map((row) => row.reduce((sum, value) => sum + value, 0));
  const total = rows.reduce((sum, value) => sum + value, 0);
  if (total === 0) return undefined;
  let same = 0;
  let expected = 0;
  sums.forEach((row, i) => {
    const columnSum = sums.reduce((sum, other) => sum + (other[i] ?? 0), 0);
    same += (row[i] ?? 0) / total;
    expected += ((rows[i] ?? 0) / total) * (columnSum / total);
  });
  return 1 - expected < 1e-12 ? undefined : (same - expected) / (1 - expected);
}

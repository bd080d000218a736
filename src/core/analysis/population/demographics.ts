import { meanOf, sampleSd } from './statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Counts of one type at each row; a count that is not known counts as 0. */
export interface TypeCounts {
  readonly type: string;
  readonly counts: Numbers;
}

export interface Demographics {
  /** Share of each type, in the order given; NaN where nobody lives. */
  readonly shares: readonly Numbers[];
  /** Shannon entropy in nats, and Simpson's Σ p²; NaN where nobody lives. */
  readonly shannon: Numbers;
  readonly simpson: Numbers;
  readonly meanShares: readonly number[];
  readonly typeStability: readonly number[];
  /** Rows at which the composition changes; `undefined` with fewer than 20 rows. */
  readonly changes: readonly number[] | undefined;
}

/** Rows before and after that are compared for a change of composition, and how far apart they must lie. */
const SIDE = 10;
const FAR = 0.1;

/** Composition of a population over time; formulas are in docs/metrics.md. */
export function demographicsOf(types: readonly TypeCounts[], rows: number): Demographics {
  const shannon = new Float64Array(rows).fill(Number.NaN);
  const simpson = new Float64Array(rows).fill(Number.NaN);
  const shares = types.map(() => new Float64Array(rows).fill(Number.NaN));
  for (let row = 0; row < rows; row++) {
    let total = 0;
    for (const { counts } of types) total += known(counts[row]);
    if (total === 0) continue;
    let entropy = 0;
    let squares = 0;
    types.forEach(({ counts }, k) => {
      const p = known(counts[row]) / total;
      if (shares[k] !== undefined) shares[k][row] = p;
      if (p > 0) entropy -= p * Math.log(p);
      squares += p * p;
    });
    shannon[row] = entropy;
    simpson[row] = squares;
  }
  return {
    shares,
    shannon,
    simpson,
    meanShares: shares.map(meanOf),
    typeStability: types.map(({ counts }) => stabilityOfType(counts)),
    changes: rows < 2 * SIDE ? undefined : compositionChanges(shares, rows),
  };
}

function stabilityOfType(counts: Numbers): number {
  const all = counts.map(known);
  const mean = meanOf(all);
  return mean === 0 ? 0 : 1 / (1 + sampleSd(all) / mean);
}

/** Rows i where the mean shares of [i − 10, i) and [i, i + 10) lie more than 0.1 apart (Euclidean). */
function compositionChanges(shares: readonly Numbers[], rows: number): readonly number[] {
  const found: number[] = [];
  for (let row = SIDE; row + SIDE <= rows; row++) {
    const apart = shares.map(
      (share) => meanOf(share.subarray(row, row + SIDE)) - meanOf(share.subarray(row - SIDE, row)),
    );
    if (Math.hypot(...apart) > FAR) found.push(row);
  }
  return found;
}

function known(count: number | undefined): number {
  return count === undefined || Number.isNaN(count) ? 0 : count;
}

import { meanOf, sampleSd } from './statistics.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Counts of one type at each row; a count that is not known counts as 0. */
export interface TypeCounts {
  readonly type: string;
  readonly counts: Numbers;
}

export interface Composition {
  /** Share of each type, in the order given; NaN where nobody lives. */
  readonly shares: readonly Numbers[];
  /** Shannon entropy in nats, and Simpson's Σ p²; NaN where nobody lives. */
  readonly shannon: Numbers;
  readonly simpson: Numbers;
}

export interface Demographics extends Composition {
  readonly meanShares: readonly number[];
  readonly typeStability: readonly number[];
  /** Rows at which the composition changes; `undefined` with fewer than 20 rows. */
  readonly changes: readonly number[] | undefined;
}

/** Rows before and after that are compared for a change of composition, and how far apart they must lie. */
const SIDE = 10;
const FAR = 0.1;

/** Shares of types at each row, and how mixed they are; formulas are in docs/metrics.md. */
export function compositionOf(types: readonly TypeCounts[], rows: number): Composition {
  const total = new Float64Array(rows);
  for (const { counts } of types) {
    for (let row = 0; row < rows; row++) total[row] = (total[row] ?? 0) + known(counts[row]);
  }
  const shannon = new Float64Array(rows);
  const simpson = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    if (total[row] !== 0) continue;
    // Where nobody lives shares have no meaning, nor has what is made of them.
    total[row] = Number.NaN;
    shannon[row] = Number.NaN;
    simpson[row] = Number.NaN;
  }
  const shares = types.map(({ counts }) => {
    const share = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const p = known(counts[row]) / (total[row] ?? Number.NaN);
      share[row] = p;
      if (!(p <= 0)) shannon[row] = (shannon[row] ?? 0) - p * Math.log(p);
      simpson[row] = (simpson[row] ?? 0) + p * p;
    }
    return share;
  });
  return { shares, shannon, simpson };
}

/** Composition of a population over time with what it comes to over all rows; formulas are in docs/metrics.md. */
export function demographicsOf(types: readonly TypeCounts[], rows: number): Demographics {
  const composition = compositionOf(types, rows);
  const { shares } = composition;
  return {
    ...composition,
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

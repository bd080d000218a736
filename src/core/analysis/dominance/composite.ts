import type { TypeCounts } from '../population/demographics.ts';
import { meanOf } from '../population/statistics.ts';
import { dominantAt } from './switches.ts';

export interface CompositeScore {
  readonly type: string;
  /** Shares that add up to 1 over the types, or are all 0. */
  readonly presence: number;
  readonly recent: number;
  readonly duration: number;
  readonly growth: number;
  readonly finalShare: number;
  readonly score: number;
}

/** One score for each type, in the order given; formulas are in docs/metrics.md. */
export function compositeScores(types: readonly TypeCounts[], rows: number): readonly CompositeScore[] {
  const weighted = (of: (row: number) => number) =>
    types.map(({ counts }) => counts.reduce((sum, count, row) => sum + known(count) * of(row), 0));
  const presence = normalized(weighted(() => 1));
  const recent = normalized(weighted((row) => 1 + row / rows));
  const onTop = types.map(() => 0);
  for (let row = 0; row < rows; row++) {
    const best = dominantAt(types, row);
    if (best >= 0) onTop[best] = (onTop[best] ?? 0) + 1;
  }
  const duration = normalized(onTop);
  const last = types.map(({ counts }) => known(counts[rows - 1]));
  const finals = normalized(last);
  return types.map(({ type, counts }, k) => {
    const parts = {
      presence: presence[k] ?? 0,
      recent: recent[k] ?? 0,
      duration: duration[k] ?? 0,
      growth: lateGrowth(counts, rows),
      finalShare: finals[k] ?? 0,
    };
    const score =
      0.2 * parts.presence +
      0.3 * parts.recent +
      0.2 * parts.duration +
      0.1 * Math.max(0, parts.growth) +
      0.2 * parts.finalShare;
    return { type, ...parts, score };
  });
}

/** (last − mean) / mean of the second half; 0 with fewer than four rows or a mean of 0. */
function lateGrowth(counts: ArrayLike<number>, rows: number): number {
  if (rows < 4) return 0;
  const half = Array.from({ length: rows - Math.floor(rows / 2) }, (_, i) =>
    known(counts[Math.floor(rows / 2) + i]),
  );
  const mean = meanOf(half);
  return mean === 0 ? 0 : ((half.at(-1) ?? 0) - mean) / mean;
}

function normalized(values: readonly number[]): readonly number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => (sum === 0 ? 0 : value / sum));
}

function known(count: number | undefined): number {
  return count === undefined || Number.isNaN(count) ? 0 : count;
}

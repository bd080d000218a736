import { meanOf } from '../population/statistics.ts';
import type { Attempt } from './attempts.ts';

/** Births that one moving average looks back over. */
const WINDOW = 10;

export interface Allocation {
  /** Step of each birth whose resources are known, ascending. */
  readonly step: readonly number[];
  /** Resources of the offspring in percent of what its parent had before. */
  readonly percent: readonly number[];
  /** Mean of the last ten births, of fewer at first. */
  readonly smoothed: readonly number[];
}

export interface Cost {
  /** Means over the successful attempts of which they are known; NaN for none. */
  readonly spent: number;
  readonly received: number;
  /** Σ received / Σ spent over the attempts of which both are known; NaN where nothing was spent. */
  readonly efficiency: number;
}

/** What offspring cost their parents, and what they started with. */
export function costOf(attempts: readonly Attempt[]): Cost {
  const won = attempts.filter(({ success }) => success);
  const both = won.filter(({ spent, offspring }) => !Number.isNaN(spent + offspring));
  const sum = (of: (attempt: Attempt) => number) => both.reduce((total, each) => total + of(each), 0);
  const spent = sum((each) => each.spent);
  return {
    spent: meanOf(won.map((each) => each.spent)),
    received: meanOf(won.map((each) => each.offspring)),
    efficiency: spent > 0 ? sum((each) => each.offspring) / spent : Number.NaN,
  };
}

/** What parents give to their offspring; attempts in the order of steps. */
export function allocationOf(attempts: readonly Attempt[]): Allocation {
  const known = attempts.filter(
    ({ success, before, offspring }) => success && before > 0 && !Number.isNaN(offspring),
  );
  const percent = known.map(({ before, offspring }) => (100 * offspring) / before);
  return {
    step: known.map(({ step }) => step),
    percent,
    smoothed: percent.map((_, k) => meanOf(percent.slice(Math.max(0, k + 1 - WINDOW), k + 1))),
  };
}

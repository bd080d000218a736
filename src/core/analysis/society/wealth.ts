import { gini } from '../gini.ts';
import { type Movements, sweepBalances } from '../money.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** How money is spread over agents at one moment; NaN where a number has no meaning. */
export interface WealthLevels {
  readonly agents: number;
  readonly total: number;
  readonly mean: number;
  /** The value at place ⌊n/2⌋ of the ascending ones, counted from 0. */
  readonly median: number;
  /** The value at place ⌊p (n − 1)⌋ of the ascending ones, counted from 0. */
  readonly p10: number;
  readonly p25: number;
  readonly p75: number;
  readonly p90: number;
  readonly gini: number;
  /** Share of the total that the richest ⌊n/10⌋, at least one, have; NaN when the total is not positive. */
  readonly top10: number;
  /** The same of the richest ⌊n/100⌋, at least one. */
  readonly top1: number;
  readonly poor: number;
  readonly middle: number;
  readonly wealthy: number;
}

export type WealthNumber = keyof WealthLevels;

/**
 * Levels, shares and classes of the wealth of agents (docs/metrics.md, wealth_…). Poor have at most the 25th
 * percentile, wealthy at least the 75th, the middle is between; where both percentiles are the same value, those
 * who have exactly it are in the middle, so that each agent is in one class.
 */
export function wealthLevels(wealth: ArrayLike<number>): WealthLevels {
  const ascending = Float64Array.from(wealth).sort();
  const n = ascending.length;
  const at = (place: number) => ascending[place] ?? Number.NaN;
  const percentile = (p: number) => at(Math.floor(p * (n - 1)));
  const total = ascending.reduce((sum, value) => sum + value, 0);
  const share = (part: number) =>
    n > 0 && total > 0
      ? ascending.subarray(n - Math.max(1, Math.floor(n / part))).reduce((sum, value) => sum + value, 0) /
        total
      : Number.NaN;
  const [low, high] = [percentile(0.25), percentile(0.75)];
  const poor = ascending.filter((value) => value < low || (value === low && low < high)).length;
  const wealthy = ascending.filter((value) => value > high || (value === high && low < high)).length;
  return {
    agents: n,
    total: n === 0 ? Number.NaN : total,
    mean: n === 0 ? Number.NaN : total / n,
    median: at(Math.floor(n / 2)),
    p10: percentile(0.1),
    p25: low,
    p75: high,
    p90: percentile(0.9),
    gini: gini(ascending),
    top10: share(10),
    top1: share(100),
    poor,
    middle: n - poor - wealthy,
    wealthy,
  };
}

export interface WealthOverTime {
  /** Each number as of each step of the axis; NaN before the first movement. */
  readonly levels: Readonly<Record<WealthNumber, Numbers>>;
  /** Wealth of each agent after the last step. */
  readonly last: ReadonlyMap<string, number>;
}

const names = Object.keys(wealthLevels([])) as readonly WealthNumber[];

/** The wealth of agents, the sum of the last balances of their accounts, as of each step of an ascending axis. */
export function wealthOverTime(axis: Numbers, movements: Movements): WealthOverTime {
  const levels = Object.fromEntries(
    names.map((name) => [name, new Float64Array(axis.length).fill(Number.NaN)]),
  ) as Record<WealthNumber, Numbers>;
  let latest: WealthLevels | undefined;
  let last: ReadonlyMap<string, number> = new Map();
  sweepBalances(axis, movements, ({ index, agents, moved }) => {
    last = agents;
    if (moved && agents.size > 0) latest = wealthLevels([...agents.values()]);
    if (latest === undefined) return;
    for (const name of names) levels[name][index] = latest[name];
  });
  return { levels, last };
}

/**
 * Mobility: 0.5 + what the Gini index fell by since the step before, kept within 0 and 1 (docs/metrics.md,
 * wealth_mobility). NaN where one of both steps has none.
 */
export function mobility(giniOverTime: Numbers): Numbers {
  return giniOverTime.map((now, i) => {
    const before = i === 0 ? Number.NaN : (giniOverTime[i - 1] ?? Number.NaN);
    return Math.min(1, Math.max(0, 0.5 + (before - now)));
  });
}

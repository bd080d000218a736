import { sampleCorrelation } from 'simple-statistics';
import { mergeSteps } from '../axis.ts';
import { slope, statistics } from '../population/statistics.ts';
import { type ActionColumns, groupByType } from './action-columns.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Steps that the recent trend looks at. */
const RECENT = 10;
/** Longest lag at which periods are looked for. */
const LONGEST_LAG = 500;

/** Actions of each type at the steps that have any. */
export interface ActionCourse {
  readonly step: Numbers;
  readonly types: readonly { readonly type: string; readonly count: Numbers; readonly reward: Numbers }[];
}

/** Counts and summed rewards by step; types in the order of {@link groupByType}, steps ascending. */
export function courseOf(actions: ActionColumns, step = mergeSteps(actions.step)): ActionCourse {
  const placeOf = new Map(Array.from(step, (each, place) => [each, place]));
  const types = groupByType(actions).map(({ type, rows }) => {
    const count = new Float64Array(step.length);
    const reward = new Float64Array(step.length);
    for (const row of rows) {
      const place = placeOf.get(actions.step[row] ?? Number.NaN);
      if (place === undefined) continue;
      count[place] = (count[place] ?? 0) + 1;
      reward[place] = (reward[place] ?? 0) + (actions.reward[row] ?? 0);
    }
    return { type, count, reward };
  });
  return { step, types };
}

/** A course by periods of `length` steps: step is the first one of the period, whether it has actions or not. */
export function byPeriod({ step, types }: ActionCourse, length: number): ActionCourse {
  const periodOf = step.map((each) => Math.floor(each / length) * length);
  const periods = mergeSteps(periodOf);
  const placeOf = new Map(Array.from(periods, (each, place) => [each, place]));
  const summed = (values: Numbers) => {
    const sums = new Float64Array(periods.length);
    values.forEach((value, i) => {
      const place = placeOf.get(periodOf[i] ?? Number.NaN) ?? 0;
      sums[place] = (sums[place] ?? 0) + value;
    });
    return sums;
  };
  return {
    step: periods,
    types: types.map(({ type, count, reward }) => ({ type, count: summed(count), reward: summed(reward) })),
  };
}

/** Mean of the known values among the last `window` ones; NaN before there are as many rows, and where none is known. */
export function rollingMean(values: Numbers, window: number): Numbers {
  return values.map((_, i) => {
    if (i + 1 < window) return Number.NaN;
    let [sum, known] = [0, 0];
    for (let k = i + 1 - window; k <= i; k++) {
      const value = values[k] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      known++;
    }
    return known === 0 ? Number.NaN : sum / known;
  });
}

/** Sum of the last `window` values; NaN before there are as many rows. */
export function rollingSum(values: Numbers, window: number): Numbers {
  let sum = 0;
  return values.map((value, i) => {
    sum += value - (i < window ? 0 : (values[i - window] ?? 0));
    return i + 1 < window ? Number.NaN : sum;
  });
}

/** How regular the course of one type is. */
export interface Regularity {
  /** Actions per step, of the steps with any action; standard deviation ÷ n. */
  readonly mean: number;
  /** 1 / (1 + SD) of the actions per step. */
  readonly steadiness: number;
  /** Change of actions per step, each step. */
  readonly trend: number;
  /** 1 − SD / mean of the actions per step. */
  readonly consistency: number;
  /** Mean height of the peaks of the autocorrelation above 0.3; 0 without any. */
  readonly periodicity: number;
  /** Lag of the highest such peak, in steps with actions; NaN without any. */
  readonly period: number;
  /** `undefined` with fewer than {@link RECENT} steps. */
  readonly recent: 'increasing' | 'decreasing' | 'stable' | undefined;
}

export function regularityOf(step: Numbers, count: Numbers): Regularity {
  const { mean, sd } = statistics(count);
  const peaks = peaksOf(count);
  const highest = peaks.reduce((best, peak) => (peak.height > best.height ? peak : best), {
    lag: Number.NaN,
    height: 0,
  });
  return {
    mean,
    steadiness: 1 / (1 + sd),
    trend: step.length < 2 ? Number.NaN : slope(step, count),
    consistency: 1 - sd / (mean + 1e-10),
    periodicity: peaks.length === 0 ? 0 : peaks.reduce((sum, { height }) => sum + height, 0) / peaks.length,
    period: highest.lag,
    recent: recentTrend(count),
  };
}

function recentTrend(count: Numbers): Regularity['recent'] {
  if (count.length < RECENT) return undefined;
  const last = count.slice(-RECENT);
  const change = slope(
    last.map((_, i) => i),
    last,
  );
  if (change > 0.1) return 'increasing';
  return change < -0.1 ? 'decreasing' : 'stable';
}

/** Lags above 0 at which the autocorrelation is higher than at both neighbours and above 0.3. */
function peaksOf(values: Numbers): readonly { readonly lag: number; readonly height: number }[] {
  const n = values.length;
  const { mean, sd } = statistics(values);
  if (!(sd > 0)) return [];
  const centred = values.map((value) => value - mean);
  const longest = Math.min(Math.floor(n / 2), LONGEST_LAG);
  const correlation = Array.from({ length: longest + 2 }, (_, lag) => {
    let sum = 0;
    for (let i = 0; i + lag < n; i++) sum += (centred[i] ?? 0) * (centred[i + lag] ?? 0);
    return sum / (n * sd * sd);
  });
  return correlation.flatMap((height, lag) => {
    const [left, right] = [correlation[lag - 1], correlation[lag + 1]];
    if (lag === 0 || left === undefined || right === undefined) return [];
    return height > 0.3 && height > left && height > right ? [{ lag, height }] : [];
  });
}

/**
 * Phi of every two types: the correlation of whether they occur in a step. NaN where one of them occurs in every
 * step.
 */
export function coOccurrence({ types }: ActionCourse): readonly (readonly number[])[] {
  const present = types.map(({ count }) => Array.from(count, (value) => (value > 0 ? 1 : 0)));
  const varies = present.map((each) => new Set(each).size > 1);
  return present.map((a, i) =>
    present.map((b, k) => (varies[i] && varies[k] ? sampleCorrelation([...a], [...b]) : Number.NaN)),
  );
}

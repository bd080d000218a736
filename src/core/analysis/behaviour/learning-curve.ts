import { type Actions, eachRow, type Life } from './actions.ts';
import { shareOf } from './tally.ts';

export interface Period {
  /** Its first step. */
  readonly start: number;
  readonly count: number;
  /** Share of the actions with a reward above 0. */
  readonly successRate: number;
  /** Share of the actions with a reward below 0. */
  readonly failureRate: number;
  readonly meanReward: number;
}

/** Success and reward of each period of `length` steps from step 0 on, ascending; periods without actions are left out. */
export function learningCurve(actions: Actions, lives: readonly Life[], length: number): readonly Period[] {
  const periods = new Map<number, { count: number; successes: number; failures: number; sum: number }>();
  eachRow(lives, (row) => {
    const start = Math.floor((actions.step[row] ?? 0) / length) * length;
    const reward = actions.reward[row] ?? 0;
    const period = periods.get(start) ?? { count: 0, successes: 0, failures: 0, sum: 0 };
    period.count += 1;
    period.sum += reward;
    if (reward > 0) period.successes += 1;
    if (reward < 0) period.failures += 1;
    periods.set(start, period);
  });
  return [...periods]
    .sort(([a], [b]) => a - b)
    .map(([start, { count, successes, failures, sum }]) => ({
      start,
      count,
      successRate: shareOf(successes, count),
      failureRate: shareOf(failures, count),
      meanReward: shareOf(sum, count),
    }));
}

/** First and last step of all actions; `undefined` without any. */
export function stepsOf(actions: Actions): readonly [first: number, last: number] | undefined {
  if (actions.length === 0) return undefined;
  return [actions.step.reduce((a, b) => Math.min(a, b)), actions.step.reduce((a, b) => Math.max(a, b))];
}

/**
 * By how much the share of failures falls from the first to the last third of the steps, at least 0; NaN where a group
 * does not act in both.
 */
export function mistakeReduction(
  actions: Actions,
  lives: readonly Life[],
  [first, last]: readonly [number, number],
): number {
  const early = first + Math.floor((last - first) / 3);
  const late = first + Math.floor((2 * (last - first)) / 3);
  const counts = { early: 0, late: 0, earlyFailures: 0, lateFailures: 0 };
  eachRow(lives, (row) => {
    const step = actions.step[row] ?? 0;
    const failed = (actions.reward[row] ?? 0) < 0 ? 1 : 0;
    if (step <= early) {
      counts.early += 1;
      counts.earlyFailures += failed;
    } else if (step > late) {
      counts.late += 1;
      counts.lateFailures += failed;
    }
  });
  const fall = shareOf(counts.earlyFailures, counts.early) - shareOf(counts.lateFailures, counts.late);
  return Number.isNaN(fall) ? fall : Math.max(0, fall);
}

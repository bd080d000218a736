import type { Actions, Life } from './actions.ts';
import { shareOf, Tally } from './tally.ts';

export interface Resilience {
  /** Actions with a reward below 0. */
  readonly failures: number;
  readonly failureRate: number;
  /** Share of the failures after which the agent succeeds again. */
  readonly recovered: number;
  /** Mean number of actions from a failure to the next success, of those that recover. */
  readonly recovery: number;
  /** Share of the failures whose next action is of another type, of those with a next action. */
  readonly adaptation: number;
  /** Mean fall of the reward: mean of up to five actions before, less the least from the failure to the recovery. */
  readonly impact: number;
}

const BEFORE = 5;

/** How agents come out of failures: actions with a reward below 0. NaN where there is nothing to average. */
export function resilienceOf(actions: Actions, lives: readonly Life[]): Resilience {
  const { reward, type } = actions;
  const [recovery, adaptation, impact] = [new Tally(), new Tally(), new Tally()];
  let failures = 0;
  const fail = (row: number, { start, end }: Life, { success, least }: Aftermath) => {
    failures += 1;
    if (success !== undefined) recovery.add(success - row);
    if (row + 1 < end) adaptation.add(type[row + 1] === type[row] ? 0 : 1);
    const before = reward.subarray(Math.max(start, row - BEFORE), row);
    if (before.length > 0) impact.add(before.reduce((sum, value) => sum + value, 0) / before.length - least);
  };
  for (const life of lives) {
    // From the last action back, so that what comes after each one is known when it is reached.
    let after: Aftermath = { success: undefined, least: Number.POSITIVE_INFINITY };
    for (let row = life.end - 1; row >= life.start; row--) {
      const value = reward[row] ?? 0;
      after =
        value > 0
          ? { success: row, least: Number.POSITIVE_INFINITY }
          : { ...after, least: Math.min(after.least, value) };
      if (value < 0) fail(row, life, after);
    }
  }
  const all = lives.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    failures,
    failureRate: shareOf(failures, all),
    recovered: shareOf(recovery.count, failures),
    recovery: recovery.mean,
    adaptation: adaptation.mean,
    impact: impact.mean,
  };
}

/** What comes from an action on: the next success of the agent, and the least reward up to it. */
interface Aftermath {
  readonly success: number | undefined;
  readonly least: number;
}

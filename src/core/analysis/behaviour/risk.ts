import { type Actions, eachRow, type Life } from './actions.ts';
import { shareOf, Tally } from './tally.ts';

export interface Risk {
  /** Share of the actions that are of a risky type. */
  readonly appetite: number;
  readonly riskyReward: number;
  readonly safeReward: number;
}

/**
 * How much a group of agents ventures, and what it earns by it; NaN where there is nothing to average.
 *
 * @param risky types whose rewards spread widely, see {@link worthOf}
 */
export function riskOf(actions: Actions, lives: readonly Life[], risky: ReadonlySet<number>): Risk {
  const [bold, safe] = [new Tally(), new Tally()];
  eachRow(lives, (row) => (risky.has(actions.type[row] ?? -1) ? bold : safe).add(actions.reward[row] ?? 0));
  return {
    appetite: shareOf(bold.count, bold.count + safe.count),
    riskyReward: bold.mean,
    safeReward: safe.mean,
  };
}

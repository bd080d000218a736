import { type Actions, eachRow, type Life, typesNamed } from './actions.ts';
import { shareOf, Tally } from './tally.ts';

export interface Collaboration {
  readonly rate: number;
  /** Mean reward of collaborative actions. */
  readonly groupReward: number;
  /** Mean reward of actions without a target. */
  readonly aloneReward: number;
  readonly synergy: number;
}

const collaborative: ReadonlySet<string> = new Set(['share', 'help', 'cooperate']);

/** How much agents work together and whether it pays; NaN where there is nothing to average. */
export function collaborationOf(actions: Actions, lives: readonly Life[]): Collaboration {
  const types = typesNamed(actions, collaborative);
  const [together, alone] = [new Tally(), new Tally()];
  let all = 0;
  eachRow(lives, (row) => {
    const reward = actions.reward[row] ?? 0;
    all += 1;
    if (types.has(actions.type[row] ?? -1)) together.add(reward);
    if (actions.targeted[row] === 0) alone.add(reward);
  });
  return {
    rate: shareOf(together.count, all),
    groupReward: together.mean,
    aloneReward: alone.mean,
    synergy: together.mean - alone.mean,
  };
}

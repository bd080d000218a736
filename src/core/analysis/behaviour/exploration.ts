import { type Actions, eachRow, type Life } from './actions.ts';
import { shareOf, Tally } from './tally.ts';

export interface Exploration {
  /** Share of the actions that are the first of their type by their agent. */
  readonly exploration: number;
  readonly exploitation: number;
  readonly newReward: number;
  readonly knownReward: number;
}

/** 1 for every action that is the first of its type by its agent. */
export function firstTimes(actions: Actions): Uint8Array<ArrayBuffer> {
  const first = new Uint8Array(actions.length);
  for (const life of actions.lives) {
    const seen = new Set<number>();
    eachRow([life], (row) => {
      const type = actions.type[row] ?? -1;
      if (!seen.has(type)) first[row] = 1;
      seen.add(type);
    });
  }
  return first;
}

/** How much agents try what they have not done before, and what comes of it; NaN where there is nothing to average. */
export function explorationOf(
  actions: Actions,
  lives: readonly Life[],
  first: Uint8Array<ArrayBuffer>,
): Exploration {
  const [fresh, known] = [new Tally(), new Tally()];
  eachRow(lives, (row) => (first[row] === 1 ? fresh : known).add(actions.reward[row] ?? 0));
  const exploration = shareOf(fresh.count, fresh.count + known.count);
  return {
    exploration,
    exploitation: 1 - exploration,
    newReward: fresh.mean,
    knownReward: known.mean,
  };
}

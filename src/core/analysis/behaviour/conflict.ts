import { type Actions, eachRow, type Life, typesNamed } from './actions.ts';

/** How often one type of action comes right before or right after a type of conflict, in the life of one agent. */
export interface Around {
  /** Places in the list of types. */
  readonly conflict: number;
  /** By type of action. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Conflicts that any action comes before, or after. */
  readonly preceded: number;
  readonly followed: number;
}

/** What triggers attacking and defending, and how it is resolved, as far as the actions of the agent itself tell. */
export function aroundConflicts(actions: Actions, lives: readonly Life[]): readonly Around[] {
  return [...typesNamed(actions, new Set(['attack', 'defend']))]
    .map((conflict) => {
      const before = actions.types.map(() => 0);
      const after = actions.types.map(() => 0);
      let [preceded, followed] = [0, 0];
      eachRow(lives, (row, { start, end }) => {
        if (actions.type[row] !== conflict) return;
        if (row > start) {
          preceded += 1;
          increase(before, actions.type[row - 1]);
        }
        if (row + 1 < end) {
          followed += 1;
          increase(after, actions.type[row + 1]);
        }
      });
      return { conflict, before, after, preceded, followed };
    })
    .filter(({ preceded, followed }) => preceded + followed > 0);
}

function increase(counts: number[], at = 0): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

import { type Actions, eachRow, type Life } from './actions.ts';
import { shareOf } from './tally.ts';

export type ResourceChange = 'gain' | 'loss' | 'none' | 'unknown';

const changes: readonly ResourceChange[] = ['gain', 'loss', 'none', 'unknown'];

/** How often one type of action is followed by an action of a certain kind. */
export interface NextAction {
  /** Places in the list of types. */
  readonly from: number;
  readonly to: number;
  readonly targeted: boolean;
  /** The following action earned a reward above 0. */
  readonly success: boolean;
  readonly change: ResourceChange;
  readonly count: number;
  /** Share of all actions of the type `from` that are followed by another one. */
  readonly probability: number;
}

/**
 * What follows each type of action: the next action of the same agent, told apart by its type, whether it has a target,
 * whether it succeeds and what it does to the resources of the agent. Commonest first; a last action has no next one.
 */
export function nextActions(actions: Actions, lives: readonly Life[]): readonly NextAction[] {
  const { type, targeted, reward, change, types } = actions;
  const counts = new Map<number, number>();
  const away = types.map(() => 0);
  eachRow(lives, (row, { end }) => {
    const next = row + 1;
    if (next >= end) return;
    const from = type[row] ?? 0;
    const sign = changes.indexOf(changeOf(change[next] ?? Number.NaN));
    const kind = ((targeted[next] ?? 0) * 2 + ((reward[next] ?? 0) > 0 ? 1 : 0)) * changes.length + sign;
    const key = (from * types.length + (type[next] ?? 0)) * KINDS + kind;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    away[from] = (away[from] ?? 0) + 1;
  });
  return [...counts]
    .map(([key, count]): NextAction => {
      const [pair, kind] = [Math.floor(key / KINDS), key % KINDS];
      const from = Math.floor(pair / types.length);
      const outcome = Math.floor(kind / changes.length);
      return {
        from,
        to: pair % types.length,
        targeted: outcome >= 2,
        success: outcome % 2 === 1,
        change: changes[kind % changes.length] ?? 'unknown',
        count,
        probability: shareOf(count, away[from] ?? 0),
      };
    })
    .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
}

const KINDS = 4 * changes.length;

function changeOf(value: number): ResourceChange {
  if (Number.isNaN(value)) return 'unknown';
  if (value === 0) return 'none';
  return value > 0 ? 'gain' : 'loss';
}

import { type Actions, eachRow, type Life, typesNamed } from './actions.ts';
import { shareOf, Tally } from './tally.ts';

export interface Adversarial {
  /** Place in the list of types. */
  readonly type: number;
  readonly count: number;
  /** Share with a reward above 0. */
  readonly winRate: number;
  /** Mean reward of those. */
  readonly winReward: number;
  readonly meanReward: number;
}

const adversarial: ReadonlySet<string> = new Set(['attack', 'defend', 'compete']);

/** How attacking, defending and competing turns out, commonest first. */
export function adversarialOf(actions: Actions, lives: readonly Life[]): readonly Adversarial[] {
  const types = typesNamed(actions, adversarial);
  const found = [...types].map((type) => ({ type, wins: new Tally(), all: new Tally() }));
  eachRow(lives, (row) => {
    const each = found.find(({ type }) => type === actions.type[row]);
    const reward = actions.reward[row] ?? 0;
    each?.all.add(reward);
    if (reward > 0) each?.wins.add(reward);
  });
  return found
    .filter(({ all }) => all.count > 0)
    .map(({ type, wins, all }) => ({
      type,
      count: all.count,
      winRate: shareOf(wins.count, all.count),
      winReward: wins.mean,
      meanReward: all.mean,
    }))
    .sort((a, b) => b.count - a.count);
}

export interface Answers {
  /** The type of action that was answered; a place in the list of types. */
  readonly to: number;
  /** Such actions with another agent as their target that acts again later. */
  readonly answered: number;
  /** Such actions whose target does not act again. */
  readonly unanswered: number;
  /** The first action of the target afterwards, by type, commonest first. */
  readonly answers: readonly { readonly type: number; readonly count: number; readonly share: number }[];
}

/** What the targets of adversarial actions do next: their counter-strategies. */
export function answersOf(actions: Actions, lives: readonly Life[]): readonly Answers[] {
  const lifeOf = new Map(actions.lives.map((life) => [life.agent, life]));
  return [...typesNamed(actions, adversarial)].flatMap((to) => {
    const counts = new Map<number, number>();
    let [answered, unanswered] = [0, 0];
    eachRow(lives, (row, { agent }) => {
      const target = actions.targetAgent[row] ?? -1;
      const life = lifeOf.get(target);
      if (actions.type[row] !== to || target === agent || life === undefined) return;
      const answer = firstAfter(actions, life, row);
      if (answer === undefined) {
        unanswered += 1;
        return;
      }
      answered += 1;
      const type = actions.type[answer] ?? 0;
      counts.set(type, (counts.get(type) ?? 0) + 1);
    });
    if (answered + unanswered === 0) return [];
    const answers = [...counts]
      .map(([type, count]) => ({ type, count, share: shareOf(count, answered) }))
      .sort((a, b) => b.count - a.count || a.type - b.type);
    return [{ to, answered, unanswered, answers }];
  });
}

/** The first row of a life that comes later than another row: at a later step, or in the same one with a higher id. */
function firstAfter({ step, id }: Actions, { start, end }: Life, row: number): number | undefined {
  const [atStep, atId] = [step[row] ?? 0, id[row] ?? 0];
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = step[middle] ?? 0;
    if (there > atStep || (there === atStep && (id[middle] ?? 0) > atId)) high = middle;
    else low = middle + 1;
  }
  return low < end ? low : undefined;
}

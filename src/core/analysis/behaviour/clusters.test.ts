import { describe, expect, it } from 'vitest';
import { testActions, testLife } from './actions-in-tests.ts';
import { clustersOf, traitsOf } from './clusters.ts';

const summary = (clusters: ReturnType<typeof clustersOf>) =>
  clusters.map(({ number, name, members }) => [number, name, members.map(({ agent }) => agent)]);

describe('the traits of an agent', () => {
  it('are shares of its own actions, and their mean reward', () => {
    const actions = testActions([
      ...testLife('a', 'attack 1 >b, share -1 >b, gather 3 >r1, move 0'),
      ...testLife('b', 'share'),
    ]);
    expect(traitsOf(actions, actions.lives)).toEqual([
      // One attack and one share of four, three with a target, two with a reward above 0, (1 − 1 + 3 + 0) / 4.
      {
        agent: 0,
        actions: 4,
        attackRate: 0.25,
        shareRate: 0.25,
        interactionRate: 0.75,
        successRate: 0.5,
        meanReward: 0.75,
      },
      {
        agent: 1,
        actions: 1,
        attackRate: 0,
        shareRate: 1,
        interactionRate: 0,
        successRate: 0,
        meanReward: 0,
      },
    ]);
  });
});

describe('clusters of behaviour', () => {
  it('group agents that are near in standard deviations, named after their raw means', () => {
    const actions = testActions([
      ...testLife('a', 'attack 0 >e, attack 0 >e, attack 0 >e, move 0'),
      ...testLife('b', 'attack 0 >e, attack 0 >e, move 0, attack 0 >e'),
      ...testLife('c', 'gather 1, gather 1, gather 1, gather 1'),
      ...testLife('d', 'gather 1, gather 1, gather 1, gather 1'),
      ...testLife('e', 'gather 1, gather 1, gather 1, gather 1'),
      ...testLife('f', 'share 0 >a, share 0 >a, share 0 >a, share 0 >a'),
      ...testLife('g', 'move 0, move 0, move 0, move 0'),
    ]);
    // Success 1 and reward 1 for c, d, e: efficient. Attacks 0.75 for a and b: aggressive. f and g are like nobody.
    expect(summary(clustersOf(traitsOf(actions, actions.lives)))).toEqual([
      [1, 'efficient', [2, 3, 4]],
      [2, 'aggressive', [0, 1]],
      [0, 'outliers', [5, 6]],
    ]);
  });

  it('measure in standard deviations (÷ n)', () => {
    // Only the success rate and the mean reward vary: both are 0, 0.25 and 1 of three agents. Mean 5/12, variance
    // (0 + 1/16 + 1) / 3 − 25/144 = 26/144, deviation 0.42492. The first two are 0.25 / 0.42492 = 0.58835 apart in each
    // of two traits, √2 · 0.58835 = 0.83205 in all.
    const actions = testActions([
      ...testLife('a', 'move 0, move 0, move 0, move 0'),
      ...testLife('b', 'move 1, move 0, move 0, move 0'),
      ...testLife('c', 'move 1, move 1, move 1, move 1'),
    ]);
    const traits = traitsOf(actions, actions.lives);
    expect(summary(clustersOf(traits, { eps: 0.8321, minPoints: 2 }))).toEqual([
      [1, 'balanced', [0, 1]],
      [0, 'outliers', [2]],
    ]);
    expect(summary(clustersOf(traits, { eps: 0.832, minPoints: 2 }))).toEqual([[0, 'outliers', [0, 1, 2]]]);
  });

  it('name after sharing and targets together', () => {
    // Share 0.25 + targets 0.5 = 0.75, above 0.6.
    const life = 'share 0 >b, gather 0 >r, move 0, move 0';
    const actions = testActions([...testLife('a', life), ...testLife('b', life)]);
    const [cluster] = clustersOf(traitsOf(actions, actions.lives));
    expect([cluster?.name, cluster?.mean.shareRate, cluster?.mean.interactionRate]).toEqual([
      'cooperative',
      0.25,
      0.5,
    ]);
  });

  it('are all one where nobody differs, outliers for one agent, none for none', () => {
    const same = testActions([...testLife('a', 'move 0.1'), ...testLife('b', 'move 0.1')]);
    expect(summary(clustersOf(traitsOf(same, same.lives)))).toEqual([[1, 'balanced', [0, 1]]]);
    const one = testActions(testLife('a', 'move 1'));
    expect(summary(clustersOf(traitsOf(one, one.lives)))).toEqual([[0, 'outliers', [0]]]);
    expect(clustersOf([])).toEqual([]);
  });
});

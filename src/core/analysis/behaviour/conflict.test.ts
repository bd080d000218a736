import { describe, expect, it } from 'vitest';
import { testActions, testLife } from './actions-in-tests.ts';
import { adversarialOf, answersOf } from './adversarial.ts';
import { collaborationOf } from './collaboration.ts';
import { aroundConflicts } from './conflict.ts';

const none = Number.NaN;

describe('conflicts', () => {
  it('are won where they earn a reward', () => {
    const actions = testActions([
      ...testLife('a', 'attack 2 >b, attack 4 >b, attack 0 >b, move 9'),
      ...testLife('b', 'defend -1, compete 3'),
    ]);
    // Attacks: 2 of 3 won, by (2 + 4) / 2, (2 + 4 + 0) / 3 in all. The defence is lost: nothing is earned by winning.
    expect(adversarialOf(actions, actions.lives)).toEqual([
      { type: 0, count: 3, winRate: 2 / 3, winReward: 3, meanReward: 2 },
      { type: 2, count: 1, winRate: 0, winReward: none, meanReward: -1 },
      { type: 3, count: 1, winRate: 1, winReward: 3, meanReward: 3 },
    ]);
  });

  it('are answered by the first later action of the target, in the same step or after it', () => {
    const actions = testActions([
      { agent: 'b', step: 0, type: 'move' },
      { agent: 'a', step: 0, type: 'attack', target: 'b' },
      { agent: 'c', step: 0, type: 'attack', target: 'b' },
      { agent: 'b', step: 2, type: 'defend' },
      { agent: 'a', step: 3, type: 'attack', target: 'c' },
      { agent: 'c', step: 3, type: 'move' },
      { agent: 'a', step: 4, type: 'attack', target: 'b' },
      { agent: 'a', step: 5, type: 'attack', target: 'resource' },
      { agent: 'a', step: 6, type: 'attack', target: 'a' },
    ]);
    const [attack, ...others] = answersOf(actions, actions.lives);
    // b moved before it was attacked and defends at step 2, twice an answer; c moves later in step 3; b does not act
    // after step 4. A resource and the agent itself do not answer.
    expect(others).toEqual([]);
    expect([attack?.answered, attack?.unanswered]).toEqual([3, 1]);
    expect(attack?.answers.map(({ type, count, share }) => [actions.types[type], count, share])).toEqual([
      ['defend', 2, 2 / 3],
      ['move', 1, 1 / 3],
    ]);
  });

  it('have triggers right before and resolutions right after, of the same agent', () => {
    const actions = testActions([
      ...testLife('a', 'move, attack, attack, gather'),
      ...testLife('b', 'attack, move'),
    ]);
    const [attack] = aroundConflicts(actions, actions.lives);
    // Before: move and attack of a; b's attack is its first action. After: attack, gather, and move of b.
    expect(actions.types).toEqual(['move', 'attack', 'gather']);
    expect(attack).toEqual({ conflict: 1, before: [1, 1, 0], after: [1, 1, 1], preceded: 2, followed: 3 });
  });

  it('may be missing', () => {
    const peace = testActions(testLife('a', 'move, gather'));
    expect(adversarialOf(peace, peace.lives)).toEqual([]);
    expect(answersOf(peace, peace.lives)).toEqual([]);
    expect(aroundConflicts(peace, peace.lives)).toEqual([]);
    const single = testActions(testLife('a', 'attack 1'));
    expect(aroundConflicts(single, single.lives)).toEqual([]);
  });
});

describe('collaboration', () => {
  it('pays by how much more it earns than what is done without a target', () => {
    const actions = testActions(testLife('a', 'share 3 >b, help 1 >b, move 1, move 0, attack 8 >b'));
    // Two of five; (3 + 1) / 2; without a target (1 + 0) / 2.
    expect(collaborationOf(actions, actions.lives)).toEqual({
      rate: 0.4,
      groupReward: 2,
      aloneReward: 0.5,
      synergy: 1.5,
    });
  });

  it('earns nothing where there is none', () => {
    const alone = testActions(testLife('a', 'move 1'));
    expect(collaborationOf(alone, alone.lives)).toEqual({
      rate: 0,
      groupReward: none,
      aloneReward: 1,
      synergy: none,
    });
    const nobody = testActions([]);
    expect(collaborationOf(nobody, nobody.lives).rate).toBe(none);
  });
});

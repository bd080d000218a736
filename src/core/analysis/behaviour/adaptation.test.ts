import { describe, expect, it } from 'vitest';
import { testActions, testLife } from './actions-in-tests.ts';
import { explorationOf, firstTimes } from './exploration.ts';
import { learningCurve, mistakeReduction, stepsOf } from './learning-curve.ts';
import { resilienceOf } from './resilience.ts';
import { riskOf } from './risk.ts';

const none = Number.NaN;
const nobody = testActions([]);

describe('exploration', () => {
  it('is what an agent does for the first time', () => {
    const actions = testActions([...testLife('a', 'move 1, move 3, gather 5'), ...testLife('b', 'move 0')]);
    const first = firstTimes(actions);
    expect([...first]).toEqual([1, 0, 1, 1]);
    // Three of four; new (1 + 5 + 0) / 3, known 3.
    expect(explorationOf(actions, actions.lives, first)).toEqual({
      exploration: 0.75,
      exploitation: 0.25,
      newReward: 2,
      knownReward: 3,
    });
    expect(explorationOf(nobody, nobody.lives, firstTimes(nobody))).toEqual({
      exploration: none,
      exploitation: none,
      newReward: none,
      knownReward: none,
    });
  });
});

describe('the learning curve', () => {
  it('takes 100 steps together, and leaves out those without actions', () => {
    const actions = testActions([
      { agent: 'a', step: 0, type: 'move', reward: -1 },
      { agent: 'a', step: 99, type: 'move', reward: 3 },
      { agent: 'a', step: 300, type: 'move', reward: 2 },
      { agent: 'b', step: 399, type: 'move' },
    ]);
    expect(learningCurve(actions, actions.lives, 100)).toEqual([
      { start: 0, count: 2, successRate: 0.5, failureRate: 0.5, meanReward: 1 },
      { start: 300, count: 2, successRate: 0.5, failureRate: 0, meanReward: 1 },
    ]);
    expect(learningCurve(nobody, nobody.lives, 100)).toEqual([]);
  });

  it('has fewer mistakes in the last third of the steps than in the first, or no reduction', () => {
    // Steps 0 to 6: early up to 2, late after 4. Early: 2 of 3 fail; late: 1 of 2.
    const better = testActions(testLife('a', 'x -1, x -1, x 1, x 1, x 1, x -1, x 1'));
    expect(stepsOf(better)).toEqual([0, 6]);
    expect(mistakeReduction(better, better.lives, [0, 6])).toBeCloseTo(2 / 3 - 1 / 2, 12);
    const worse = testActions(testLife('a', 'x 1, x 1, x 1, x -1'));
    expect(mistakeReduction(worse, worse.lives, [0, 3])).toBe(0);
    const once = testActions(testLife('a', 'x -1'));
    expect(mistakeReduction(once, once.lives, [0, 0])).toBe(none);
    expect(stepsOf(nobody)).toBeUndefined();
  });
});

describe('risk', () => {
  it('is the share of actions of risky types, with what they earn', () => {
    const actions = testActions(testLife('a', 'attack 4, attack -2, move 1, move 1, move 4'));
    const risky = new Set([actions.types.indexOf('attack')]);
    expect(riskOf(actions, actions.lives, risky)).toEqual({ appetite: 0.4, riskyReward: 1, safeReward: 2 });
    expect(riskOf(actions, actions.lives, new Set())).toEqual({
      appetite: 0,
      riskyReward: none,
      safeReward: 8 / 5,
    });
    expect(riskOf(nobody, nobody.lives, new Set()).appetite).toBe(none);
  });
});

describe('resilience', () => {
  it('follows each failure to the next success of the same agent', () => {
    const actions = testActions([
      ...testLife('a', 'move 2, move -1, gather -3, gather 0, move 1, move -2'),
      ...testLife('b', 'move 5'),
    ]);
    // Failures at 1, 2 and 5 of seven actions. Recovery from 1: at 4, three actions; from 2: two; from 5: never.
    // Adaptation: 1 → gather, another type; 2 → gather, the same; 5 has no next action.
    // Impact: at 1, mean 2 before, least of −1 −3 0 is −3: 5. At 2, mean (2 − 1) / 2, least −3: 3.5.
    // At 5, mean (2 − 1 − 3 + 0 + 1) / 5 = −0.2, least −2: 1.8. Together (5 + 3.5 + 1.8) / 3.
    const found = resilienceOf(actions, actions.lives);
    expect(found).toMatchObject({
      failures: 3,
      failureRate: 3 / 7,
      recovered: 2 / 3,
      recovery: 2.5,
      adaptation: 0.5,
    });
    expect(found.impact).toBeCloseTo(10.3 / 3, 12);
  });

  it('is unknown where nobody fails, and the impact where nothing came before', () => {
    const lucky = testActions(testLife('a', 'move 1, move 0'));
    expect(resilienceOf(lucky, lucky.lives)).toEqual({
      failures: 0,
      failureRate: 0,
      recovered: none,
      recovery: none,
      adaptation: none,
      impact: none,
    });
    const first = testActions(testLife('a', 'move -1'));
    expect(resilienceOf(first, first.lives)).toMatchObject({ failures: 1, recovered: 0, impact: none });
    expect(resilienceOf(nobody, nobody.lives).failureRate).toBe(none);
  });
});

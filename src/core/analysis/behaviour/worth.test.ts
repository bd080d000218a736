import { describe, expect, it } from 'vitest';
import { testActions, testLife } from './actions-in-tests.ts';
import { levelsBefore } from './levels.ts';
import { nextActions } from './next-actions.ts';
import { worthOf } from './worth.ts';

const none = Number.NaN;

describe('the worth of types of action', () => {
  const actions = testActions([
    ...testLife('a', 'gather 1, gather 3, gather 2, move 0, move 0, rest -4, attack'),
    ...testLife('b', 'gather 2'),
  ]);
  const levels = Float64Array.from(actions.step, (step) => step * 10);
  const found = worthOf(actions, actions.lives, levels);
  const of = (name: string) => found.find(({ type }) => actions.types[type] === name);

  it('is their mean reward, held against the mean of the means; a missing reward is 0', () => {
    // gather (1 + 3 + 2 + 2) / 4 = 2; move 0; rest −4; attack 0 (none stored). Mean of means (2 + 0 − 4 + 0) / 4 = −0.5.
    expect(found.map(({ type, count }) => [actions.types[type], count])).toEqual([
      ['gather', 4],
      ['move', 2],
      ['attack', 1],
      ['rest', 1],
    ]);
    expect([of('gather')?.meanReward, of('gather')?.againstOthers]).toEqual([2, 2.5]);
    expect([of('rest')?.meanReward, of('rest')?.againstOthers]).toEqual([-4, -3.5]);
    expect([of('attack')?.meanReward, of('attack')?.againstOthers]).toEqual([0, 0.5]);
  });

  it('is risky where rewards spread by more than half of their mean', () => {
    // gather: deviations −1, 1, 0, 0: sqrt(2 / 4) = 0.7071, below 2 / 2.
    expect(of('gather')?.sd).toBeCloseTo(Math.SQRT1_2, 12);
    expect([of('gather')?.isRisky, of('move')?.isRisky, of('rest')?.isRisky]).toEqual([false, false, false]);
    // 0 and 4: mean 2, deviation 2, above 1.
    const bold = testActions(testLife('a', 'move 0, move 4'));
    expect(worthOf(bold, bold.lives, new Float64Array(2))[0]?.isRisky).toBe(true);
  });

  it('calls rare what is used less than half as often as the middle type', () => {
    // Counts 4, 2, 1, 1: the middle is 1.5, its half 0.75: none is below.
    expect(found.some(({ isRare }) => isRare)).toBe(false);
    // Counts 5, 4, 1: the middle is 4, its half 2.
    const others = testActions(testLife('a', 'x, x, x, x, x, y, y, y, y, z'));
    const rare = worthOf(others, others.lives, new Float64Array(10));
    expect(rare.map(({ type, isRare }) => [others.types[type], isRare])).toEqual([
      ['x', false],
      ['y', false],
      ['z', true],
    ]);
  });

  it('correlates resources before with the reward, where both vary', () => {
    // gather: resources 0, 10, 20 of a and 0 of b; rewards 1, 3, 2, 2. Means 7.5 and 2.
    // Σ dx dy = (−7.5)(−1) + 2.5 · 1 + 0 + 0 = 10; Σ dx² = 56.25 + 6.25 + 156.25 + 56.25 = 275; Σ dy² = 2.
    expect(of('gather')?.resourceCorrelation).toBeCloseTo(10 / Math.sqrt(275 * 2), 12);
    expect([of('move')?.resourceCorrelation, of('rest')?.resourceCorrelation]).toEqual([none, none]);
    const unknown = worthOf(
      actions,
      actions.lives,
      levels.map(() => none),
    );
    expect(unknown[0]?.resourceCorrelation).toBe(none);
  });

  it('is nothing without actions', () => {
    const empty = testActions([]);
    expect(worthOf(empty, empty.lives, new Float64Array())).toEqual([]);
  });

  it('takes resources before an action from the state of the step before where the action does not tell', () => {
    const two = testActions([
      { agent: 'a', step: 0, type: 'move', before: 5 },
      ...testLife('b', 'move, move'),
      { agent: 'a', step: 1, type: 'move' },
    ]);
    const states = {
      agent: { dictionary: ['b', 'a', 'x'], codes: Int32Array.of(1, 0, 2, 1) },
      step: Float64Array.of(0, 0, 0, 1),
      level: Float64Array.of(7, 9, 1, 8),
    };
    // a at step 0: told 5; at 1: its state at 0, 7. b at 0: no state at −1; at 1: 9.
    expect([...levelsBefore(two, () => states)]).toEqual([5, 7, none, 9]);
    const told = testActions([{ agent: 'a', step: 0, type: 'move', before: 5 }]);
    const never = () => {
      throw new Error('asked for states although every action tells');
    };
    expect([...levelsBefore(told, never)]).toEqual([5]);
  });
});

describe('what comes next', () => {
  it('is told apart by type, target, success and change of resources, as shares of what is followed', () => {
    const actions = testActions([
      { agent: 'a', step: 0, type: 'move', reward: 1 },
      { agent: 'a', step: 1, type: 'gather', reward: 1, target: 'r', before: 1, after: 4 },
      { agent: 'a', step: 2, type: 'move', reward: 0 },
      { agent: 'a', step: 3, type: 'gather', reward: 2, target: 'r', before: 4, after: 8 },
      { agent: 'a', step: 4, type: 'move' },
      { agent: 'a', step: 5, type: 'gather', reward: -1, before: 8, after: 8 },
      { agent: 'b', step: 0, type: 'move', before: 2, after: 1 },
      { agent: 'b', step: 1, type: 'move', before: 2, after: 1 },
    ]);
    const names = nextActions(actions, actions.lives).map((next) => [
      actions.types[next.from],
      actions.types[next.to],
      next.targeted,
      next.success,
      next.change,
      next.count,
      next.probability,
    ]);
    // Moves with a next action: three of a and one of b. Gathers: two. The last action of a is not followed by b's first.
    expect(names).toEqual([
      ['move', 'gather', true, true, 'gain', 2, 0.5],
      ['gather', 'move', false, false, 'unknown', 2, 1],
      ['move', 'move', false, false, 'loss', 1, 0.25],
      ['move', 'gather', false, false, 'none', 1, 0.25],
    ]);
  });

  it('is nothing for a single action, and for none', () => {
    const one = testActions(testLife('a', 'move 1'));
    expect(nextActions(one, one.lives)).toEqual([]);
    const empty = testActions([]);
    expect(nextActions(empty, empty.lives)).toEqual([]);
  });
});

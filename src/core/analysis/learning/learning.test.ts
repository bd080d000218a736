import { describe, expect, it } from 'vitest';
import { type Experiences, groupExperiences, moduleKeys } from './experiences.ts';
import { learningProgress } from './progress.ts';
import { rewardNumbers, stabilityWithin } from './rewards.ts';

const none = Number.NaN;

function rewardsOf(reward: readonly number[], step: readonly number[] = reward.map((_, i) => i)) {
  return { step: Float64Array.from(step), reward: Float64Array.from(reward) };
}

describe('the rewards of a group', () => {
  it('have mean, spread, halves, efficiency, stability and trend', () => {
    const found = rewardNumbers(rewardsOf([1, 3, 2, 6]));
    expect(found).toMatchObject({ count: 4, mean: 3, min: 1, max: 6, firstHalf: 2, secondHalf: 4 });
    // Deviations −2 0 −1 3: Σ² = 14, variance 14/3.
    expect(found.sd).toBeCloseTo(Math.sqrt(14 / 3), 12);
    expect(found.stability).toBeCloseTo(1 / (1 + 14 / 3), 12);
    // (3 − 1) / (6 − 1)
    expect(found.efficiency).toBeCloseTo(0.4, 12);
    // x −1.5 −0.5 0.5 1.5: Σ x·y = −1.5 − 1.5 + 1 + 9 = 7, Σ x² = 5.
    expect(found.slope).toBeCloseTo(1.4, 12);
    // Too few to say whether they converge.
    expect(found.convergence).toBeNaN();
  });

  it('converge when both halves have about the same mean, from 21 rewards on', () => {
    // Ten of 0, then eleven of 1: halves of 10 and 11, means 0 and 1, range 1.
    const turned = rewardNumbers(rewardsOf([...Array<number>(10).fill(0), ...Array<number>(11).fill(1)]));
    expect(turned.convergence).toBe(0);
    // 0 and 1 in turn, 22 of them: both means are 5/11 and 6/11 around 0.5.
    const even = rewardNumbers(rewardsOf(Array.from({ length: 22 }, (_, i) => i % 2)));
    expect(even.convergence).toBeCloseTo(1 - 1 / 11, 12);
    expect(rewardNumbers(rewardsOf(Array<number>(21).fill(5))).convergence).toBe(1);
  });

  it('are defined where all are equal, single, of one step, unknown or absent', () => {
    expect(rewardNumbers(rewardsOf([2, 2]))).toMatchObject({
      sd: 0,
      efficiency: 0.5,
      stability: 1,
      slope: 0,
    });
    expect(rewardNumbers(rewardsOf([2]))).toMatchObject({ mean: 2, sd: 0, slope: 0, secondHalf: 2 });
    expect(rewardNumbers(rewardsOf([1, 5], [3, 3])).slope).toBe(0);
    expect(rewardNumbers(rewardsOf([1, none, 3]))).toMatchObject({ count: 2, mean: 2, slope: 1 });
    const nothing = rewardNumbers(rewardsOf([none]));
    expect(nothing.count).toBe(0);
    for (const name of ['mean', 'sd', 'slope', 'efficiency', 'stability', 'convergence'] as const) {
      expect(nothing[name], name).toBeNaN();
    }
  });

  it('are stable within modules by the mean of their variances', () => {
    // Variances 4 and 0, one module without rewards.
    expect(stabilityWithin([2, 0, none])).toBeCloseTo(1 / 3, 12);
    expect(stabilityWithin([])).toBeNaN();
  });
});

const modules = {
  moduleType: ['dqn', 'dqn', 'dqn', 'move'],
  moduleId: ['140537107297936', '2', '140537107297936', undefined],
};

const experiences: Experiences = {
  ...modules,
  step: Float64Array.of(0, 0, 1, 3),
  agent: ['a', 'b', 'a', undefined],
  module: moduleKeys(modules),
  action: ['attack', 'move', 'attack', undefined],
  reward: Float64Array.of(1, none, 3, 5),
};

describe('groups of experiences', () => {
  it('count agents, modules and labels once', () => {
    const [dqn, move] = groupExperiences(experiences, (row) => experiences.moduleType[row]);
    expect(dqn).toMatchObject({
      key: 'dqn',
      experiences: 3,
      agents: 2,
      modules: 2,
      actions: 2,
      diversity: 2 / 3,
      count: 2,
      mean: 2,
    });
    expect(move).toMatchObject({ key: 'move', first: 3, experiences: 1, agents: 0, modules: 0, actions: 0 });
    // Without labels nothing can be said of their diversity.
    expect(move?.diversity).toBeNaN();
  });

  it('tell modules by type and id, keeping every digit', () => {
    expect(experiences.module).toEqual(['dqn 140537107297936', 'dqn 2', 'dqn 140537107297936', undefined]);
  });
});

describe('the progress of learning', () => {
  it('has the mean reward of each step and its trailing mean', () => {
    const { reward, trailing, learners, actions } = learningProgress(
      Float64Array.of(0, 1, 2, 3),
      experiences,
    );
    expect([...reward]).toEqual([1, 3, none, 5]);
    // 1; (1 + 3) / 2; the same; (1 + 3 + 5) / 3.
    expect([...trailing]).toEqual([1, 2, 2, 3]);
    expect([...learners]).toEqual([2, 1, 0, 0]);
    expect([...actions]).toEqual([2, 1, 0, 0]);
  });

  it('looks back over ten steps', () => {
    const step = Float64Array.from({ length: 12 }, (_, i) => i);
    const all = { ...experiences, step, reward: step, agent: [], action: [] };
    // Mean of 2 to 11.
    expect(learningProgress(step, all).trailing[11]).toBeCloseTo(6.5, 12);
  });

  it('is empty without steps', () => {
    expect(learningProgress(new Float64Array(), experiences).reward.length).toBe(0);
  });
});

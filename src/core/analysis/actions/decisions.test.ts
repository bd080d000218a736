import { describe, expect, it } from 'vitest';
import { actionColumns } from '../../testing/action-columns.ts';
import { contributions, diversityOf, habitsOf, independenceOf } from './decisions.ts';

const repeat = (times: number, type: string, reward: number) =>
  Array.from({ length: times }, (_, step) => ({ step, type, reward }));

describe('contributions', () => {
  it('compare the share of the reward with the share of the actions', () => {
    const found = contributions(actionColumns([...repeat(3, 'move', 1), ...repeat(1, 'gather', 9)]));
    expect(found).toEqual([
      { type: 'move', actionShare: 0.75, totalReward: 3, rewardShare: 0.25, rewardEfficiency: 1 / 3 },
      { type: 'gather', actionShare: 0.25, totalReward: 9, rewardShare: 0.75, rewardEfficiency: 3 },
    ]);
  });

  it('are unknown where rewards sum to 0', () => {
    expect(contributions(actionColumns(repeat(2, 'move', 0)))[0]).toMatchObject({ rewardShare: NaN });
  });
});

describe('the diversity of decisions', () => {
  it('is the entropy of the mix', () => {
    // Halves and two quarters: ½ ln 2 + ½ ln 4 = 1.5 ln 2, of at most ln 3.
    const { entropy, normalised } = diversityOf([2, 1, 1]);
    expect(entropy).toBeCloseTo(1.5 * Math.LN2, 12);
    expect(normalised).toBeCloseTo((1.5 * Math.LN2) / Math.log(3), 12);
  });

  it('is 0 for one type and unknown for none', () => {
    expect(diversityOf([7, 0])).toEqual({ entropy: 0, normalised: 0 });
    expect(diversityOf([])).toEqual({ entropy: NaN, normalised: NaN });
  });
});

describe('the chi-square of type and reward', () => {
  it('measures how far rewards above the median are from spread evenly', () => {
    // 20 actions, median 1: of 10 x 2 are above it, of 10 y 6: expected 4 and 4, 6 and 6.
    // 2 × (4/4 + 4/6) = 10/3; one degree of freedom: p = P(|Z| > √(10/3)) = 0.0679.
    const found = independenceOf(
      actionColumns([...repeat(8, 'x', 1), ...repeat(2, 'x', 2), ...repeat(4, 'y', 1), ...repeat(6, 'y', 2)]),
    );
    expect(found).toMatchObject({ median: 1, freedom: 1, small: 2 });
    expect(found?.statistic).toBeCloseTo(10 / 3, 12);
    expect(found?.p).toBeCloseTo(0.0679, 4);
  });

  it('does not exist for one type, equal rewards, or no actions', () => {
    expect(independenceOf(actionColumns([...repeat(4, 'x', 1), ...repeat(4, 'y', 1)]))).toBeUndefined();
    expect(independenceOf(actionColumns([...repeat(4, 'x', 1), ...repeat(4, 'x', 2)]))).toBeUndefined();
    expect(independenceOf(actionColumns([]))).toBeUndefined();
  });
});

describe('habits', () => {
  const agent = (name: string, moves: number, gathers: number, reward: number) =>
    [...repeat(moves, 'move', reward), ...repeat(gathers, 'gather', reward)].map((each) => ({
      ...each,
      agent: name,
    }));

  it('correlate the share of a type with the mean reward, agent by agent', () => {
    // Shares of move 1, ½, 0, ½ and mean rewards 1, 2, 3, 4: covariance −1, deviations √½ and √5: r = −1/√2.5.
    const found = habitsOf(
      actionColumns([
        ...agent('a', 4, 0, 1),
        ...agent('b', 2, 2, 2),
        ...agent('c', 0, 1, 3),
        ...agent('d', 1, 1, 4),
      ]),
    );
    expect(found.map(({ type, agents, doers }) => [type, agents, doers])).toEqual([
      ['move', 4, 3],
      ['gather', 4, 3],
    ]);
    expect(found[0]?.correlation).toBeCloseTo(-1 / Math.sqrt(2.5), 12);
    expect(found[1]?.correlation).toBeCloseTo(1 / Math.sqrt(2.5), 12);
    // t = r √(2 / (1 − 0.4)); with two degrees of freedom p = 1 − |t| / √(2 + t²) = 1 − |r|.
    expect(found[0]?.p).toBeCloseTo(1 - 1 / Math.sqrt(2.5), 10);
  });

  it('are unknown for two agents, and where nothing varies', () => {
    expect(
      habitsOf(actionColumns([...agent('a', 1, 0, 1), ...agent('b', 0, 1, 2)]))[0]?.correlation,
    ).toBeNaN();
    const same = habitsOf(actionColumns(['a', 'b', 'c'].flatMap((name) => agent(name, 1, 1, 2))));
    expect(same[0]).toMatchObject({ correlation: NaN, p: NaN });
  });
});

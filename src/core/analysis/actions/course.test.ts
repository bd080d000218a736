import { describe, expect, it } from 'vitest';
import { actionColumns } from '../../testing/action-columns.ts';
import { byPeriod, coOccurrence, courseOf, regularityOf, rollingMean, rollingSum } from './course.ts';

describe('the course of actions', () => {
  const actions = actionColumns([
    { step: 3, type: 'move', reward: 1 },
    { step: 3, type: 'move', reward: 2 },
    { step: 99, type: 'gather', reward: 5 },
    { step: 250, type: 'move', reward: 4 },
  ]);

  it('counts actions and sums rewards at the steps that have any', () => {
    const { step, types } = courseOf(actions);
    expect([...step]).toEqual([3, 99, 250]);
    expect(types.map(({ type, count, reward }) => [type, [...count], [...reward]])).toEqual([
      ['move', [2, 0, 1], [3, 0, 4]],
      ['gather', [0, 1, 0], [0, 5, 0]],
    ]);
  });

  it('falls into periods of 100 steps; those without actions are left out', () => {
    const { step, types } = byPeriod(courseOf(actions), 100);
    expect([...step]).toEqual([0, 200]);
    expect(types.map(({ count, reward }) => [[...count], [...reward]])).toEqual([
      [
        [2, 1],
        [3, 4],
      ],
      [
        [1, 0],
        [5, 0],
      ],
    ]);
    expect(byPeriod(courseOf(actionColumns([])), 100).step).toHaveLength(0);
  });

  it('has a rolling mean from the first full window on, over what is known', () => {
    const values = Float64Array.of(1, 3, NaN, 5, NaN, NaN, NaN);
    expect([...rollingMean(values, 3)]).toEqual([NaN, NaN, 2, 4, 5, 5, NaN]);
  });

  it('has a rolling sum from the first full window on', () => {
    expect([...rollingSum(Float64Array.of(1, 2, 4, 0), 2)]).toEqual([NaN, 3, 6, 4]);
    expect([...rollingSum(Float64Array.of(1), 2)]).toEqual([NaN]);
  });
});

describe('the regularity of actions', () => {
  const steps = (n: number) => Float64Array.from({ length: n }, (_, i) => i);

  it('rises by one a step in a straight line', () => {
    const line = Float64Array.from({ length: 12 }, (_, i) => i + 1);
    const found = regularityOf(steps(12), line);
    expect(found.trend).toBeCloseTo(1, 12);
    expect(found.recent).toBe('increasing');
    // Mean 6.5, population variance (144 − 1) / 12.
    expect(found.consistency).toBeCloseTo(1 - Math.sqrt(143 / 12) / 6.5, 9);
    expect([found.mean, found.steadiness]).toEqual([6.5, expect.closeTo(1 / (1 + Math.sqrt(143 / 12)), 12)]);
    expect([found.periodicity, found.period]).toEqual([0, NaN]);
  });

  it('finds the period of what repeats', () => {
    // 3 0 0 0 three times: mean 0.75; r(4) = (2/3) of r(0), for 8 of 12 terms are left.
    const beat = Float64Array.from({ length: 12 }, (_, i) => (i % 4 === 0 ? 3 : 0));
    const found = regularityOf(steps(12), beat);
    expect(found.period).toBe(4);
    expect(found.periodicity).toBeCloseTo(2 / 3, 12);
  });

  it('is perfect where nothing varies, and knows no trend of one step', () => {
    expect(regularityOf(steps(10), new Float64Array(10).fill(2))).toMatchObject({
      trend: 0,
      periodicity: 0,
      recent: 'stable',
    });
    const constant = regularityOf(steps(10), new Float64Array(10).fill(2));
    expect([constant.mean, constant.steadiness, constant.consistency]).toEqual([2, 1, 1]);
    expect(regularityOf(steps(1), Float64Array.of(4))).toMatchObject({ trend: NaN, recent: undefined });
  });
});

describe('the co-occurrence of actions', () => {
  it('is the correlation of occurring in a step', () => {
    // Steps: xy, x, y, none of both but z, z in all. x 1100, y 1010: p12 = 1/4 = p1 p2, so phi 0.
    const actions = actionColumns([
      ...['x', 'y', 'z'].map((type) => ({ step: 0, type })),
      ...['x', 'z'].map((type) => ({ step: 1, type })),
      ...['y', 'z'].map((type) => ({ step: 2, type })),
      { step: 3, type: 'z' },
    ]);
    const phi = coOccurrence(courseOf(actions));
    // z, the commonest, comes first and occurs in every step.
    expect(phi[0]).toEqual([NaN, NaN, NaN]);
    expect(phi[1]?.[1]).toBeCloseTo(1, 12);
    expect(phi[1]?.[2]).toBeCloseTo(0, 12);
  });

  it('is −1 for types that take turns', () => {
    const turns = actionColumns([
      { step: 0, type: 'x' },
      { step: 1, type: 'y' },
    ]);
    expect(coOccurrence(courseOf(turns))[0]?.[1]).toBeCloseTo(-1, 12);
  });
});

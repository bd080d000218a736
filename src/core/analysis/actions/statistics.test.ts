import { describe, expect, it } from 'vitest';
import { actionColumns } from '../../testing/action-columns.ts';
import { actionStatistics, meanInterval, resourceImpact } from './statistics.ts';

describe('statistics of actions', () => {
  it('are those of the rewards of a type, the commonest type first', () => {
    const [move, share] = actionStatistics(
      actionColumns([
        { step: 0, type: 'share', reward: -1, target: 'b' },
        { step: 0, type: 'move', reward: 0 },
        { step: 0, type: 'move', reward: 1 },
        { step: 1, type: 'move', reward: 3, target: 'b' },
        { step: 1, type: 'move', reward: 4, target: 'c' },
      ]),
    );
    // Rewards 0 1 3 4: mean 2; squared deviations 4 1 1 4, so variance 10/4; quartiles at places 0.75, 1.5, 2.25.
    expect(move).toMatchObject({
      type: 'move',
      count: 4,
      frequency: 0.8,
      mean: 2,
      variance: 2.5,
      min: 0,
      q25: 0.75,
      median: 2,
      q75: 3.25,
      max: 4,
      successRate: 0.75,
      interactionRate: 0.5,
      soloPerformance: 0.5,
      interactionPerformance: 3.5,
    });
    expect(move?.sd).toBeCloseTo(Math.sqrt(2.5), 12);
    // t(0.975, 3) = 3.182446, s = √(10/3): half width 3.182446 × 1.825742 / 2.
    expect(move?.low).toBeCloseTo(2 - 2.905163, 5);
    expect(move?.high).toBeCloseTo(2 + 2.905163, 5);
    expect(share).toMatchObject({ count: 1, mean: -1, sd: 0, successRate: 0, interactionRate: 1 });
    // One value has no interval, and no action without a target no mean.
    expect([share?.low, share?.high, share?.soloPerformance]).toEqual([NaN, NaN, NaN]);
  });

  it('have an interval of no width where rewards do not vary', () => {
    expect(meanInterval(Float64Array.of(2, 2, 2))).toEqual({ low: 2, high: 2 });
    // Sums of 0.1 carry rounding errors, which no number shows.
    const same = Array.from({ length: 10 }, () => ({ step: 0, type: 'move', reward: -0.1 }));
    expect(actionStatistics(actionColumns(same))[0]).toMatchObject({
      mean: -0.1,
      sd: 0,
      variance: 0,
      low: -0.1,
      high: -0.1,
    });
    expect(meanInterval(new Float64Array())).toEqual({ low: NaN, high: NaN });
  });

  it('are empty without actions', () => {
    expect(actionStatistics(actionColumns([]))).toEqual([]);
  });
});

describe('the resource impact of actions', () => {
  it('is the mean change where both levels are stored', () => {
    const [gather, move] = resourceImpact(
      actionColumns([
        { step: 0, type: 'gather', before: 2, after: 5 },
        { step: 1, type: 'gather', before: 6, after: 5 },
        { step: 2, type: 'gather', before: 6 },
        { step: 2, type: 'move' },
      ]),
    );
    expect(gather).toEqual({
      type: 'gather',
      count: 3,
      known: 2,
      meanBefore: 4,
      meanChange: 1,
      totalChange: 2,
    });
    expect(move).toMatchObject({ known: 0, meanBefore: NaN, meanChange: NaN, totalChange: NaN });
  });
});

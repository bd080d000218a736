import { describe, expect, it } from 'vitest';
import { spatialGroups } from './groups.ts';

describe('spatial groups', () => {
  const points = [
    [0, 0],
    [3, 4],
    [6, 8],
    [100, 0],
    [100, 5],
    [50, 50],
  ] as const;
  const types = ['s', 's', 'i', 'i', 'i', 's'];

  it('are agents within the radius of one another, also by way of others', () => {
    // The first three are 5 apart from the next, the two at x = 100 as well; the last is alone.
    const found = spatialGroups(points, types, 5);
    expect(found.groups).toBe(2);
    expect(found.groupedShare).toBeCloseTo(5 / 6, 12);
    expect(found.meanSize).toBe(2.5);
    expect(found.largest).toBe(3);
    // Two s and one i: −(2/3 ln 2/3 + 1/3 ln 1/3) = 0.636514; two i: 0; weighted (3 × 0.636514 + 2 × 0) / 5.
    expect(found.diversity).toBeCloseTo((3 * 0.6365141682948128) / 5, 12);
    expect(found.diversityOfAll).toBeCloseTo(Math.LN2, 12);
  });

  it('are none within too small a radius, of one agent, and of nobody', () => {
    expect(spatialGroups(points, types, 4.9)).toMatchObject({
      groups: 0,
      groupedShare: 0,
      largest: undefined,
    });
    expect(spatialGroups([[0, 0]], ['s'], 50)).toEqual({
      groups: 0,
      groupedShare: 0,
      meanSize: undefined,
      largest: undefined,
      diversity: undefined,
      diversityOfAll: 0,
    });
    expect(spatialGroups([], [], 50)).toMatchObject({
      groups: 0,
      groupedShare: undefined,
      diversityOfAll: undefined,
    });
  });
});

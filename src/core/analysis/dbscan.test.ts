import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dbscan, OUTLIER } from './dbscan.ts';

describe('density-based clusters', () => {
  it('join points through their core points, and leave alone what has too few neighbours', () => {
    // On a line: 0, 1 and 2 are a chain of steps of 1; 5 and 5.5 a pair; 9 is alone.
    const points = [[0], [5], [1], [9], [2], [5.5]];
    expect([...dbscan(points, { eps: 1, minPoints: 2 })]).toEqual([0, 1, 0, OUTLIER, 0, 1]);
  });

  it('need as many neighbours as are asked for, the point itself among them', () => {
    // With three, only the middle of 0 1 2 is a core point; 0 and 2 are at its border and join it, the pair is no cluster.
    const points = [[0], [5], [1], [9], [2], [5.5]];
    expect([...dbscan(points, { eps: 1, minPoints: 3 })]).toEqual([0, OUTLIER, 0, OUTLIER, 0, OUTLIER]);
  });

  it('a border point within reach of two clusters goes to the first; it does not join them', () => {
    // Core points with four neighbours: 1 (of 0, 0.5, 1, 2) and 3 (of 2, 3, 3.5, 4); 2 has the three 1, 2, 3.
    const points = [[0], [0.5], [1], [2], [3], [3.5], [4]];
    expect([...dbscan(points, { eps: 1, minPoints: 4 })]).toEqual([0, 0, 0, 0, 1, 1, 1]);
  });

  it('measure the distance over all coordinates, its end included', () => {
    // (0, 0) and (3, 4) are exactly 5 apart.
    const points = [
      [0, 0],
      [3, 4],
    ];
    expect([...dbscan(points, { eps: 5, minPoints: 2 })]).toEqual([0, 0]);
    expect([...dbscan(points, { eps: 4.999, minPoints: 2 })]).toEqual([OUTLIER, OUTLIER]);
  });

  it('nothing, one point, and many at one place', () => {
    expect([...dbscan([], { eps: 1, minPoints: 2 })]).toEqual([]);
    expect([...dbscan([[1, 2]], { eps: 1, minPoints: 2 })]).toEqual([OUTLIER]);
    expect([...dbscan(Array(50).fill([1, 1]), { eps: 0, minPoints: 2 })]).toEqual(Array(50).fill(0));
  });

  it('with two points are exactly what is connected by steps of at most eps', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points) => {
        const found = dbscan(points, { eps: 1.5, minPoints: 2 });
        const together = connected(points, 1.5);
        const sizes = together.map((label) => together.filter((each) => each === label).length);
        expect([...found].map((label) => label === OUTLIER)).toEqual(sizes.map((size) => size === 1));
        // One label there for every label here, and the other way round.
        const pairs = new Set(
          together.flatMap((label, k) => (sizes[k] === 1 ? [] : [`${label} ${found[k]}`])),
        );
        expect(pairs.size).toBe(new Set(together.filter((_, k) => sizes[k] !== 1)).size);
        expect(pairs.size).toBe(new Set(found.filter((label) => label !== OUTLIER)).size);
      }),
      { numRuns: 60 },
    );
  });
});

/** For each point the first point that it is connected with, by taking on the least label of a neighbour until none changes. */
function connected(points: readonly (readonly [number, number])[], eps: number): readonly number[] {
  let labels = points.map((_, k) => k);
  for (let round = 0; round < points.length; round++) {
    labels = points.map(([x, y]) =>
      Math.min(
        ...labels.filter((_, k) => Math.hypot(x - (points[k]?.[0] ?? 0), y - (points[k]?.[1] ?? 0)) <= eps),
      ),
    );
  }
  return labels;
}

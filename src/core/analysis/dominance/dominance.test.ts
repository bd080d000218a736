import { describe, expect, it } from 'vitest';
import { compositeScores } from './composite.ts';
import { dominantAt, switchesOf } from './switches.ts';

const types = [
  { type: 'a', counts: Float64Array.of(3, 1, 0, 2, 2) },
  { type: 'b', counts: Float64Array.of(1, 3, 0, 3, 0) },
];

describe('dominance', () => {
  it('goes to the larger count, of equals to the first, and to nobody where nobody lives', () => {
    const even = [
      { type: 'a', counts: Float64Array.of(2, 0, Number.NaN) },
      { type: 'b', counts: Float64Array.of(2, 0, 1) },
    ];
    expect([0, 1, 2].map((row) => dominantAt(even, row))).toEqual([0, -1, 1]);
  });

  it('switches between rows with living agents', () => {
    const found = switchesOf(types, 5);
    expect([...found.dominant]).toEqual([0, 1, -1, 1, 0]);
    expect(found.switches).toEqual([
      { row: 1, from: 0, to: 1, phase: 'early' },
      { row: 4, from: 1, to: 0, phase: 'late' },
    ]);
    expect([...found.soFar]).toEqual([0, 1, 1, 1, 2]);
    expect(found.perRow).toBe(0.4);
    expect(found.stability).toBeCloseTo(1 / 0.41, 12);
    expect(found.byPhase).toEqual({ early: 1, middle: 0, late: 1 });
    // a leads twice for one row each, b once for two rows.
    expect(found.meanPeriod).toEqual([1, 2]);
    expect(found.transitions).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('never switches in an empty simulation', () => {
    const found = switchesOf([{ type: 'a', counts: new Float64Array() }], 0);
    expect([found.switches.length, found.perRow, found.stability, found.meanPeriod]).toEqual([
      0,
      0,
      100,
      [Number.NaN],
    ]);
  });

  it('is scored by five parts', () => {
    // Weights of the rows 1 1.2 1.4 1.6 1.8: a 3 + 1.2 + 3.2 + 3.6 = 11, b 1 + 3.6 + 4.8 = 9.4.
    // Second half of a: 0 2 2, mean 4/3, so 0.5; of b: 0 3 0, mean 1, so −1.
    const [a, b] = compositeScores(types, 5);
    expect(a?.presence).toBeCloseTo(8 / 15, 12);
    expect(a?.recent).toBeCloseTo(11 / 20.4, 12);
    expect([a?.duration, a?.finalShare, b?.growth, b?.finalShare]).toEqual([0.5, 1, -1, 0]);
    expect(a?.growth).toBeCloseTo(0.5, 12);
    expect(a?.score).toBeCloseTo(0.2 * (8 / 15) + 0.3 * (11 / 20.4) + 0.2 * 0.5 + 0.1 * 0.5 + 0.2, 12);
    expect(b?.score).toBeCloseTo(0.2 * (7 / 15) + 0.3 * (9.4 / 20.4) + 0.2 * 0.5, 12);
  });

  it('scores 0 where nobody ever lived, and knows no late growth of three rows', () => {
    expect(compositeScores([{ type: 'a', counts: new Float64Array(4) }], 4)[0]?.score).toBe(0);
    expect(compositeScores([{ type: 'a', counts: Float64Array.of(1, 2, 9) }], 3)[0]?.growth).toBe(0);
  });
});

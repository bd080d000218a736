import { describe, expect, it } from 'vitest';
import { cellsOfStep, centroid, hotspotCourse, hotspotsAmong, type PlacedAmounts } from './hotspots.ts';

const none = Number.NaN;

/** Rows of (step, x, y, amount). */
function placed(...rows: readonly (readonly [number, number, number, number])[]): PlacedAmounts {
  const column = (k: 0 | 1 | 2 | 3) => Float64Array.from(rows, (row) => row[k]);
  return { step: column(0), x: column(1), y: column(2), amount: column(3) };
}

/** Nine places in a row with these amounts, at x = 0 … 8. */
function line(step: number, ...amounts: readonly number[]) {
  return amounts.map((amount, x) => [step, x, 0, amount] as const);
}

describe('cells of a step', () => {
  it('add up what lies at one place', () => {
    const rows = placed([1, 2, 3, 4], [1, 2, 3, 6], [1, 5, 3, 2], [2, 5, 3, 9]);
    const found = cellsOfStep(rows, 0, 3);
    expect(found.cells).toEqual([
      { x: 2, y: 3, amount: 10 },
      { x: 5, y: 3, amount: 2 },
    ]);
    // Mean 6, deviations 4 and −4: sd = √(32 / 1).
    expect([found.mean, found.sd, found.threshold]).toEqual([6, Math.sqrt(32), 6 + 2 * Math.sqrt(32)]);
    expect(hotspotsAmong(found)).toEqual([]);
  });

  it('have no hotspot where all hold the same, where there is one cell, or none', () => {
    const equal = cellsOfStep(placed(...line(1, 0.1, 0.1, 0.1)), 0, 3);
    expect([equal.sd, hotspotsAmong(equal)]).toEqual([0, []]);
    const single = cellsOfStep(placed([1, 0, 0, 7]), 0, 1);
    expect([single.sd, single.threshold, hotspotsAmong(single)]).toEqual([0, 7, []]);
    expect(cellsOfStep(placed(), 0, 0)).toEqual({ cells: [], mean: none, sd: 0, threshold: none });
  });

  it('leave out what has no place or no amount', () => {
    const endless = Number.POSITIVE_INFINITY;
    const found = cellsOfStep(
      placed([1, none, 0, 5], [1, 0, 0, none], [1, endless, 0, 1], [1, 1, 1, 3]),
      0,
      4,
    );
    expect(found.cells).toEqual([{ x: 1, y: 1, amount: 3 }]);
  });
});

describe('hotspots over time', () => {
  // Eight cells of 0 and one of 9: mean 1, squares 64 + 8 = 72, sd √(72/8) = 3, threshold 7 < 9.
  const course = hotspotCourse(
    placed(
      ...line(0, 9, 0, 0, 0, 0, 0, 0, 0, 0),
      ...line(1, 0, 0, 0, 9, 0, 0, 0, 0, 0),
      ...line(2, 1, 1, 1, 1, 1, 1, 1, 1, 1),
      ...line(3, 0, 0, 0, 18, 0, 0, 0, 0, 0),
    ),
  );

  it('are counted and weighed step by step', () => {
    expect([...course.step]).toEqual([0, 1, 2, 3]);
    expect([...course.count]).toEqual([1, 1, 0, 1]);
    expect([...course.mass]).toEqual([9, 9, 0, 18]);
  });

  it('move by the way of their centroid, which is unknown around a step without any', () => {
    expect([[...course.x], [...course.y]]).toEqual([
      [0, 3, none, 3],
      [0, 0, none, 0],
    ]);
    expect([...course.displacement]).toEqual([none, 3, none, none]);
    // (2 × 0 + 6 × 4) / 8 and (2 × 1 + 6 × 1) / 8.
    expect(
      centroid([
        { x: 0, y: 1, amount: 2 },
        { x: 4, y: 1, amount: 6 },
      ]),
    ).toEqual({ x: 3, y: 1, amount: 8 });
    expect(centroid([])).toBeUndefined();
  });

  it('last as many steps as they are hot', () => {
    expect(course.lasting).toEqual([
      { x: 3, y: 0, steps: 2, first: 1, last: 3 },
      { x: 0, y: 0, steps: 1, first: 0, last: 0 },
    ]);
  });
});

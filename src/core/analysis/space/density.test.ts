import { describe, expect, it } from 'vitest';
import { clustersOf } from './clusters.ts';
import { areWhole, cutSide, densityOf, placesOf } from './density.ts';
import { besag, radii, ripleyOf } from './ripley.ts';

const of = (...values: readonly number[]) => Float64Array.from(values);
const none = Number.NaN;

describe('density', () => {
  it('cuts a side into 20, whole numbers into fields that hold equally many', () => {
    expect(cutSide(0, 50, false)).toEqual({ from: 0, width: 2.5, count: 20 });
    // 50 whole numbers: 3 and 4 do not divide them, 5 does.
    expect(cutSide(0, 50, true)).toEqual({ from: 0, width: 5, count: 10 });
    expect(cutSide(0, 100, true)).toEqual({ from: 0, width: 5, count: 20 });
    // 53 cannot be shared out: the last field is narrower.
    expect(cutSide(0, 53, true)).toEqual({ from: 0, width: 3, count: 18 });
    expect(cutSide(4, 4, false)).toEqual({ from: 3.5, width: 1, count: 1 });
    expect([areWhole(of(1, 2), of(3)), areWhole(of(1, 2.5))]).toEqual([true, false]);
  });

  it('finds the fields above mean + standard deviation, empty ones counted', () => {
    const bounds = { left: 0, right: 20, bottom: 0, top: 20 };
    const found = densityOf(of(0.5, 0.6, 19.5, 20, 25), of(0.5, 0.6, 0.5, 20, 0), bounds, false);
    // 400 fields: 2, 1 and 1. Mean 0.01; squares 4 + 1 + 1 − 400 × 0.0001 = 5.96, over 399.
    expect(found.mean).toBe(0.01);
    expect(found.sd).toBeCloseTo(Math.sqrt(5.96 / 399), 12);
    expect(found.fields).toEqual([
      { column: 0, row: 0, count: 2, hot: true },
      { column: 19, row: 0, count: 1, hot: true },
      { column: 19, row: 19, count: 1, hot: true },
    ]);
    expect(found.outside).toBe(1);
  });

  it('of equally many everywhere has no hot field, of nobody no field', () => {
    const bounds = { left: 0, right: 0, bottom: 0, top: 0 };
    expect(densityOf(of(0, 0), of(0, 0), bounds, true).fields).toEqual([
      { column: 0, row: 0, count: 2, hot: false },
    ]);
    expect(densityOf(of(), of(), { left: 0, right: 9, bottom: 0, top: 9 }, false).fields).toEqual([]);
  });

  it('counts visits of exact places and who made them', () => {
    expect(placesOf(of(1, 2, 1, 1), of(1, 2, 1, 1), Int32Array.of(0, 0, 1, 0))).toEqual([
      { x: 1, y: 1, visits: 3, agents: 2 },
      { x: 2, y: 2, visits: 1, agents: 1 },
    ]);
  });
});

describe("Ripley's K", () => {
  const bounds = { left: 0, right: 20, bottom: 0, top: 20 };

  it('counts pairs within 20 radii from 0.1 to 10', () => {
    expect([radii.length, radii[0], radii.at(-1)]).toEqual([20, 0.1, 10]);
    // (5, 5) and (5, 8) are 3 apart, (19, 19) is far from both: two ordered pairs of six, times 400.
    const found = ripleyOf(of(5, 5, 19), of(5, 8, 19), bounds);
    const first = radii.findIndex((radius) => radius >= 3);
    expect(found?.plain[first - 1]).toBe(0);
    expect(found?.plain[first]).toBeCloseTo((400 * 2) / 6, 9);
    expect(found?.random[first]).toBeCloseTo(Math.PI * (radii[first] ?? 0) ** 2, 9);
    // (19, 19) is 1 from the border and no centre there: two neighbours of two centres, 400 × 2 / (2 × 2).
    expect(found?.bordered[first]).toBeCloseTo(200, 9);
    // At radius 10 no point is that far from the border.
    expect(found?.bordered.at(-1)).toBe(none);
    expect(besag(of(0, Math.PI * (radii[1] ?? 0) ** 2))[1]).toBeCloseTo(0, 12);
  });

  it('has no meaning for one point or without an area', () => {
    expect(ripleyOf(of(1), of(1), bounds)).toBeUndefined();
    expect(ripleyOf(of(1, 2), of(1, 1), { left: 1, right: 2, bottom: 1, top: 1 })).toBeUndefined();
  });
});

describe('clusters', () => {
  it('are as many as fit best: three groups far apart', () => {
    const x = of(0, 1, 0, 50, 51, 50, 51, 0, 1);
    const y = of(0, 0, 1, 0, 0, 1, 1, 50, 50);
    const { best, tried, judged } = clustersOf(x, y);
    expect(best?.k).toBe(3);
    // The largest first: four, three and two points.
    expect([...(best?.labels ?? [])]).toEqual([1, 1, 1, 0, 0, 0, 0, 2, 2]);
    expect(best?.centres).toEqual([
      [50.5, 0.5],
      [1 / 3, 1 / 3],
      [0.5, 50],
    ]);
    // Squared distances to the centres: 4 × 0.5, then 2/9 + 5/9 + 5/9, then 2 × 0.25.
    expect(best?.within).toBeCloseTo(2 + 12 / 9 + 0.5, 9);
    expect(tried.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(judged).toBe(9);
  });

  it('are the same whenever they are asked for', () => {
    const x = Float64Array.from({ length: 500 }, (_, i) => (i * 37) % 101);
    const y = Float64Array.from({ length: 500 }, (_, i) => (i * 53) % 97);
    const found = clustersOf(x, y);
    expect(clustersOf(x, y)).toEqual(found);
    expect(found.judged).toBe(400);
  });

  it('are not made of one place, of two, or of nobody', () => {
    expect(clustersOf(of(1, 1, 1), of(2, 2, 2)).best).toBeUndefined();
    expect(clustersOf(of(1, 2), of(2, 2)).best).toBeUndefined();
    expect(clustersOf(of(), of())).toEqual({ tried: [], best: undefined, judged: 0 });
  });
});

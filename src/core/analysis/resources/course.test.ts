import { describe, expect, it } from 'vitest';
import {
  concentrationRatio,
  overallEfficiency,
  regenerated,
  relativeSpread,
  risingRows,
  rollingStress,
  scarcity,
  steadiness,
  stress,
} from './course.ts';

const of = (...values: number[]) => Float64Array.from(values);
const none = Number.NaN;

describe('resources over time', () => {
  it('are scarce as far as they are from the most there ever was', () => {
    // Most 20: 1 − 20/20, 1 − 5/20, 1 − 0/20.
    expect([...scarcity(of(20, 5, 0))]).toEqual([0, 0.75, 1]);
    expect([...scarcity(of(10, none))]).toEqual([0, none]);
    expect([...scarcity(of(0, 0))]).toEqual([none, none]);
    expect([...scarcity(of())]).toEqual([]);
  });

  it('grew back as far as the total is above what consumption left', () => {
    // 10 → 8 with 5 consumed: 3 grew back. 8 → 12 with none: 4. 12 → 6 with 5: −1, so 0.
    expect([...regenerated(of(10, 8, 12, 6), of(0, 5, 0, 5))]).toEqual([none, 3, 4, 0]);
    expect([...regenerated(of(10, none, 4), of(0, 1, 1))]).toEqual([none, none, none]);
  });

  it('are under stress where more is consumed than grows back', () => {
    // 10 consumed, 4 regenerated.
    expect(stress(of(0, 5, 0, 5), of(none, 1, 3, 0))).toBe(2.5);
    expect(stress(of(1, 2), of(none, 0))).toBeUndefined();
    expect(stress(of(none), of(none))).toBeUndefined();
    // Windows of two: (none), (0 + 5)/1, (5 + 0)/(1 + 3), (0 + 5)/(3 + 0).
    expect([...rollingStress(of(0, 5, 0, 5), of(none, 1, 3, 0), 2)]).toEqual([none, 5, 1.25, 5 / 3]);
    expect([...rollingStress(of(1, 1), of(none, 0), 2)]).toEqual([none, none]);
  });

  it('are steady without spread, and nothing is divided by 0', () => {
    expect(steadiness(0, 5)).toBe(1);
    expect(steadiness(0, 0)).toBe(1);
    // sd 2, mean 2: 1 / (1 + 2/2.000001).
    expect(steadiness(2, 2)).toBeCloseTo(1 / (1 + 2 / 2.000001), 12);
    expect(relativeSpread(3, 0)).toBe(3e6);
    expect(concentrationRatio(6, 2)).toBeCloseTo(6 / 2.000001, 12);
  });

  it('rise where a value is above the one before; unknown ones never', () => {
    expect(risingRows(of(1, 2, 2, 1, 3))).toBe(2);
    expect(risingRows(of(1, none, 3))).toBe(0);
    expect(risingRows(of())).toBe(0);
  });

  it('make an overall efficiency whose missing parts share their weight', () => {
    // 0.4 × 0.5 + 0.3 × 2 + 0.3 × 4
    expect(overallEfficiency({ utilisation: 0.5, distribution: 2, consumption: 4 })).toBeCloseTo(2, 12);
    // (0.3 × 2 + 0.3 × 4) / 0.6
    expect(overallEfficiency({ utilisation: undefined, distribution: 2, consumption: 4 })).toBeCloseTo(3, 12);
    expect(overallEfficiency({ utilisation: none, distribution: undefined, consumption: undefined })).toBe(
      undefined,
    );
  });
});

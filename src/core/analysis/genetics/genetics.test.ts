import { describe, expect, it } from 'vitest';
import { sumsOfLiving } from '../lives.ts';
import { diversityOfLiving } from './diversity.ts';
import { driftOf } from './drift.ts';
import { readWeights, shareNumbers, spreadOf } from './weights.ts';

const none = Number.NaN;

describe('action weights', () => {
  it('are made to add up to 1', () => {
    expect(readWeights('{"move": 3, "attack": 1}')).toEqual(
      new Map([
        ['move', 0.75],
        ['attack', 0.25],
      ]),
    );
  });

  it('are none where nothing is stored, and unreadable where it is something else', () => {
    for (const text of [undefined, '', 'null', '{}', '[]', '{"move": 0}'])
      expect(readWeights(text)).toBe('none');
    for (const text of ['{"move"', '3', '[1]', '{"move": "x"}', '{"move": -1}'])
      expect(readWeights(text)).toBe('unreadable');
  });

  it('are spread: even shares most, a single one not at all', () => {
    const even = spreadOf([0.5, 0.5]);
    expect(even.shannon).toBeCloseTo(Math.log(2), 12);
    expect([even.simpson, even.heterozygosity]).toEqual([0.5, 0.5]);
    expect(spreadOf([1, 0])).toEqual({ shannon: 0, simpson: 1, heterozygosity: 0 });
  });

  it('vary over agents', () => {
    // Mean 0.4, deviations −0.2, 0, 0.2: variance 0.08 / 2.
    const { mean, variance, cv, min, max, occupied } = shareNumbers([0.2, 0.4, 0.6]);
    expect(mean).toBeCloseTo(0.4, 12);
    expect(variance).toBeCloseTo(0.04, 12);
    expect(cv).toBeCloseTo(0.5, 12);
    expect([min, max]).toEqual([0.2, 0.6]);
    expect(occupied).toBeCloseTo(0.4, 12);
    expect(shareNumbers([0.1, 0.1, 0.1])).toMatchObject({ variance: 0, cv: 0, occupied: 0 });
    expect(shareNumbers([0.3])).toMatchObject({ mean: 0.3, variance: 0 });
    expect(shareNumbers([0, 0])).toMatchObject({ mean: 0, cv: none });
    expect(shareNumbers([]).mean).toBeNaN();
  });
});

describe('drift', () => {
  it('is the mean change in standard errors of what chance would do', () => {
    // Ne = 2 / (1/10 + 1/40) = 16; p = 0.5; σ = sqrt(0.25 / 16) = 0.125; change 0.1 a generation.
    const { change, effectiveSize, z } = driftOf([
      { agents: 10, share: 0.4 },
      { agents: 40, share: 0.5 },
      { agents: 3, share: 0.6 },
    ]);
    expect(change).toBeCloseTo(0.2, 12);
    expect(effectiveSize).toBeCloseTo(16, 12);
    expect(z).toBeCloseTo(0.1 / (0.125 / Math.SQRT2), 12);
  });

  it('cannot be told from one generation, or of a share that is always 0', () => {
    expect(driftOf([])).toEqual({ change: none, effectiveSize: none, z: none });
    expect(driftOf([{ agents: 4, share: 0.5 }]).z).toBeNaN();
    const zero = { agents: 4, share: 0 };
    expect(driftOf([zero, zero])).toEqual({ change: 0, effectiveSize: 4, z: none });
  });
});

describe('diversity of the living', () => {
  const axis = Float64Array.of(0, 1, 2, 3);

  it('counts groups and the largest of them at each step', () => {
    // Group 0: two agents, one until 2; group 1: one from 1 on; the last belongs to none.
    const lives = { birth: Float64Array.of(0, 0, 1, 0), death: Float64Array.of(2, none, none, none) };
    const { living, distinct, largest } = diversityOfLiving(axis, lives, [0, 0, 1, -1]);
    expect([...living]).toEqual([2, 3, 2, 2]);
    expect([...distinct]).toEqual([1, 2, 2, 2]);
    expect([...largest]).toEqual([2, 2, 1, 1]);
  });

  it('is 0 where nobody lives', () => {
    const lives = { birth: Float64Array.of(1), death: Float64Array.of(2) };
    const { living, distinct, largest } = diversityOfLiving(axis, lives, [0]);
    expect([[...living], [...distinct], [...largest]]).toEqual([
      [0, 1, 0, 0],
      [0, 1, 0, 0],
      [0, 1, 0, 0],
    ]);
  });

  it('sums a value over the living, leaving out whose value is not known', () => {
    const lives = { birth: Float64Array.of(0, 1, 0), death: Float64Array.of(2, none, none) };
    const sums = sumsOfLiving(axis, lives, [Float64Array.of(2, 3, none), Float64Array.of(1, none, 4)]);
    expect([...(sums[0] ?? [])]).toEqual([2, 5, 3, 3]);
    expect([...(sums[1] ?? [])]).toEqual([5, 5, 4, 4]);
  });
});

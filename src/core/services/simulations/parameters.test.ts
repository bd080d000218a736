import { describe, expect, it } from 'vitest';
import { seedOf, varyingParameters } from './parameters.ts';

describe('parameters', () => {
  it('vary when two simulations that store them differ; seeds do not count', () => {
    const all = [
      { seed: 1, 'world.random_seed': 7, range: 2, cost: 1 },
      { seed: 2, 'world.random_seed': 8, range: 3, cost: 1 },
      { note: 'queued' },
    ];
    expect(varyingParameters(all)).toEqual(['range']);
  });

  it('tell the seed: the shortest path that has a value', () => {
    expect(seedOf({ 'a.seed': 5, seed: 3 })).toBe(3);
    expect(seedOf({ seed: null, 'a.b_seed': 5 })).toBe(5);
    expect(seedOf({ seedling: 4 })).toBeUndefined();
  });
});

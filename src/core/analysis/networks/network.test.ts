import { describe, expect, it } from 'vitest';
import { connectionsOf, mergeEdges, networkNumbers } from './network.ts';

const edge = (from: string, to: string, acts: number) => ({ from, to, acts });

/** a and b act on each other, b on c, c on a, a on d; a also on itself, which does not count. */
const edges = [
  edge('a', 'b', 2),
  edge('b', 'a', 1),
  edge('a', 'b', 1),
  edge('b', 'c', 1),
  edge('c', 'a', 4),
  edge('a', 'd', 1),
  edge('a', 'a', 9),
];

describe('a network of acts', () => {
  it('adds up the acts of a pair and leaves out what agents do to themselves', () => {
    expect(mergeEdges(edges)).toEqual([
      edge('a', 'b', 3),
      edge('a', 'd', 1),
      edge('b', 'a', 1),
      edge('b', 'c', 1),
      edge('c', 'a', 4),
    ]);
  });

  it('is described by numbers worked out by hand', () => {
    const numbers = networkNumbers(edges, 6);
    // Acts: 3 + 1 + 1 + 1 + 4 = 10 over 4 agents, 4 × 3 = 12 possible ordered pairs, of which 5 are there.
    expect(numbers.acts).toBe(10);
    expect(numbers.agents).toBe(4);
    expect(numbers.pairs).toBe(5);
    expect(numbers.actsPerPossiblePair).toBeCloseTo(10 / 12, 12);
    expect(numbers.density).toBeCloseTo(5 / 12, 12);
    // a→b and b→a are answered, the other three are not.
    expect(numbers.reciprocity).toBeCloseTo(2 / 5, 12);
    // Partners: a has b, c, d; b has a, c; c has a, b; d has a: 3 + 2 + 2 + 1 = 8.
    expect(numbers.meanPartners).toBe(2);
    // Of six known agents two have no edge.
    expect(numbers.isolatedShare).toBeCloseTo(2 / 6, 12);
    // a: of the pairs bc, bd, cd only bc is closed, 1/3; b: ac is, 1; c: ab is, 1; d has one partner.
    expect(numbers.clustering).toBeCloseTo((1 / 3 + 1 + 1) / 3, 12);
  });

  it('ranks agents by partners', () => {
    expect(connectionsOf(edges)).toEqual([
      { id: 'a', partners: 3, out: 2, in: 2, actsOut: 4, actsIn: 5 },
      // Five acts each: by id.
      { id: 'b', partners: 2, out: 2, in: 1, actsOut: 2, actsIn: 3 },
      { id: 'c', partners: 2, out: 1, in: 1, actsOut: 4, actsIn: 1 },
      { id: 'd', partners: 1, out: 0, in: 1, actsOut: 0, actsIn: 1 },
    ]);
  });

  it('has no ratios where there is nobody or nothing', () => {
    expect(networkNumbers([], 0)).toEqual({
      acts: 0,
      agents: 0,
      pairs: 0,
      actsPerPossiblePair: undefined,
      density: undefined,
      reciprocity: undefined,
      meanPartners: undefined,
      isolatedShare: undefined,
      clustering: undefined,
    });
    expect(networkNumbers([edge('a', 'a', 3)], 1)).toMatchObject({ agents: 0, isolatedShare: 1 });
    // One pair: nobody has two partners, and more agents are seen than known.
    expect(networkNumbers([edge('a', 'b', 3)], 1)).toMatchObject({
      density: 0.5,
      reciprocity: 0,
      isolatedShare: 0,
      clustering: undefined,
    });
  });
});

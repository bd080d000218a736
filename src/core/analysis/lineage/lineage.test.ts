import { describe, expect, it } from 'vitest';
import { familyOf } from './family.ts';
import { descendantsOf, lineageNumbers, linesOf } from './lineage-numbers.ts';
import { livingLines } from './living-lines.ts';

const none = Number.NaN;

/**
 *   a (0–4)            e (0–)      a and b are founders; c is a child of a, d of c and b, f of nobody known.
 *   └ c (2–)
 *     └ d (3–), also of b
 *   b (0–1)
 */
const agents = ['a', 'b', 'c', 'd', 'e', 'f'];
const named = [[], [], ['a'], ['c', 'b'], [], ['ghost']];
const lives = {
  birth: Float64Array.of(0, 0, 2, 3, 0, 1),
  death: Float64Array.of(4, 1, none, none, none, 3),
};

describe('a family', () => {
  it('links children to both parents, and founders along the first', () => {
    const family = familyOf(agents, named);
    expect([...family.first]).toEqual([-1, -1, 0, 2, -1, -1]);
    expect([...family.second]).toEqual([-1, -1, -1, 1, -1, -1]);
    expect(family.children).toEqual([[2], [3], [3], [], [], []]);
    // d is two generations from a, but one from b: the shortest way counts.
    expect([...family.depth]).toEqual([0, 0, 1, 1, 0, 0]);
    expect([...family.founder]).toEqual([0, 1, 0, 0, 4, 5]);
    expect([...family.orphan]).toEqual([0, 0, 0, 0, 0, 1]);
    expect(family.dropped).toBe(0);
  });

  it('is counted: roots, orphans, branching, surviving founders', () => {
    const family = familyOf(agents, named);
    expect(lineageNumbers(family, lives)).toEqual({
      roots: 4,
      orphans: 1,
      withTwoParents: 1,
      depth: 1,
      // a, b and c have a child each.
      branching: 1,
      childless: 3,
      // The lines of a (c and d live) and of e.
      survivingFounders: 2,
    });
    expect(linesOf(family, lives)).toEqual([
      { founder: 0, members: 3, living: 2, depth: 2 },
      { founder: 4, members: 1, living: 1, depth: 0 },
      { founder: 1, members: 1, living: 0, depth: 0 },
      { founder: 5, members: 1, living: 0, depth: 0 },
    ]);
    const { all, living } = descendantsOf(family, lives);
    expect([...all]).toEqual([2, 0, 1, 0, 0, 0]);
    expect([...living]).toEqual([2, 0, 1, 0, 0, 0]);
  });

  it('lives on in its lines, step by step', () => {
    const axis = Float64Array.of(0, 1, 2, 3, 4);
    const { largest, others, lines } = livingLines(axis, familyOf(agents, named), lives, 1);
    // The line of a: a until 3, c from 2, d from 3.
    expect(largest.map(({ founder, living }) => [founder, ...living])).toEqual([[0, 1, 1, 2, 3, 2]]);
    // b at 0, e always, f at 1 and 2.
    expect([...(others ?? [])]).toEqual([2, 2, 2, 1, 1]);
    expect([...lines]).toEqual([3, 3, 3, 2, 2]);
  });

  it('survives parents that run in a circle, agents listed twice and nobody at all', () => {
    const circle = familyOf(['a', 'b', 'c'], [['b'], ['a'], ['b']]);
    expect(circle.dropped).toBe(1);
    // a is forgotten to be a child of b.
    expect([...circle.first]).toEqual([-1, 0, 1]);
    expect([...circle.depth]).toEqual([0, 1, 2]);
    const itself = familyOf(['a'], [['a']]);
    expect([itself.dropped, itself.first[0]]).toEqual([1, -1]);
    expect([...familyOf(['a', 'a', 'b'], [[], [], ['a', 'a']]).second]).toEqual([-1, -1, -1]);
    const nobody = familyOf([], []);
    expect(lineageNumbers(nobody, { birth: new Float64Array(), death: new Float64Array() })).toEqual({
      roots: 0,
      orphans: 0,
      withTwoParents: 0,
      depth: 0,
      branching: none,
      childless: 0,
      survivingFounders: 0,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { compareParameters } from './compare-parameters.ts';

describe('the comparison of parameters', () => {
  it('sorts by path, and the first place that has a value wins', () => {
    const [a, b, c] = compareParameters(
      [
        { b: 1, a: 2 },
        { b: 3, a: 2, c: 4 },
      ],
      [],
    );
    expect(a).toEqual({ path: 'a', value: 2 });
    expect(b).toEqual({ path: 'b', value: 1, disagreement: [1, 3] });
    expect(c).toEqual({ path: 'c', value: 4, disagreement: [undefined, 4] });
  });

  it('says what others hold, most frequent first, where it is not the same', () => {
    const others = [{ x: 1, y: 5 }, { x: 2, y: 5 }, { x: 2, y: 5 }, { y: 5 }];
    expect(compareParameters([{ x: 1, y: 5 }], others)).toEqual([
      {
        path: 'x',
        value: 1,
        elsewhere: [
          { value: 2, simulations: 2 },
          { value: 1, simulations: 1 },
          { value: undefined, simulations: 1 },
        ],
      },
      { path: 'y', value: 5 },
    ]);
  });

  it('does not take silence for a difference, unless nobody else stores the parameter', () => {
    expect(compareParameters([{ x: 1 }], [{ x: 1 }, {}])).toEqual([{ path: 'x', value: 1 }]);
    expect(compareParameters([{ x: 1 }], [{}, {}])).toEqual([
      { path: 'x', value: 1, elsewhere: [{ value: undefined, simulations: 2 }] },
    ]);
  });

  it('tells NULL from nothing', () => {
    expect(compareParameters([{ x: null }], [{ x: 0 }])[0]?.elsewhere).toEqual([
      { value: 0, simulations: 1 },
    ]);
    expect(compareParameters([{ x: null }, { x: null }], [{ x: null }])).toEqual([
      { path: 'x', value: null },
    ]);
  });
});

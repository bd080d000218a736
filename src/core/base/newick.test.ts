import { describe, expect, it } from 'vitest';
import { groupBy } from './group-by.ts';
import { newick } from './newick.ts';

describe('a forest in the Newick format', () => {
  it('is one tree a line, children by name, with the lengths of the branches', () => {
    // b and c are children of a, d is a child of c; e stands alone.
    const text = newick({
      names: ['a', 'c', 'b', 'd', 'e'],
      parent: [-1, 0, 0, 1, -1],
      length: [0, 5, 2, 3, 0],
    });
    expect(text).toBe('(b:2,(d:3)c:5)a:0;\ne:0;\n');
  });

  it('quotes names that would be read as something else, and leaves unknown lengths out', () => {
    expect(newick({ names: ["o'x", 'agent_1'], parent: [-1, 0], length: [Number.NaN, 1] })).toBe(
      "('agent_1':1)'o''x';\n",
    );
    expect(newick({ names: [], parent: [], length: [] })).toBe('');
  });

  it('is not limited by the depth of a line of descent', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `a${i}`);
    const text = newick({ names, parent: names.map((_, i) => i - 1), length: names.map(() => 1) });
    expect(text.startsWith('((')).toBe(true);
    expect(text.endsWith('a0:1;\n')).toBe(true);
  });
});

describe('grouping', () => {
  it('keeps the order in which keys and items occur', () => {
    expect([...groupBy([3, 1, 4, 1, 5], (n) => n % 2)]).toEqual([
      [1, [3, 1, 1, 5]],
      [0, [4]],
    ]);
  });
});

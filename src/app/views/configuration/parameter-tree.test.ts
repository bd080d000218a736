import { describe, expect, it } from 'vitest';
import { groupPaths, matching, treeLines } from './parameter-tree.ts';

const parameters = [
  { path: 'combat', value: 'fierce' },
  { path: 'combat.damage', value: 10 },
  { path: 'combat.range.far', value: null },
  { path: 'seed', value: 42 },
];

describe('the tree of parameters', () => {
  it('groups by the parts of a path; a group can be a parameter too', () => {
    expect(
      treeLines(parameters, new Set()).map(({ name, depth, inside, parameter }) => [
        name,
        depth,
        inside,
        parameter?.value,
      ]),
    ).toEqual([
      ['combat', 0, 2, 'fierce'],
      ['damage', 1, 0, 10],
      ['range', 1, 1, undefined],
      ['far', 2, 0, null],
      ['seed', 0, 0, 42],
    ]);
    expect(groupPaths(parameters)).toEqual(['combat', 'combat.range']);
  });

  it('leaves out what is inside a collapsed group', () => {
    expect(treeLines(parameters, new Set(['combat'])).map(({ path }) => path)).toEqual(['combat', 'seed']);
  });

  it('is searched by path and value, in any case', () => {
    expect(matching(parameters, 'RANGE').map(({ path }) => path)).toEqual(['combat.range.far']);
    expect(matching(parameters, 'bat.d').map(({ path }) => path)).toEqual(['combat.damage']);
    expect(matching(parameters, '42').map(({ path }) => path)).toEqual(['seed']);
    expect(matching(parameters, '').length).toBe(4);
    expect(matching(parameters, 'null')).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import type { Comparison } from '../comparison.ts';
import { onBothSides, resolveSides } from './sides.ts';

const style = { colour: { light: '#000', dark: '#fff' } };
const names = ['a', 'b', 'c', 'd'];
const member = (simulation: string) => ({ source: 'runs', simulation });

function comparison(search: Partial<Comparison['search']>, grouped: boolean, count = 4): Comparison {
  const groups = grouped
    ? {
        groups: [
          { label: 'low', style, members: [0, 1] },
          { label: 'high', style, members: [2, 3] },
        ],
        groupOf: [0, 0, 1, 1],
      }
    : { groups: [], groupOf: [-1, -1, -1, -1] };
  const members = names.slice(0, count).map((name) => ({ ...member(name), label: name, style }));
  return {
    members,
    asked: members.map(({ simulation }) => member(simulation)),
    groups,
    search,
  } as unknown as Comparison;
}

function labels(of: Comparison): readonly (string | undefined)[] {
  const sides = resolveSides(of);
  return [sides?.a.label, sides?.b.label];
}

test('the first two groups are set against each other, without groups the first two simulations', () => {
  expect(labels(comparison({}, true))).toEqual(['low (2)', 'high (2)']);
  expect(labels(comparison({}, false))).toEqual(['a', 'b']);
  expect(resolveSides(comparison({}, false, 1))).toBeUndefined();
});

test('the address chooses simulations and groups, a group by any of its members', () => {
  const search = {
    a: { kind: 'group', member: member('d') },
    b: { kind: 'member', member: member('a') },
  } as const;
  expect(labels(comparison(search, true))).toEqual(['high (2)', 'a']);
  expect(labels(comparison(search, false))).toEqual(['d', 'a']);
});

test('what is no longer compared gives way to what is', () => {
  expect(labels(comparison({ a: { kind: 'member', member: member('z') } }, false))).toEqual(['a', 'b']);
  expect(labels(comparison({ b: { kind: 'member', member: member('a') } }, false))).toEqual(['a', 'a']);
  expect(labels(comparison({ a: { kind: 'member', member: member('b') } }, false))).toEqual(['b', 'a']);
});

test('without a word A is what all courses are set against', () => {
  expect(labels(comparison({ baseline: member('c') }, false))).toEqual(['c', 'a']);
});

test('members on both sides are counted', () => {
  const search = {
    a: { kind: 'group', member: member('a') },
    b: { kind: 'member', member: member('b') },
  } as const;
  const sides = resolveSides(comparison(search, true));
  expect(sides && onBothSides(sides)).toBe(1);
});

import { expect, test } from 'vitest';
import type { Configurations } from '../../../core/api/compare.ts';
import { groupMembers } from './groups.ts';
import type { ComparedMember } from './members.ts';

const blue = { colour: { light: '#00f', dark: '#88f' } };
const members = ['a', 'b', 'c', 'd', 'e'].map(
  (simulation, place) =>
    ({
      source: 'runs',
      simulation,
      key: simulation,
      label: simulation,
      place,
      style: blue,
    }) as unknown as ComparedMember,
);

/** a and b are replicates, c and d are, e stores nothing. */
const configurations: Configurations = {
  parameters: [
    { path: 'agent.damage', values: [25, 25, 10, 10, undefined], differs: true, seed: false },
    { path: 'world.kind', values: ['wet', 'dry', 'dry', 'wet', undefined], differs: true, seed: false },
    { path: 'seed', values: [1, 2, 1, 2, undefined], differs: true, seed: true },
  ],
  replicates: [0, 0, 1, 1, 2],
  silent: [4],
};

test('replicates are named by what tells their groups apart; whoever has none stands alone', () => {
  const { groups, groupOf, remark, coloured } = groupMembers({ kind: 'replicates' }, members, {
    ...configurations,
    parameters: configurations.parameters.filter(({ path }) => path !== 'world.kind'),
  });
  expect(groups.map(({ label, members: places }) => [label, places])).toEqual([
    ['damage = 25', [0, 1]],
    ['damage = 10', [2, 3]],
  ]);
  expect(groupOf).toEqual([0, 0, 1, 1, -1]);
  expect(remark).toBe(
    '2 groups of replicates with 4 simulations; 1 stands alone. One simulation stores no configuration.',
  );
  expect(coloured).toBe(false);
});

test('where nobody has a replicate it is said', () => {
  const alone = { ...configurations, replicates: [0, 1, 2, 3, 4], silent: [] };
  const { groups, remark } = groupMembers({ kind: 'replicates' }, members, alone);
  expect(groups).toEqual([]);
  expect(remark).toBe('No replicates: no two configurations are equal but for the seed.');
});

test('a parameter makes groups in the order of its values, with a colour each', () => {
  const by = { kind: 'parameters', paths: ['agent.damage'] } as const;
  const { groups, coloured, remark } = groupMembers(by, members, configurations);
  expect(groups.map(({ label, members: places }) => [label, places])).toEqual([
    ['damage = 10', [2, 3]],
    ['damage = 25', [0, 1]],
    ['damage not stored', [4]],
  ]);
  expect(new Set(groups.map(({ style }) => style.colour.light)).size).toBe(3);
  expect(coloured).toBe(true);
  expect(remark).toBe('Colour by damage: 3 groups.');
});

test('of two parameters the first gives the colour and the second the dash', () => {
  const by = { kind: 'parameters', paths: ['agent.damage', 'world.kind'] } as const;
  const { groups, remark } = groupMembers(by, members.slice(0, 4), configurations);
  const lines = groups.map(({ label, style }) => [label, style.colour.light, style.dash]);
  const [[, ten] = [], , [, more] = []] = lines;
  expect(lines).toEqual([
    ['damage = 10, kind = dry', ten, undefined],
    ['damage = 10, kind = wet', ten, '6 3'],
    ['damage = 25, kind = dry', more, undefined],
    ['damage = 25, kind = wet', more, '6 3'],
  ]);
  expect(ten).not.toBe(more);
  expect(remark).toBe('Colour by damage, dash by kind: 4 groups.');
});

test('a parameter that nobody stores groups nothing and says so', () => {
  const by = { kind: 'parameters', paths: ['gone'] } as const;
  expect(groupMembers(by, members, configurations).remark).toBe(
    'No chosen simulation stores gone, so nothing is grouped.',
  );
});

test('groups by hand keep their names; who stands in two belongs to the first', () => {
  const some = (ids: readonly string[]) => [{ source: 'runs', mode: 'some', ids } as const];
  const hand = [
    { name: 'first', members: some(['a', 'c']) },
    { name: 'second', members: some(['c', 'd']) },
    { name: 'empty', members: some(['z']) },
  ];
  const { groups, groupOf } = groupMembers({ kind: 'hand', groups: hand }, members, undefined);
  expect(groups.map(({ label, members: places }) => [label, places])).toEqual([
    ['first', [0, 2]],
    ['second', [3]],
  ]);
  expect(groupOf).toEqual([0, -1, 0, 1, -1]);
});

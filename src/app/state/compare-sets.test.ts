import { expect, test } from 'vitest';
import { choicesOf, withSet } from './compare-sets.ts';

const choices = [
  { source: 'runs', mode: 'some' as const, ids: ['sim_a', 'sim_b'] },
  { source: 'single', mode: 'all' as const, ids: [] },
];
const open = [
  { id: 'runs', label: 'runs.db', fingerprint: 'f1' },
  { id: 'single', label: 'single.db' },
];

test('a set finds its files again by their content, else by their name', () => {
  const [set] = withSet([], 'attack', choices, open, 1);
  const later = [
    { id: 'single~2', label: 'single.db', fingerprint: 'f9' },
    { id: 'copy', label: 'copy-of-runs.db', fingerprint: 'f1' },
  ];
  expect(set && choicesOf(set, later)).toEqual([
    { source: 'copy', mode: 'some', ids: ['sim_a', 'sim_b'] },
    { source: 'single~2', mode: 'all', ids: [] },
  ]);
});

test('a file that is not open is named as it will be, so that it joins when it is opened', () => {
  const [set] = withSet([], 'attack', choices, open, 1);
  expect(set && choicesOf(set, [{ id: 'single', label: 'single.db' }])).toEqual([
    { source: 'runs', mode: 'some', ids: ['sim_a', 'sim_b'] },
    { source: 'single', mode: 'all', ids: [] },
  ]);
});

test('a set of the same name takes the place of the older one', () => {
  const first = withSet([], 'a', choices, open, 1);
  const second = withSet(first, 'b', choices, open, 2);
  expect(withSet(second, 'a', choices.slice(1), open, 3).map(({ name, saved }) => [name, saved])).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});

import { expect, test } from 'vitest';
import { groups, members, terms, trajectories } from './overlay-in-tests.ts';
import { modelOf } from './overlay-model.ts';
import { emptyText, remarksOf } from './remarks.ts';

test('each member has its row of the matrix, each group its middle and what surrounds it', () => {
  const model = modelOf(trajectories, members, groups, false);
  expect(model.members.map(({ course }) => [...(course?.y ?? [])])).toEqual([
    [10, 12, 14, 16, 18],
    [20, 22, 24, Number.NaN, Number.NaN],
    [5, 0, 5, 5, 1 / 3],
  ]);
  expect(model.groups.map(({ label, counts }) => [label, ...counts])).toEqual([
    ['damage = 10', 2, 2, 2, 1, 1],
  ]);
  expect(model.leftOut).toBe(0);
});

test('a log scale leaves out values of 0 or less and says how many; a band that reaches below has no lower end', () => {
  const model = modelOf(trajectories, members, groups, true);
  expect(model.leftOut).toBe(1);
  expect(model.members[0]?.course?.y[0]).toBeCloseTo(1, 12);
  expect(model.members[2]?.course?.y[1]).toBeNaN();
  expect(model.members[2]?.values[1]).toBe(0);
  expect(model.groups[0]?.lower[0]).toBe(Number.NEGATIVE_INFINITY);
  expect(model.groups[0]?.upper[0]).toBeCloseTo(Math.log10(78.531), 12);
  expect(remarksOf(model, terms, undefined).map(({ text }) => text)).toEqual([
    '1 value of 0 or less left out',
  ]);
});

test('says in a sentence why there is nothing to draw', () => {
  const model = (data: typeof trajectories, chosen = members, log = false) =>
    modelOf(data, chosen, groups, log);
  expect(emptyText(model(trajectories), 'Agents alive')).toBeUndefined();
  expect(emptyText(model(trajectories, []), 'Agents alive')).toMatch(/^No simulation is chosen/);
  const without = {
    ...trajectories,
    values: new Float64Array(15).fill(Number.NaN),
    members: members.map(() => ({
      provenance: 'unavailable' as const,
      missing: 'The file has no such column.',
    })),
    groups: [],
  };
  expect(emptyText(model(without), 'Agents alive')).toBe(
    'None of the 3 simulations has values of Agents alive. run a, run b, run c: The file has no such column.',
  );
  const zeros = { ...trajectories, values: new Float64Array(15), groups: [] };
  expect(emptyText(model(zeros, members, true), 'Agents alive')).toMatch(
    /^All values of Agents alive are 0 or less/,
  );
  const empty = { ...trajectories, x: new Float64Array(), values: new Float64Array(), groups: [] };
  expect(emptyText(model(empty), 'Agents alive')).toBe(
    'None of the 3 simulations has any steps, so there is no course of Agents alive.',
  );
});

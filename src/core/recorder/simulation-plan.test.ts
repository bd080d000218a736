import { expect, test } from 'vitest';
import { InvalidRecord } from './errors.ts';
import { type PlanOptions, planSimulations, withParameter } from './simulation-plan.ts';

const parameters = { seed: 7, 'a.b': 1, a: { b: 2, c: { d: 3 } }, list: [1, 2] };

test('a path is a key, with dots or without, or the keys on the way', () => {
  expect(withParameter(parameters, 'seed', 8)).toEqual({ ...parameters, seed: 8 });
  expect(withParameter(parameters, 'a.b', 9)).toEqual({ ...parameters, 'a.b': 9 });
  expect(withParameter(parameters, 'a.c.d', 9)).toEqual({ ...parameters, a: { b: 2, c: { d: 9 } } });
  expect(withParameter({ a: { 'b.c': 1 } }, 'a.b.c', 2)).toEqual({ a: { 'b.c': 2 } });
  expect(withParameter({ 'a.b': { c: 1 } }, 'a.b.c', 2)).toEqual({ 'a.b': { c: 2 } });
  expect(parameters.a.c.d).toBe(3);
  for (const path of ['x', 'a.x', 'seed.x', 'list.0', '', 'toString']) {
    expect(() => withParameter(parameters, path, 1)).toThrow(InvalidRecord);
  }
});

test('two swept parameters and replicates give every combination, with the same seeds in each', () => {
  const planned = planSimulations({
    parameters,
    sweep: [
      { path: 'a.c.d', values: [10, 20] },
      { path: 'list', values: [[], [3]] },
    ],
    replicates: 2,
  });
  expect(planned.map(({ id, seed, values }) => [id, seed, values['a.c.d'], values.list])).toEqual([
    ['sim_001', 7, 10, []],
    ['sim_002', 8, 10, []],
    ['sim_003', 7, 10, [3]],
    ['sim_004', 8, 10, [3]],
    ['sim_005', 7, 20, []],
    ['sim_006', 8, 20, []],
    ['sim_007', 7, 20, [3]],
    ['sim_008', 8, 20, [3]],
  ]);
  expect(planned[5]?.parameters).toEqual({ seed: 8, 'a.b': 1, a: { b: 2, c: { d: 20 } }, list: [] });
  expect(planned.map(({ replicate }) => replicate)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
});

test('without a sweep there is one simulation of each seed', () => {
  const ids = (index: number) => `run ${index}`;
  expect(planSimulations({ parameters: {}, seeds: [5, 3], id: ids })).toEqual([
    { id: 'run 0', replicate: 0, seed: 5, values: {}, parameters: { seed: 5 } },
    { id: 'run 1', replicate: 1, seed: 3, values: {}, parameters: { seed: 3 } },
  ]);
  expect(planSimulations({ parameters: { random: { seed: 1 } }, seed: 4, seedPath: 'random.seed' })).toEqual([
    { id: 'sim_001', replicate: 0, seed: 4, values: {}, parameters: { random: { seed: 4 } } },
  ]);
});

test.each<[string, Partial<PlanOptions>]>([
  ['replicates', { replicates: 0 }],
  ['replicates', { replicates: 1.5 }],
  ['seed', { seed: -1 }],
  ['seeds', { seeds: [] }],
  ['seeds', { seeds: 5 as never }],
  ['sweep', { sweep: { path: 'a.b', values: [1] } as never }],
  ['seeds[1]', { seeds: [1, Number.NaN] }],
  ['sweep', { sweep: [{ path: 'nothing', values: [1] }] }],
  ['sweep[0].values', { sweep: [{ path: 'a.b', values: [] }] }],
  [
    'sweep[1].path',
    {
      sweep: [
        { path: 'a.b', values: [1] },
        { path: 'a.b', values: [2] },
      ],
    },
  ],
  ['sweep', { sweep: ['a.b', 'seed', 'list'].map((path) => ({ path, values: [1] })) }],
  ['parameters', { parameters: [] as never }],
])('what is wrong with %s is told', (field, change) => {
  let error: unknown;
  try {
    planSimulations({ parameters, ...change });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(InvalidRecord);
  expect((error as InvalidRecord).field).toBe(field);
});

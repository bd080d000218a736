import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberMetrics } from '../../core/metrics/compare/numbers.ts';
import { parseOutcomes, unfitOutcomes, unknownMetrics } from './compare-lists.ts';
import { compareSearchSchema } from './compare-params.ts';
import { type CompareSearch, formatCompareSearch, readCompareSearch } from './compare-search.ts';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const member = fc.record({ source: fc.string({ minLength: 1 }), simulation: fc.string() });
const series = fc.oneof(
  fc.constant({ metric: 'total_agents' as const }),
  fc.string().map((key) => ({ metric: 'births' as const, key: `type:${key}` })),
);
const ofCourse = fc
  .tuple(series, fc.constantFrom('last' as const, 'area' as const, 'at' as const), fc.nat(5000))
  .map(([one, statistic, step]) =>
    statistic === 'at' ? { ...one, statistic, step } : { ...one, statistic },
  );
const outcome = fc.oneof(
  ofCourse,
  fc.constantFrom(...numberMetrics.keys()).map((metric) => ({ metric, statistic: 'value' as const })),
);
const side = fc.record({ kind: fc.constantFrom('member' as const, 'group' as const), member });
const grouping: fc.Arbitrary<CompareSearch['grouping']> = fc.oneof(
  fc.constantFrom({ kind: 'replicates' as const }, { kind: 'none' as const }),
  fc.record({
    kind: fc.constant('parameters' as const),
    paths: fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('hand' as const),
    groups: fc.array(
      fc.record({
        name: fc.string(),
        members: member.map(({ source, simulation }) => [
          { source, mode: 'some' as const, ids: [simulation] },
        ]),
      }),
      { minLength: 1 },
    ),
  }),
);

const end = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 8);
const axis = fc.string().filter((key) => key !== '__proto__');
const brush = fc.oneof(
  fc
    .record({ kind: fc.constant('range' as const), from: optional(end), to: optional(end) })
    .filter(({ from, to }) => from !== undefined || to !== undefined),
  fc.record({ kind: fc.constant('texts' as const), texts: fc.array(fc.string(), { minLength: 1 }) }),
);

const search: fc.Arbitrary<CompareSearch> = fc.record({
  grouping,
  colour: fc.constantFrom('simulation', 'group', undefined),
  alignment: fc.constantFrom('step', 'share'),
  smoothing: fc.integer({ min: 1, max: 10_000 }),
  centre: fc.constantFrom('mean', 'median'),
  band: fc.constantFrom('none', 'range', 'sd', 'se', 't95', 'bootstrap'),
  baseline: optional(member),
  log: fc.boolean(),
  layout: fc.constantFrom('overlay', 'multiples'),
  metrics: optional(fc.array(series)),
  rows: fc.constantFrom('simulations', 'groups'),
  outcomes: optional(fc.array(outcome)),
  sort: optional(fc.record({ column: fc.string(), descending: fc.boolean() })),
  a: optional(side),
  b: optional(side),
  paired: fc.boolean(),
  shifts: fc.constantFrom('main', 'all', 'table'),
  columns: fc.constantFrom('sides', undefined),
  equal: fc.boolean(),
  ignore: fc.array(fc.string()),
  find: fc.string(),
  leave: fc.constantFrom('range', 'sd', 'se', 't95', 'bootstrap'),
  tolerance: fc.double({ min: 0, max: 10, noNaN: true, noDefaultInfinity: true }),
  hold: fc.integer({ min: 1, max: 100_000 }),
  sweep: fc
    .record(
      {
        parameter: fc.string(),
        second: fc.string(),
        outcome: fc.nat(20),
        axes: fc.array(fc.string()),
        brushes: fc.dictionary(axis, brush, { minKeys: 1, noNullPrototype: true }),
      },
      { requiredKeys: [] },
    )
    // A second parameter stands beside a first one.
    .filter(({ parameter, second }) => parameter !== undefined || second === undefined),
});

test('whatever a person chooses is read back from the address', () => {
  fc.assert(
    fc.property(search, (chosen) => {
      const params = JSON.parse(JSON.stringify(formatCompareSearch(chosen)));
      // -0 and 0 are one number in an address.
      expect(readCompareSearch(params)).toEqual({ ...chosen, tolerance: chosen.tolerance + 0 });
    }),
  );
});

test('an address without a word means the defaults, which are not written', () => {
  const usual = readCompareSearch({});
  expect(Object.values(formatCompareSearch(usual)).every((value) => value === undefined)).toBe(true);
  expect(usual).toMatchObject({ alignment: 'step', smoothing: 1, band: 'range', metrics: undefined });
});

test('values that make no sense are ignored one by one', () => {
  const raw = {
    align: 'time',
    smooth: -3,
    band: 'sd',
    metrics: 'total_agents*nonsense',
    a: 'x',
    tolerance: 'big',
  };
  expect(readCompareSearch(raw)).toEqual({
    ...readCompareSearch({}),
    band: 'sd',
    metrics: [{ metric: 'total_agents' }],
  });
  expect(unknownMetrics(raw.metrics)).toEqual(['nonsense']);
});

test('an address never breaks the page, whatever stands in it', () => {
  const raw = fc.dictionary(fc.constantFrom(...Object.keys(compareSearchSchema.shape)), fc.anything());
  fc.assert(fc.property(raw, (said) => void readCompareSearch(said)));
});

test('a metric is summed up over steps or one number of a simulation, never the other way round', () => {
  const text = 'family_depth..value*family_depth..last*births..value*births..max*nonsense..value';
  expect(parseOutcomes(text)).toEqual([
    { metric: 'family_depth', statistic: 'value' },
    { metric: 'births', statistic: 'max' },
  ]);
  expect(unfitOutcomes(text)).toEqual([
    { metric: 'family_depth', statistic: 'last' },
    { metric: 'births', statistic: 'value' },
  ]);
});

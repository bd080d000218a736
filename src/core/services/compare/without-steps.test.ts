import { describe, expect, it } from 'vitest';
import type { TestGenerationId } from '../../testing/generations.ts';
import { mappedText } from '../../testing/mapped.ts';
import { readComparableSeries } from './comparable-series.ts';
import { readDifferences } from './differences.ts';
import { readOutcomes } from './outcomes.ts';
import { readTrajectories } from './trajectories.ts';

/** Simulations of which no step is recorded, though rows may tell of some. */
const farms = {
  'nothing but its row': '',
  'agents alone': 'agent a system born 0 genome ::1 generation 0 resources 5 x 0 y 0 {"move": 1}',
  'resources alone': 'resource r1 @0..3 amount 4 x 1 y 1',
  'actions alone': 'agent a system born 0\naction a @1 attack -> a reward 1',
  'states alone': 'agent a system born 0\nstate a @0..2 resources 4 health 90 x 1 y 1',
} as const;
const runs = {
  'nothing but its row': '',
  'trades alone': 'trade food a1 -> a2 @1 price 2 quantity 3 cost 6',
  'memories alone': 'memory a1 @1 content "saw food" importance 0.5 ["food"]',
} as const;

const cases = [
  ...(['farm-2025-10-24', 'farm-2025-11'] as const).flatMap((generation) =>
    Object.entries(farms).map(([what, rows]) => [generation, what, `simulation s1\n${rows}`] as const),
  ),
  ...Object.entries(runs).map(([what, rows]) => ['society-v6', what, `run s1\n${rows}`] as const),
];

async function opened(generation: TestGenerationId, text: string, large: boolean) {
  const { connection, mapping } = await mappedText(generation, text);
  return new Map([['x', { connection, large, ...mapping }]]);
}

const members = [{ source: 'x', simulation: 's1' }];

describe.each(cases)('a simulation of %s without steps, with %s', (generation, _what, text) => {
  it.each([false, true])('can be asked for every series that is offered of it (large: %s)', async (large) => {
    const sources = await opened(generation, text, large);
    for (const { metric, key } of readComparableSeries(sources, members, 'thorough')) {
      const { values, members: courses } = readTrajectories(sources, {
        members,
        series: { metric, key },
        alignment: 'step',
        smoothing: 1,
        groups: [0],
        centre: 'mean',
        band: 'range',
      });
      expect(courses[0]?.missing, metric).toBeUndefined();
      expect(
        values.some((value) => !Number.isNaN(value)),
        metric,
      ).toBe(true);
    }
  });
});

it('a simulation without steps has no outcome, and says so in words', async () => {
  const sources = await opened('farm-2025-11', 'simulation s1', false);
  const outcomes = [
    { metric: 'total_agents', statistic: 'last' },
    { metric: 'population_peak', statistic: 'value' },
  ] as const;
  const { values, missing } = readOutcomes(sources, { members, outcomes });
  expect([...values]).toEqual([Number.NaN, Number.NaN]);
  expect(missing.map(({ outcome }) => outcome)).toEqual([0, 1]);
  for (const { reason } of missing) expect(reason).toMatch(/^[A-Z].*\.$/);
  const { rows } = readDifferences(sources, { a: members, b: members, outcomes, paired: false });
  expect(rows.map(({ sentence }) => sentence)).toEqual([
    'Agents alive, last: nothing to compare, neither A nor B has a value.',
    'Peak population: nothing to compare, neither A nor B has a value.',
  ]);
});

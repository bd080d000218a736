import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../api/compare.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { mappedText } from '../../testing/mapped.ts';
import type { Sources } from './courses.ts';
import { readOutcomes } from './outcomes.ts';

const farm = `
  simulation s1
  step 0 total 2 births 0
  step 1 total 6 births 3
  step 3 total 4 births 1
  simulation s2
  step 1 total 5
  simulation s3
`;

const society = `
  run r1
  trade food x -> y @1 quantity 2 price 3 cost 6
  event AGENT_ACTION_CHOSEN z @3 {"action_type": "rest"}
`;

async function sourcesOf(): Promise<Sources> {
  const [one, other] = [await mappedText('farm-2025-11', farm), await mappedText('society-v6', society)];
  return new Map([
    ['f', { connection: one.connection, large: false, ...one.mapping }],
    ['g', { connection: other.connection, large: false, ...other.mapping }],
  ]);
}

const members = [
  { source: 'f', simulation: 's2' },
  { source: 'g', simulation: 'r1' },
  { source: 'f', simulation: 's1' },
  { source: 'f', simulation: 's3' },
];

const total = { metric: 'total_agents' } as const;
const none = Number.NaN;

async function rowsOf(outcomes: readonly Outcome[]): Promise<readonly (readonly number[])[]> {
  const { values } = readOutcomes(await sourcesOf(), { members, outcomes });
  return members.map((_, row) => [...values.slice(row * outcomes.length, (row + 1) * outcomes.length)]);
}

describe('outcomes', () => {
  it('are one row a simulation and one column an outcome, as asked for', async () => {
    expect(
      await rowsOf([
        { ...total, statistic: 'last' },
        { ...total, statistic: 'mean' },
        { ...total, statistic: 'min' },
        { ...total, statistic: 'max' },
        { ...total, statistic: 'at', step: 1 },
        // 1 · (2 + 6)/2 + 2 · (6 + 4)/2; from one step there is no area.
        { ...total, statistic: 'area' },
      ]),
    ).toEqual([
      [5, 5, 5, 5, 5, none],
      // Two agents trade at step 1, one acts at step 3.
      [1, 1.5, 1, 2, 2, 3],
      [4, 4, 2, 6, 6, 14],
      [none, none, none, none, none, none],
    ]);
  });

  it('of several metrics keep their columns apart', async () => {
    const found = await rowsOf([
      { metric: 'births', statistic: 'max' },
      { ...total, statistic: 'at', step: 2 },
      { metric: 'births', statistic: 'last' },
    ]);
    expect(found[2]).toEqual([3, none, 1]);
  });

  it('say of which source nothing is known, and why', async () => {
    const { missing } = readOutcomes(await sourcesOf(), {
      members,
      outcomes: [
        { ...total, statistic: 'last' },
        { metric: 'resource_efficiency', statistic: 'last' },
      ],
    });
    expect(missing).toEqual([
      { source: 'f', outcome: 1, reason: expect.any(String) },
      { source: 'g', outcome: 1, reason: 'Only AgentFarm has it; this is no file of AgentFarm.' },
    ]);
  });

  it('are none for nobody, and for nothing', async () => {
    const sources = await sourcesOf();
    const nobody = readOutcomes(sources, { members: [], outcomes: [{ ...total, statistic: 'last' }] });
    expect([nobody.values.length, nobody.missing]).toEqual([0, []]);
    expect(readOutcomes(sources, { members, outcomes: [] }).values.length).toBe(0);
  });

  it('at a step need one', async () => {
    const sources = await sourcesOf();
    const ask = () => readOutcomes(sources, { members, outcomes: [{ ...total, statistic: 'at' }] });
    expect(ask).toThrow(SourceFailure);
    expect(ask).toThrow(
      expect.objectContaining({
        error: {
          kind: 'bad-comparison',
          problem: 'The value of total_agents at a step needs a step; none is given.',
        },
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { allocationOf, costOf } from './allocation.ts';
import { type Attempt, failureReason, matchBirths } from './attempts.ts';
import { type AgentRecord, fitnessByGeneration, performanceOf } from './fitness.ts';
import { genesisOf } from './genesis.ts';
import { rateOf, trailingShare } from './rate.ts';
import { rhythmOf } from './rhythm.ts';

const none = Number.NaN;

function attempt(agent: string, step: number, more: Partial<Attempt> = {}): Attempt {
  return {
    agent,
    step,
    success: false,
    before: none,
    spent: none,
    offspring: none,
    reason: 'chance',
    ...more,
  };
}

describe('attempts out of actions and births', () => {
  it('succeed when an agent is born at the step of the first parent; each birth belongs to one', () => {
    const action = (step: number, agent: string) => ({ step, agent, before: 10, spent: 4, reason: 'chance' });
    const birth = (step: number, parent: string | undefined) => ({ step, parent, offspring: 4 });
    const { attempts, unmatched } = matchBirths(
      [action(1, 'a'), action(1, 'a'), action(2, 'a'), action(2, 'b')],
      [birth(1, 'a'), birth(2, 'b'), birth(3, 'b'), birth(2, undefined)],
    );
    expect(attempts.map(({ success }) => success)).toEqual([true, false, false, true]);
    expect(attempts.map(({ reason }) => reason)).toEqual([undefined, 'chance', 'chance', undefined]);
    expect(unmatched).toBe(2);
    expect(matchBirths([], [])).toEqual({ attempts: [], unmatched: 0 });
  });

  it('fail for the reason that is told, or that the numbers tell', () => {
    const details = { reason: undefined, required: none, available: none, chance: none, limit: none };
    expect(failureReason({ ...details, reason: 'Insufficient_resources' })).toBe('insufficient resources');
    expect(failureReason({ ...details, required: 11, available: 4.85 })).toBe('insufficient resources');
    expect(failureReason({ ...details, required: 11, available: 20, chance: 0.5 })).toBe('chance');
    expect(failureReason({ ...details, limit: 50 })).toBe('population limit');
    expect(failureReason(details)).toBe('not told');
  });
});

describe('the rhythm of attempts', () => {
  it('takes each agent by itself', () => {
    // a: 1, 4, 9 → intervals 3 and 5, one change of 2; b: 2, 3 → 1; c tries once.
    const rhythm = rhythmOf([
      attempt('a', 4),
      attempt('a', 1),
      attempt('b', 2),
      attempt('a', 9),
      attempt('b', 3),
      attempt('c', 5),
    ]);
    expect(rhythm.agents).toBe(3);
    expect(rhythm.meanInterval).toBe(3);
    expect(rhythm.medianInterval).toBe(3);
    expect(rhythm.meanChange).toBe(2);
    expect(rhythmOf([]).meanInterval).toBeNaN();
    expect(rhythmOf([attempt('a', 1)]).meanChange).toBeNaN();
  });
});

describe('the rate of reproduction', () => {
  it('needs twenty steps with attempts', () => {
    const quiet = Array.from({ length: 20 }, (_, step) => ({ step, successes: 0, agents: 4 }));
    expect(rateOf(quiet.slice(1)).step).toEqual([]);
    expect(rateOf(quiet.slice(1)).mean).toBeNaN();
    // Two successes in the second window: 2 / 4 = 0.5, a change of 0.5 from 0.
    const rate = rateOf([...quiet, { step: 20, successes: 2, agents: 4 }]);
    expect(rate.step).toEqual([19, 20]);
    expect(rate.rate).toEqual([0, 0.5]);
    expect([rate.mean, rate.volatility, rate.strategyChanges]).toEqual([0.25, 0.5, 1]);
    // Deviations ±0.25: sqrt(0.125 / 1).
    expect(rate.sd).toBeCloseTo(Math.sqrt(0.125), 12);
    expect(rate.cv).toBeCloseTo(Math.sqrt(0.125) / 0.25, 12);
  });

  it('is not known where no agent of the type lives', () => {
    const gone = Array.from({ length: 20 }, (_, step) => ({ step, successes: 1, agents: 0 }));
    expect(rateOf(gone).rate).toEqual([none]);
  });

  it('as a share looks back over a window', () => {
    const share = trailingShare(Float64Array.of(0, 1, 0, 0), Float64Array.of(0, 2, 2, 0), 2);
    // 0/0, 1/2, 1/4, 0/2
    expect([...share]).toEqual([none, 0.5, 0.25, 0]);
  });
});

describe('allocation', () => {
  it('is what offspring start with in percent of what parents had', () => {
    const born = (step: number, before: number, offspring: number) =>
      attempt('a', step, { success: true, before, offspring });
    const { step, percent, smoothed } = allocationOf([
      born(1, 10, 4),
      born(2, 0, 4),
      born(3, 20, none),
      attempt('a', 4, { before: 10 }),
      born(5, 5, 3),
    ]);
    expect(step).toEqual([1, 5]);
    expect(percent).toEqual([40, 60]);
    expect(smoothed).toEqual([40, 50]);
    expect(allocationOf([]).percent).toEqual([]);
  });

  it('costs parents what they have less, in successful attempts', () => {
    const born = (spent: number, offspring: number) => attempt('a', 1, { success: true, spent, offspring });
    // Known of each: 4 + 8 over two, 6 + 3 + 9 over three; known of both: 6 + 3 for 4 + 8.
    const all = [born(4, 6), born(8, 3), born(none, 9), attempt('a', 2, { spent: 100 })];
    expect(costOf(all)).toEqual({ spent: 6, received: 6, efficiency: 9 / 12 });
    expect(costOf([born(0, 5)])).toEqual({ spent: 0, received: 5, efficiency: none });
    expect(costOf([])).toEqual({ spent: none, received: none, efficiency: none });
  });
});

function record(agent: string, more: Partial<AgentRecord>): AgentRecord {
  return {
    agent,
    birth: 0,
    death: none,
    generation: 0,
    offspring: 0,
    attempts: 0,
    successes: 0,
    states: 0,
    meanResources: none,
    mostResources: none,
    reward: none,
    ...more,
  };
}

describe('fitness', () => {
  it('of a generation weighs resources by states', () => {
    const found = fitnessByGeneration([
      record('a', { genome: 'x:', states: 1, meanResources: 10, mostResources: 10, reward: 4, offspring: 2 }),
      record('b', {
        genome: 'x:',
        death: 3,
        states: 3,
        meanResources: 2,
        mostResources: 6,
        reward: 2,
        offspring: 1,
      }),
      record('c', { generation: 1 }),
      record('d', { generation: none }),
    ]);
    expect(found).toEqual([
      {
        generation: 0,
        agents: 2,
        // Both of one genome; that of the third is not known.
        genomes: 1,
        survival: 0.5,
        // (10 + 3 × 2) / 4
        meanResources: 4,
        mostResources: 10,
        meanReward: 3,
        offspringPerAgent: 1.5,
      },
      {
        generation: 1,
        agents: 1,
        genomes: none,
        survival: 1,
        meanResources: none,
        mostResources: none,
        meanReward: none,
        offspringPerAgent: 0,
      },
    ]);
    expect(fitnessByGeneration([])).toEqual([]);
  });

  it('of an agent is one score, best first', () => {
    const found = performanceOf(
      [
        record('a', { death: 10, attempts: 4, successes: 1, reward: 5 }),
        record('b', { birth: 0, reward: 5 }),
        record('c', { birth: 20, reward: 2 }),
        record('d', {}),
      ],
      20,
    );
    expect(found.map(({ agent }) => agent)).toEqual(['c', 'a', 'b']);
    // Born at the last step: its life counts as one step; 0.4 × 2.
    expect(found[0]?.score).toBeCloseTo(0.8, 12);
    // 0.4 × 1/4 + 0.4 × 5/10 + 0.2 × 10/20
    expect(found[1]?.score).toBeCloseTo(0.4, 12);
    // 0.4 × 5/20 + 0.2
    expect(found[2]?.score).toBeCloseTo(0.3, 12);
  });
});

describe('the first agents', () => {
  const agents = [
    { x: 0, y: 0, death: 100, offspring: 3 },
    { x: 100, y: 0, death: 101, offspring: 0 },
    { x: none, y: 0, death: none, offspring: 0 },
  ];

  it('find resources nearer than 30, and die early up to step 100', () => {
    const resources = [
      { x: 0, y: 29, amount: 5 },
      { x: 18, y: 24, amount: 7 },
      { x: 90, y: 0, amount: 1 },
    ];
    // The second lies exactly 30 away. One near each of the two that have a place.
    expect(genesisOf(agents, resources)).toEqual({
      agents: 3,
      nearResources: 1,
      nearAmount: 3,
      // 29, and 10: the third lies at 90.
      nearest: (29 + 10) / 2,
      // From the origin 29, 30 and 90; from 100 | 0 √(100² + 29²), √(82² + 24²) and 10.
      distance: ((29 + 30 + 90) / 3 + (Math.hypot(100, 29) + Math.hypot(82, 24) + 10) / 3) / 2,
      // The same over 6, 8 and 2.
      weighted:
        ((29 / 6 + 30 / 8 + 90 / 2) / 3 + (Math.hypot(100, 29) / 6 + Math.hypot(82, 24) / 8 + 10 / 2) / 3) /
        2,
      earlyDeaths: 1,
      survival: 1 - 1 / 3,
      offspringPerAgent: 1,
    });
  });

  it('have nothing near where no resources are known', () => {
    expect(genesisOf(agents, undefined).nearResources).toBeNaN();
  });
});

import { expect, test } from 'vitest';
import { bornAgent, type FarmAgent, inclinations } from './farm-agent.ts';
import { counted, noEncounters, stepMetrics } from './farm-metrics.ts';

function agent(id: string, parentId: string, change: Partial<FarmAgent>): FarmAgent {
  const birth = { id, type: 'system' as const, step: 2, x: 0, y: 0, resources: 4, health: 50, parentId };
  return { ...bornAgent({ ...birth, genomeId: '', generation: 1, weights: inclinations.system }), ...change };
}

test('the numbers of a step follow their definitions', () => {
  const living = [
    agent('a', '', { resources: 1, health: 40, reward: 1, generation: 3 }),
    agent('b', 'p', { resources: 2, health: 60, reward: 2 }),
    agent('c', 'p', { resources: 3, health: 80, reward: 6 }),
    agent('d', 'p', { resources: 6, health: 100, reward: -1 }),
  ];
  const patches = [2, 2, 0, 4].map((amount, index) => ({ id: `${index}`, x: 0, y: 0, amount }));
  const metrics = stepMetrics(living, patches, 5, { step: 7, births: 1, deaths: 2, previousResources: 11 });
  expect(metrics).toMatchObject({
    totalAgents: 4,
    agentTypeCounts: { system: 4, independent: 0, control: 0 },
    totalResources: 8,
    averageAgentResources: 3,
    births: 1,
    deaths: 2,
    currentMaxGeneration: 3,
    resourceEfficiency: 0.4,
    averageAgentHealth: 70,
    averageAgentAge: 5,
    averageReward: 2,
    geneticDiversity: 0.5,
    dominantGenomeRatio: 0.75,
    resourcesConsumed: 3,
  });
  // Shares 1/4, 1/4, 1/2: ln 4 / 4 twice and ln 2 / 2.
  expect(metrics.resourceDistributionEntropy).toBeCloseTo(1.5 * Math.LN2, 12);
});

test('an empty farm has means of 0 and consumes nothing when resources grow', () => {
  const metrics = stepMetrics([], [], 5, { step: 7, births: 0, deaths: 0, previousResources: 0 });
  expect(metrics).toMatchObject({
    totalAgents: 0,
    averageAgentHealth: 0,
    geneticDiversity: 0,
    resourceEfficiency: 0,
  });
});

test('encounters are counted action by action', () => {
  const actions = [
    ['attack', { damage_dealt: 0 }],
    ['attack', { damage_dealt: 4 }],
    ['attack', { reason: 'nobody in reach' }],
    ['share', { amount_shared: 0.5 }],
    ['share', { amount_shared: 2 }],
    ['move', undefined],
  ] as const;
  expect(actions.reduce((sum, [action, details]) => counted(sum, action, details), noEncounters)).toEqual({
    combatEncounters: 3,
    successfulAttacks: 1,
    resourcesShared: 2.5,
  });
});

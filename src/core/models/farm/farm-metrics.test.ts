import { expect, test } from 'vitest';
import { bornAgent, type FarmAgent } from './farm-agent.ts';
import { stepMetrics } from './farm-metrics.ts';

const weights = { move: 1, gather: 1, attack: 0, share: 0, defend: 0, reproduce: 0, pass: 0 };

function agent(agentId: string, parentId: string, change: Partial<FarmAgent>): FarmAgent {
  const born = bornAgent({
    ...{ agentId, parentId, birthTime: 2, agentType: 'system', x: 0, y: 0, genomeId: '', generation: 1 },
    ...{ initialResources: 4, startingHealth: 100, learns: true, actionWeights: weights },
  });
  return { ...born, age: 5, ...change };
}

const facts = { births: 1, deaths: 2, attacks: 3, hits: 1, shared: 2.5, previousResources: 11 };

test('the numbers of a step follow their definitions', () => {
  const living = [
    agent('a', '', { resources: 1, health: 40, totalReward: 1, generation: 3 }),
    agent('b', 'p', { resources: 2, health: 60, totalReward: 2 }),
    agent('c', 'p', { resources: 3, health: 80, totalReward: 6 }),
    agent('d', 'p', { resources: 6, health: 100, totalReward: -1, agentType: 'swarm' }),
  ];
  const patches = [2, 2, 0, 4].map((amount, index) => ({ resourceId: `${index}`, x: 0, y: 0, amount }));
  const types = ['system', 'swarm', 'control'];
  expect(stepMetrics(living, patches, { ...facts, types, mostPerPatch: 5 })).toEqual({
    totalAgents: 4,
    agentTypeCounts: { system: 3, swarm: 1, control: 0 },
    totalResources: 8,
    averageAgentResources: 3,
    births: 1,
    deaths: 2,
    currentMaxGeneration: 3,
    // 8 of 4 times 5.
    resourceEfficiency: 0.4,
    // Shares 1/4, 1/4, 1/2: ln 4 / 4 twice and ln 2 / 2, which is 1.5 ln 2.
    resourceDistributionEntropy: 1.039721,
    averageAgentHealth: 70,
    averageAgentAge: 5,
    averageReward: 2,
    combatEncounters: 3,
    successfulAttacks: 1,
    resourcesShared: 2.5,
    // Two genomes, of no parent and of p, among four; three are of p.
    geneticDiversity: 0.5,
    dominantGenomeRatio: 0.75,
    // 11 before, 8 now.
    resourcesConsumed: 3,
  });
});

test('an empty farm has means of 0 and consumes nothing when resources grow', () => {
  const metrics = stepMetrics([], [], { ...facts, types: [], mostPerPatch: 5, previousResources: 0 });
  expect(metrics).toMatchObject({
    totalAgents: 0,
    averageAgentHealth: 0,
    geneticDiversity: 0,
    dominantGenomeRatio: 0,
    resourceEfficiency: 0,
    resourceDistributionEntropy: 0,
    resourcesConsumed: 0,
  });
});

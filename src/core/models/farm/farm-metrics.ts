import type { StepMetrics } from '../../recorder/farm-records.ts';
import { round } from '../round.ts';
import type { FarmAgent } from './farm-agent.ts';
import type { Patch } from './ground.ts';
import type { StepCounts } from './turn.ts';

/** Decimals of means and shares: few enough that the last bits of a logarithm do not matter. */
const DECIMALS = 6;

export interface StepFacts extends StepCounts {
  /** All types there are, also those of whom nobody lives. */
  readonly types: readonly string[];
  readonly mostPerPatch: number;
  /** Resources in the environment after the step before. */
  readonly previousResources: number;
}

/** The population-wide numbers of a step as AgentFarm defines them; see docs/metrics.md. */
export function stepMetrics(
  living: readonly FarmAgent[],
  patches: readonly Patch[],
  facts: StepFacts,
): StepMetrics {
  const total = round(patches.reduce((sum, { amount }) => sum + amount, 0));
  const mean = (sum: number) => (living.length === 0 ? 0 : round(sum / living.length, DECIMALS));
  const counts = new Map(facts.types.map((type) => [type, 0]));
  const genomes = new Map<string, number>();
  let [resources, health, age, reward, generation] = [0, 0, 0, 0, 0];
  for (const agent of living) {
    counts.set(agent.agentType, (counts.get(agent.agentType) ?? 0) + 1);
    genomes.set(agent.parentId, (genomes.get(agent.parentId) ?? 0) + 1);
    resources += agent.resources;
    health += agent.health;
    age += agent.age;
    reward += agent.totalReward;
    generation = Math.max(generation, agent.generation);
  }
  return {
    totalAgents: living.length,
    agentTypeCounts: Object.fromEntries(counts),
    totalResources: total,
    averageAgentResources: mean(resources),
    births: facts.births,
    deaths: facts.deaths,
    currentMaxGeneration: generation,
    resourceEfficiency:
      patches.length === 0 ? 0 : round(total / (patches.length * facts.mostPerPatch), DECIMALS),
    resourceDistributionEntropy: entropy(patches, total),
    averageAgentHealth: mean(health),
    averageAgentAge: mean(age),
    averageReward: mean(reward),
    combatEncounters: facts.attacks,
    successfulAttacks: facts.hits,
    resourcesShared: round(facts.shared),
    geneticDiversity: mean(genomes.size),
    dominantGenomeRatio: mean([...genomes.values()].reduce((most, count) => Math.max(most, count), 0)),
    resourcesConsumed: Math.max(0, round(facts.previousResources - total)),
  };
}

/** −Σ p ln p over the shares of the patches, in nats. */
function entropy(patches: readonly Patch[], total: number): number {
  let result = 0;
  for (const { amount } of patches) {
    if (amount > 0) result -= (amount / total) * Math.log(amount / total);
  }
  return round(result, DECIMALS);
}

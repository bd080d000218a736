import type { StepMetrics } from '../../recorder/farm-records.ts';
import { round } from '../round.ts';
import { agentTypes, type FarmAgent } from './farm-agent.ts';
import type { Patch } from './farm-world.ts';

export interface StepCounts {
  readonly step: number;
  readonly births: number;
  readonly deaths: number;
  /** Resources in the environment after the step before. */
  readonly previousResources: number;
}

/** The population-wide numbers of a step as AgentFarm defines them; see docs/metrics.md. */
export function stepMetrics(
  living: readonly FarmAgent[],
  patches: readonly Patch[],
  mostPerPatch: number,
  { step, births, deaths, previousResources }: StepCounts,
): StepMetrics {
  const total = round(sum(patches, (patch) => patch.amount));
  const genomes = new Map<string, number>();
  for (const agent of living) genomes.set(agent.parentId, (genomes.get(agent.parentId) ?? 0) + 1);
  const mean = (value: (agent: FarmAgent) => number) =>
    living.length === 0 ? 0 : sum(living, value) / living.length;
  const share = (count: number) => (living.length === 0 ? 0 : count / living.length);
  return {
    totalAgents: living.length,
    agentTypeCounts: Object.fromEntries(
      agentTypes.map((type) => [type, living.filter((agent) => agent.type === type).length]),
    ),
    totalResources: total,
    averageAgentResources: mean((agent) => agent.resources),
    births,
    deaths,
    currentMaxGeneration: living.reduce((most, agent) => Math.max(most, agent.generation), 0),
    resourceEfficiency: patches.length === 0 ? 0 : total / (patches.length * mostPerPatch),
    resourceDistributionEntropy: entropy(patches, total),
    averageAgentHealth: mean((agent) => agent.health),
    averageAgentAge: mean((agent) => step - agent.birthStep),
    averageReward: mean((agent) => agent.reward),
    geneticDiversity: share(genomes.size),
    dominantGenomeRatio: share(Math.max(0, ...genomes.values())),
    resourcesConsumed: Math.max(0, round(previousResources - total)),
  };
}

/** What agents did to each other in a step. */
type Encounters = Required<Pick<StepMetrics, 'combatEncounters' | 'successfulAttacks' | 'resourcesShared'>>;

export const noEncounters: Encounters = { combatEncounters: 0, successfulAttacks: 0, resourcesShared: 0 };

/** The encounters of a step with one more action; each attack counts, and is successful when it does damage. */
export function counted(
  { combatEncounters, successfulAttacks, resourcesShared }: Encounters,
  action: string,
  details: Readonly<Record<string, unknown>> = {},
): Encounters {
  const number = (key: string) => (typeof details[key] === 'number' ? details[key] : 0);
  return {
    combatEncounters: combatEncounters + Number(action === 'attack'),
    successfulAttacks: successfulAttacks + Number(action === 'attack' && number('damage_dealt') > 0),
    resourcesShared: resourcesShared + (action === 'share' ? number('amount_shared') : 0),
  };
}

/** −Σ p ln p over the shares of the patches, in nats. */
function entropy(patches: readonly Patch[], total: number): number {
  let result = 0;
  for (const { amount } of patches) {
    if (amount > 0) result -= (amount / total) * Math.log(amount / total);
  }
  return result;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

import { canonicalAgentType } from '../schema/agent-type.ts';
import type * as tables from '../schema/farm-tables.ts';
import type { LayoutRow } from '../schema/table-layout.ts';
import { finite, optional, refused, whole } from './checks.ts';
import type { StepMetrics } from './farm-records.ts';
import { weights } from './json-text.ts';

type StepRow = LayoutRow<typeof tables.simulationSteps>;

/** The number of a step → the columns that hold it: two where generations call it differently. */
const columns: Readonly<Record<Exclude<keyof StepMetrics, 'agentTypeCounts'>, readonly (keyof StepRow)[]>> = {
  totalAgents: ['total_agents'],
  totalResources: ['total_resources'],
  averageAgentResources: ['average_agent_resources'],
  births: ['births'],
  deaths: ['deaths'],
  currentMaxGeneration: ['current_max_generation'],
  resourceEfficiency: ['resource_efficiency'],
  resourceDistributionEntropy: ['resource_distribution_entropy'],
  averageAgentHealth: ['average_agent_health'],
  averageAgentAge: ['average_agent_age'],
  averageReward: ['average_reward'],
  combatEncounters: ['combat_encounters', 'combat_encounters_this_step'],
  successfulAttacks: ['successful_attacks', 'successful_attacks_this_step'],
  resourcesShared: ['resources_shared', 'resources_shared_this_step'],
  geneticDiversity: ['genetic_diversity'],
  dominantGenomeRatio: ['dominant_genome_ratio'],
  resourcesConsumed: ['resources_consumed'],
};

/** Types that had a column of their own before counts became JSON. */
const countedTypes = ['system', 'independent', 'control'] as const;

/**
 * The columns that the given numbers fill.
 *
 * @throws InvalidRecord
 */
export function stepColumns(metrics: StepMetrics): StepRow {
  if (typeof metrics !== 'object' || metrics === null) throw refused('metrics', 'an object', metrics);
  const row: Record<string, number | string | null> = {};
  for (const [name, targets] of Object.entries(columns)) {
    const value = optional(metrics[name as keyof typeof columns], finite, `metrics.${name}`);
    if (value !== null) for (const target of targets) row[target] = value;
  }
  return { ...row, ...typeCounts(metrics.agentTypeCounts) };
}

function typeCounts(counts: StepMetrics['agentTypeCounts']): StepRow {
  if (counts === undefined || counts === null) return {};
  const written = weights(counts, 'metrics.agentTypeCounts') ?? '{}';
  const entries = Object.entries(counts);
  for (const [type, count] of entries) whole(count, `metrics.agentTypeCounts.${type}`);
  const columnsOfTypes = countedTypes.map((type) => {
    const ofType = entries.filter(([name]) => canonicalAgentType(name) === type);
    return [`${type}_agents`, ofType.reduce((sum, [, count]) => sum + count, 0)];
  });
  return { agent_type_counts: written, ...Object.fromEntries(columnsOfTypes) };
}

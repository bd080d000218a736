import type { AgentNames } from './agent-names.ts';
import type {
  ActionRecord,
  AgentRecord,
  AgentStateRecord,
  Details,
  HealthIncidentRecord,
  LearningRecord,
  ReproductionRecord,
  ResourceRecord,
  StepMetrics,
} from './farm-records.ts';
import { InvalidRecord } from './farm-records.ts';
import type * as tables from './farm-tables.ts';
import type { LayoutRow } from './table-layout.ts';

/** Turns records into rows of one simulation. */
export class FarmRows {
  readonly #simulationId: string;
  readonly #names: AgentNames;

  constructor(simulationId: string, names: AgentNames) {
    this.#simulationId = simulationId;
    this.#names = names;
  }

  agent(record: AgentRecord): LayoutRow<typeof tables.agents> {
    return {
      simulation_id: this.#simulationId,
      agent_id: this.#names.register(record.agentId),
      birth_time: step(record.birthTime),
      agent_type: record.agentType,
      position_x: record.x,
      position_y: record.y,
      initial_resources: record.initialResources,
      starting_health: record.startingHealth,
      genome_id: this.#names.genome(record.genomeId),
      generation: record.generation ?? 0,
      action_weights: json(record.actionWeights),
    };
  }

  state(stepNumber: number, record: AgentStateRecord): LayoutRow<typeof tables.agentStates> {
    const agentId = this.#names.stored(record.agentId);
    return {
      id: `${this.#simulationId}:${agentId}-${stepNumber}`,
      simulation_id: this.#simulationId,
      step_number: stepNumber,
      agent_id: agentId,
      position_x: record.x,
      position_y: record.y,
      position_z: record.z,
      resource_level: record.resources,
      current_health: record.health,
      starting_health: record.startingHealth,
      starvation_counter: record.starvationCounter,
      is_defending: record.isDefending,
      total_reward: record.totalReward,
      age: record.age,
    };
  }

  resource(stepNumber: number, record: ResourceRecord): LayoutRow<typeof tables.resourceStates> {
    return {
      simulation_id: this.#simulationId,
      step_number: stepNumber,
      resource_id: record.resourceId,
      amount: record.amount,
      position_x: record.x,
      position_y: record.y,
    };
  }

  stepMetrics(stepNumber: number, metrics: StepMetrics): LayoutRow<typeof tables.simulationSteps> {
    return {
      step_number: stepNumber,
      simulation_id: this.#simulationId,
      total_agents: metrics.totalAgents,
      agent_type_counts: metrics.agentTypeCounts && JSON.stringify(metrics.agentTypeCounts),
      total_resources: metrics.totalResources,
      average_agent_resources: metrics.averageAgentResources,
      births: metrics.births,
      deaths: metrics.deaths,
      current_max_generation: metrics.currentMaxGeneration,
      resource_efficiency: metrics.resourceEfficiency,
      resource_distribution_entropy: metrics.resourceDistributionEntropy,
      average_agent_health: metrics.averageAgentHealth,
      average_agent_age: metrics.averageAgentAge,
      average_reward: metrics.averageReward,
      genetic_diversity: metrics.geneticDiversity,
      dominant_genome_ratio: metrics.dominantGenomeRatio,
      resources_consumed: metrics.resourcesConsumed ?? 0,
    };
  }

  action(record: ActionRecord): LayoutRow<typeof tables.agentActions> {
    return {
      simulation_id: this.#simulationId,
      step_number: step(record.step),
      agent_id: this.#names.stored(record.agentId),
      action_type: record.actionType,
      action_target_id: this.#names.target(record.targetId),
      reward: record.reward,
      details: json(this.#withStoredTarget(record)),
    };
  }

  learning(record: LearningRecord): LayoutRow<typeof tables.learningExperiences> {
    return {
      simulation_id: this.#simulationId,
      step_number: step(record.step),
      agent_id: this.#names.stored(record.agentId),
      module_type: record.moduleType,
      module_id: record.moduleId,
      action_taken: record.actionTaken,
      action_taken_mapped: record.actionTakenMapped,
      reward: record.reward,
    };
  }

  incident(record: HealthIncidentRecord): LayoutRow<typeof tables.healthIncidents> {
    return {
      simulation_id: this.#simulationId,
      step_number: step(record.step),
      agent_id: this.#names.stored(record.agentId),
      health_before: record.healthBefore,
      health_after: record.healthAfter,
      cause: record.cause,
      details: json(record.details),
    };
  }

  reproduction(record: ReproductionRecord, time: string): LayoutRow<typeof tables.reproductionEvents> {
    const born = 'offspringId' in record.outcome ? record.outcome : undefined;
    return {
      simulation_id: this.#simulationId,
      step_number: step(record.step),
      parent_id: this.#names.stored(record.parentId),
      offspring_id: born && this.#names.stored(born.offspringId),
      success: born !== undefined,
      parent_resources_before: record.parentResourcesBefore,
      parent_resources_after: record.parentResourcesAfter,
      offspring_initial_resources: born?.resources,
      failure_reason: 'failureReason' in record.outcome ? record.outcome.failureReason : undefined,
      parent_generation: record.parentGeneration,
      offspring_generation: born?.generation,
      parent_position_x: record.parentX,
      parent_position_y: record.parentY,
      timestamp: time,
    };
  }

  /** AgentFarm repeats the target in `details.target_id`; it must be the same agent there. */
  #withStoredTarget({ details, targetId }: ActionRecord): Details | undefined {
    if (targetId === undefined || details?.target_id !== targetId) return details;
    return { ...details, target_id: this.#names.target(targetId) };
  }
}

/** @throws InvalidRecord unless it is a whole number from 0 on. */
export function step(value: number): number {
  if (!Number.isInteger(value) || value < 0) {
    throw new InvalidRecord(`a step must be a whole number from 0 on, not ${value}`);
  }
  return value;
}

/** JSON text, SQL NULL for nothing and for an empty object. */
export function json(value: Readonly<Record<string, unknown>> | undefined): string | undefined {
  return value === undefined || Object.keys(value).length === 0 ? undefined : JSON.stringify(value);
}

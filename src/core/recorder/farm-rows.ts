import type * as tables from '../schema/farm-tables.ts';
import type { LayoutRow } from '../schema/table-layout.ts';
import type { AgentNames } from './agent-names.ts';
import { finite, flag, optional, step, text, whole } from './checks.ts';
import type { AgentRecord, AgentStateRecord, ResourceRecord } from './farm-records.ts';
import { weights } from './json-text.ts';

/** Where the rows belong: the simulation, and its agents. */
export interface RowHome {
  readonly simulationId: string;
  readonly names: AgentNames;
}

/** The stored id of an agent's state: `simulation:agent-step`. */
export function stateId(simulationId: string, storedAgentId: string, stepNumber: number): string {
  return `${simulationId}:${storedAgentId}-${stepNumber}`;
}

/**
 * What is written at once, as rows.
 *
 * @throws InvalidRecord
 */
export const farmRows = {
  /** @param newcomers agents of the same call, which may be named as parents */
  agent(
    { simulationId, names }: RowHome,
    record: AgentRecord,
    newcomers: ReadonlySet<string>,
  ): LayoutRow<typeof tables.agents> {
    return {
      simulation_id: simulationId,
      agent_id: names.newcomer(record.agentId, 'agentId'),
      birth_time: step(record.birthTime, 'birthTime'),
      agent_type: text(record.agentType, 'agentType'),
      position_x: finite(record.x, 'x'),
      position_y: finite(record.y, 'y'),
      initial_resources: finite(record.initialResources, 'initialResources'),
      starting_health: finite(record.startingHealth, 'startingHealth'),
      starvation_threshold: optional(record.starvationThreshold, whole, 'starvationThreshold'),
      starvation_counter: optional(record.starvationCounter, whole, 'starvationCounter'),
      genome_id:
        record.genomeId === undefined ? null : names.genome(text(record.genomeId, 'genomeId'), newcomers),
      generation: optional(record.generation, step, 'generation') ?? 0,
      action_weights: weights(record.actionWeights, 'actionWeights'),
    };
  },

  state(
    { simulationId, names }: RowHome,
    stepNumber: number,
    record: AgentStateRecord,
  ): LayoutRow<typeof tables.agentStates> {
    const agentId = names.stored(record.agentId, 'agentId');
    return {
      id: stateId(simulationId, agentId, stepNumber),
      simulation_id: simulationId,
      step_number: stepNumber,
      agent_id: agentId,
      position_x: finite(record.x, 'x'),
      position_y: finite(record.y, 'y'),
      position_z: optional(record.z, finite, 'z'),
      resource_level: finite(record.resources, 'resources'),
      current_health: finite(record.health, 'health'),
      starting_health: optional(record.startingHealth, finite, 'startingHealth'),
      starvation_counter: optional(record.starvationCounter, whole, 'starvationCounter'),
      is_defending: flag(record.isDefending, 'isDefending'),
      total_reward: finite(record.totalReward, 'totalReward'),
      age: whole(record.age, 'age'),
    };
  },

  resource(
    { simulationId }: RowHome,
    stepNumber: number,
    record: ResourceRecord,
  ): LayoutRow<typeof tables.resourceStates> {
    return {
      simulation_id: simulationId,
      step_number: stepNumber,
      resource_id: text(record.resourceId, 'resourceId'),
      amount: finite(record.amount, 'amount'),
      position_x: finite(record.x, 'x'),
      position_y: finite(record.y, 'y'),
    };
  },
} as const;

import type { agentStates, agents, resourceStates } from '../schema/farm-tables.ts';
import type { AgentNames } from './agent-names.ts';
import type { Rows } from './bulk-insert.ts';
import { finite, flag, optionalFinite, optionalStep, optionalWhole, step, text, whole } from './checks.ts';
import type { AgentRecord, AgentStateRecord, ResourceRecord } from './farm-records.ts';
import { weights } from './json-text.ts';

/** Columns of a table, in the order of its rows' values. */
export type Columns<Table extends { readonly columns: object }> = readonly (keyof Table['columns'])[];

/** The stored id of an agent's state: `simulation:agent-step`. */
export function stateId(simulationId: string, storedAgentId: string, stepNumber: number): string {
  return `${simulationId}:${storedAgentId}-${stepNumber}`;
}

export const agentColumns = [
  'agent_id',
  'birth_time',
  'agent_type',
  'position_x',
  'position_y',
  'initial_resources',
  'starting_health',
  'starvation_threshold',
  'starvation_counter',
  'genome_id',
  'generation',
  'action_weights',
] as const satisfies Columns<typeof agents>;

/**
 * Adds a row in the order of {@link agentColumns}.
 *
 * @param newcomers agents of the same call, which may be named as parents
 * @throws InvalidRecord and adds nothing
 */
export function addAgent(
  rows: Rows,
  names: AgentNames,
  record: AgentRecord,
  newcomers: ReadonlySet<string>,
): void {
  rows.push(
    names.newcomer(record.agentId, 'agentId'),
    step(record.birthTime, 'birthTime'),
    text(record.agentType, 'agentType'),
    finite(record.x, 'x'),
    finite(record.y, 'y'),
    finite(record.initialResources, 'initialResources'),
    finite(record.startingHealth, 'startingHealth'),
    optionalWhole(record.starvationThreshold, 'starvationThreshold'),
    optionalWhole(record.starvationCounter, 'starvationCounter'),
    record.genomeId === undefined ? null : names.genome(text(record.genomeId, 'genomeId'), newcomers),
    optionalStep(record.generation, 'generation') ?? 0,
    weights(record.actionWeights, 'actionWeights'),
  );
}

export const stateColumns = [
  'step_number',
  'agent_id',
  'position_x',
  'position_y',
  'position_z',
  'resource_level',
  'current_health',
  'starting_health',
  'starvation_counter',
  'is_defending',
  'total_reward',
  'age',
] as const satisfies Columns<typeof agentStates>;

/** Adds a row in the order of {@link stateColumns}. @throws InvalidRecord and adds nothing */
export function addState(rows: Rows, names: AgentNames, stepNumber: number, record: AgentStateRecord): void {
  rows.push(
    stepNumber,
    names.stored(record.agentId, 'agentId'),
    finite(record.x, 'x'),
    finite(record.y, 'y'),
    optionalFinite(record.z, 'z'),
    finite(record.resources, 'resources'),
    finite(record.health, 'health'),
    optionalFinite(record.startingHealth, 'startingHealth'),
    optionalWhole(record.starvationCounter, 'starvationCounter'),
    flag(record.isDefending, 'isDefending'),
    finite(record.totalReward, 'totalReward'),
    whole(record.age, 'age'),
  );
}

export const resourceColumns = [
  'step_number',
  'resource_id',
  'amount',
  'position_x',
  'position_y',
] as const satisfies Columns<typeof resourceStates>;

/** Adds a row in the order of {@link resourceColumns}. @throws InvalidRecord and adds nothing */
export function addResource(rows: Rows, stepNumber: number, record: ResourceRecord): void {
  rows.push(
    stepNumber,
    text(record.resourceId, 'resourceId'),
    finite(record.amount, 'amount'),
    finite(record.x, 'x'),
    finite(record.y, 'y'),
  );
}

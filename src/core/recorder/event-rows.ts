import type * as tables from '../schema/farm-tables.ts';
import type { LayoutRow } from '../schema/table-layout.ts';
import type { AgentNames } from './agent-names.ts';
import { finite, optional, refused, step, text, whole } from './checks.ts';
import type {
  ActionRecord,
  DecisionModule,
  HealthIncidentRecord,
  InteractionRecord,
  LearningRecord,
  ReproductionRecord,
} from './farm-records.ts';
import { type RowHome, stateId } from './farm-rows.ts';
import { details } from './json-text.ts';

/**
 * What is gathered, as rows.
 *
 * @throws InvalidRecord
 */
export const eventRows = {
  action({ simulationId, names }: RowHome, record: ActionRecord): LayoutRow<typeof tables.agentActions> {
    const agentId = names.stored(record.agentId, 'agentId');
    const state = (field: 'stateBefore' | 'stateAfter') =>
      record[field] === undefined ? null : stateId(simulationId, agentId, step(record[field], field));
    return {
      simulation_id: simulationId,
      step_number: step(record.step),
      agent_id: agentId,
      action_type: text(record.actionType, 'actionType'),
      action_target_id:
        record.targetId === undefined ? null : names.target(text(record.targetId, 'targetId')),
      state_before_id: state('stateBefore'),
      state_after_id: state('stateAfter'),
      resources_before: optional(record.resourcesBefore, finite, 'resourcesBefore'),
      resources_after: optional(record.resourcesAfter, finite, 'resourcesAfter'),
      reward: optional(record.reward, finite, 'reward'),
      details: details(actionDetails(record, names), 'details'),
      module_type: record.module === undefined ? null : text(record.module.type, 'module.type'),
      module_id: record.module === undefined ? null : text(record.module.id, 'module.id'),
    };
  },

  learning(
    { simulationId, names }: RowHome,
    record: LearningRecord,
  ): LayoutRow<typeof tables.learningExperiences> {
    return {
      simulation_id: simulationId,
      step_number: step(record.step),
      agent_id: names.stored(record.agentId, 'agentId'),
      module_type: text(record.moduleType, 'moduleType'),
      module_id: text(record.moduleId, 'moduleId'),
      action_taken: whole(record.actionTaken, 'actionTaken'),
      action_taken_mapped: text(record.actionTakenMapped, 'actionTakenMapped'),
      reward: finite(record.reward, 'reward'),
    };
  },

  incident(
    { simulationId, names }: RowHome,
    record: HealthIncidentRecord,
  ): LayoutRow<typeof tables.healthIncidents> {
    return {
      simulation_id: simulationId,
      step_number: step(record.step),
      agent_id: names.stored(record.agentId, 'agentId'),
      health_before: finite(record.healthBefore, 'healthBefore'),
      health_after: finite(record.healthAfter, 'healthAfter'),
      cause: text(record.cause, 'cause'),
      details: details(record.details, 'details'),
    };
  },

  reproduction(
    { simulationId, names }: RowHome,
    record: ReproductionRecord,
    time: string,
  ): LayoutRow<typeof tables.reproductionEvents> {
    return {
      simulation_id: simulationId,
      step_number: step(record.step),
      parent_id: names.stored(record.parentId, 'parentId'),
      parent_resources_before: finite(record.parentResourcesBefore, 'parentResourcesBefore'),
      parent_resources_after: finite(record.parentResourcesAfter, 'parentResourcesAfter'),
      parent_generation: step(record.parentGeneration, 'parentGeneration'),
      parent_position_x: finite(record.parentX, 'parentX'),
      parent_position_y: finite(record.parentY, 'parentY'),
      timestamp: time,
      ...outcome(record.outcome, names),
    };
  },

  interaction(
    { simulationId, names }: RowHome,
    record: InteractionRecord,
    time: string,
  ): LayoutRow<typeof tables.interactions> {
    const end = (type: 'sourceType' | 'targetType', id: 'sourceId' | 'targetId') =>
      record[type] === 'agent' ? names.stored(record[id], id) : text(record[id], id);
    return {
      simulation_id: simulationId,
      step_number: step(record.step),
      source_type: text(record.sourceType, 'sourceType'),
      source_id: end('sourceType', 'sourceId'),
      target_type: text(record.targetType, 'targetType'),
      target_id: end('targetType', 'targetId'),
      interaction_type: text(record.interactionType, 'interactionType'),
      action_type: optional(record.actionType, text, 'actionType'),
      details: details(record.details, 'details'),
      timestamp: time,
    };
  },
} as const;

/** What the module of an action learned, in the terms of {@link eventRows.learning}. */
export function learningOf(record: ActionRecord, module: DecisionModule): LearningRecord {
  return {
    step: record.step,
    agentId: record.agentId,
    moduleType: module.type,
    moduleId: module.id,
    actionTaken: module.action,
    actionTakenMapped: module.actionName ?? record.actionType,
    reward: record.reward ?? 0,
  };
}

/**
 * AgentFarm repeats the target in `details.target_id`, where it must be the same agent, and its readers of today look
 * in the details for what a module chose.
 */
function actionDetails(
  { details: given, targetId, module, actionType }: ActionRecord,
  names: AgentNames,
): unknown {
  let result: unknown = given;
  if (targetId !== undefined && given?.target_id === targetId) {
    const stored = names.target(targetId);
    if (stored !== targetId) result = { ...given, target_id: stored };
  }
  if (module === undefined) return result;
  if (result !== undefined && (typeof result !== 'object' || result === null)) return result;
  const chosen = { action_taken: module.action, action_taken_mapped: module.actionName ?? actionType };
  return { ...(result as object | undefined), ...chosen };
}

function outcome(
  value: ReproductionRecord['outcome'],
  names: AgentNames,
): LayoutRow<typeof tables.reproductionEvents> {
  if (typeof value !== 'object' || value === null) throw refused('outcome', 'an object', value);
  if ('failureReason' in value) {
    return { success: false, failure_reason: text(value.failureReason, 'outcome.failureReason') };
  }
  return {
    success: true,
    offspring_id: names.stored(value.offspringId, 'outcome.offspringId'),
    offspring_generation: step(value.generation, 'outcome.generation'),
    offspring_initial_resources: finite(value.resources, 'outcome.resources'),
  };
}

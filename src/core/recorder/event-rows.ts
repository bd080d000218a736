import type * as tables from '../schema/farm-tables.ts';
import type { AgentNames } from './agent-names.ts';
import type { Rows } from './bulk-insert.ts';
import { finite, optional, optionalFinite, optionalStep, refused, step, text, whole } from './checks.ts';
import type {
  ActionRecord,
  DecisionModule,
  HealthIncidentRecord,
  InteractionRecord,
  LearningRecord,
  ReproductionRecord,
} from './farm-records.ts';
import type { Columns } from './farm-rows.ts';
import { details } from './json-text.ts';

/** Where the rows belong: the simulation, and its agents. */
export interface RowHome {
  readonly simulationId: string;
  readonly names: AgentNames;
}

/** What the rows of each kind give a value for, in their order. */
export const eventColumns = {
  action: [
    'step_number',
    'agent_id',
    'action_type',
    'action_target_id',
    'state_before_id',
    'state_after_id',
    'resources_before',
    'resources_after',
    'reward',
    'details',
    'module_type',
    'module_id',
  ] satisfies Columns<typeof tables.agentActions>,
  learning: [
    'step_number',
    'agent_id',
    'module_type',
    'module_id',
    'action_taken',
    'action_taken_mapped',
    'reward',
  ] satisfies Columns<typeof tables.learningExperiences>,
  incident: [
    'step_number',
    'agent_id',
    'health_before',
    'health_after',
    'cause',
    'details',
  ] satisfies Columns<typeof tables.healthIncidents>,
  reproduction: [
    'step_number',
    'parent_id',
    'parent_position_x',
    'parent_position_y',
    'parent_generation',
    'parent_resources_before',
    'parent_resources_after',
    'timestamp',
    'success',
    'offspring_id',
    'offspring_generation',
    'offspring_initial_resources',
    'failure_reason',
  ] satisfies Columns<typeof tables.reproductionEvents>,
  interaction: [
    'step_number',
    'source_type',
    'source_id',
    'target_type',
    'target_id',
    'interaction_type',
    'action_type',
    'details',
    'timestamp',
  ] satisfies Columns<typeof tables.interactions>,
} as const;

/**
 * Each adds a row of what is gathered, in the order of {@link eventColumns}.
 *
 * @throws InvalidRecord and adds nothing
 */
export const addEvent = {
  action(rows: Rows, { names }: RowHome, record: ActionRecord): void {
    const { targetId, stateBefore, stateAfter } = record;
    const module = record.module ?? undefined;
    rows.push(
      step(record.step),
      names.stored(record.agentId, 'agentId'),
      text(record.actionType, 'actionType'),
      targetId === undefined ? null : names.target(text(targetId, 'targetId')),
      // The ids of the states are made of these; see farm-writers.ts.
      optionalStep(stateBefore, 'stateBefore'),
      optionalStep(stateAfter, 'stateAfter'),
      optionalFinite(record.resourcesBefore, 'resourcesBefore'),
      optionalFinite(record.resourcesAfter, 'resourcesAfter'),
      optionalFinite(record.reward, 'reward'),
      details(actionDetails(record, names), 'details'),
      module === undefined ? null : text(module.type, 'module.type'),
      module === undefined ? null : text(module.id, 'module.id'),
    );
  },

  learning(rows: Rows, { names }: RowHome, record: LearningRecord): void {
    rows.push(
      step(record.step),
      names.stored(record.agentId, 'agentId'),
      text(record.moduleType, 'moduleType'),
      text(record.moduleId, 'moduleId'),
      whole(record.actionTaken, 'actionTaken'),
      text(record.actionTakenMapped, 'actionTakenMapped'),
      finite(record.reward, 'reward'),
    );
  },

  /** What the module of an action learned from it. */
  decision(rows: Rows, { names }: RowHome, record: ActionRecord, module: DecisionModule): void {
    const name = module.actionName;
    rows.push(
      step(record.step),
      names.stored(record.agentId, 'agentId'),
      text(module.type, 'module.type'),
      text(module.id, 'module.id'),
      whole(module.action, 'module.action'),
      name === undefined ? text(record.actionType, 'actionType') : text(name, 'module.actionName'),
      optionalFinite(record.reward, 'reward') ?? 0,
    );
  },

  incident(rows: Rows, { names }: RowHome, record: HealthIncidentRecord): void {
    rows.push(
      step(record.step),
      names.stored(record.agentId, 'agentId'),
      finite(record.healthBefore, 'healthBefore'),
      finite(record.healthAfter, 'healthAfter'),
      text(record.cause, 'cause'),
      details(record.details, 'details'),
    );
  },

  reproduction(rows: Rows, { names }: RowHome, record: ReproductionRecord, time: string): void {
    rows.push(
      step(record.step),
      names.stored(record.parentId, 'parentId'),
      finite(record.parentX, 'parentX'),
      finite(record.parentY, 'parentY'),
      step(record.parentGeneration, 'parentGeneration'),
      finite(record.parentResourcesBefore, 'parentResourcesBefore'),
      finite(record.parentResourcesAfter, 'parentResourcesAfter'),
      time,
      ...outcome(record.outcome, names),
    );
  },

  interaction(rows: Rows, { names }: RowHome, record: InteractionRecord, time: string): void {
    const end = (type: 'sourceType' | 'targetType', id: 'sourceId' | 'targetId') =>
      record[type] === 'agent' ? names.stored(record[id], id) : text(record[id], id);
    rows.push(
      step(record.step),
      text(record.sourceType, 'sourceType'),
      end('sourceType', 'sourceId'),
      text(record.targetType, 'targetType'),
      end('targetType', 'targetId'),
      text(record.interactionType, 'interactionType'),
      optional(record.actionType, text, 'actionType'),
      details(record.details, 'details'),
      time,
    );
  },
} as const;

/**
 * AgentFarm repeats the target in `details.target_id`, where it must be the same agent, and its readers of today look
 * in the details for what a module chose.
 */
function actionDetails(
  { details: given, targetId, module, actionType }: ActionRecord,
  names: AgentNames,
): unknown {
  if (typeof given !== 'object' && given !== undefined) return given;
  const stored = targetId !== undefined && given?.target_id === targetId ? names.target(targetId) : targetId;
  const named = stored === targetId ? given : { ...given, target_id: stored };
  if (module === undefined || module === null) return named;
  return { ...named, action_taken: module.action, action_taken_mapped: module.actionName ?? actionType };
}

function outcome(value: ReproductionRecord['outcome'], names: AgentNames): Readonly<Rows> {
  if (typeof value !== 'object' || value === null) throw refused('outcome', 'an object', value);
  if ('failureReason' in value) {
    return [0, null, null, null, text(value.failureReason, 'outcome.failureReason')];
  }
  return [
    1,
    names.stored(value.offspringId, 'outcome.offspringId'),
    step(value.generation, 'outcome.generation'),
    finite(value.resources, 'outcome.resources'),
    null,
  ];
}

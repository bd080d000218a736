import type { MetricDefinition } from '../definition.ts';

/** What many metrics of actions share: the columns that they are worked out from. */
type Basis = Pick<MetricDefinition, 'family' | 'needs' | 'direction'>;

export const ofActions = {
  family: 'farm',
  needs: ['agent_actions.action_type', 'agent_actions.step_number'],
  direction: 'neither',
} as const satisfies Basis;

export const ofRewards = {
  family: 'farm',
  needs: ['agent_actions.action_type', 'agent_actions.step_number', 'agent_actions.reward'],
  direction: 'higher',
} as const satisfies Basis;

export const ofTargets = {
  family: 'farm',
  needs: ['agent_actions.action_type', 'agent_actions.action_target_id'],
  direction: 'neither',
} as const satisfies Basis;

export const ofImpact = {
  family: 'farm',
  needs: ['agent_actions.action_type', 'agent_actions.resources_before', 'agent_actions.resources_after'],
  direction: 'higher',
} as const satisfies Basis;

export const ofSequences = {
  family: 'farm',
  needs: ['agent_actions.action_type', 'agent_actions.step_number', 'agent_actions.agent_id'],
  direction: 'neither',
} as const satisfies Basis;

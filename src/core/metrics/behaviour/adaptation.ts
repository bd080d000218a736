import type { MetricDefinition } from '../definition.ts';
import { ofActions, ofGains, ofLosses } from './basis.ts';

/** AgentFarm: how agents explore, learn, venture and recover. */
export const farmAdaptationMetrics = {
  first_time_share: {
    ...ofActions,
    needs: ['agent_actions.agent_id', 'agent_actions.step_number', 'agent_actions.action_type'],
    name: 'First times',
    unit: 'share',
    definition: 'Share of the actions of the step that are the first of their type by their agent.',
    formula: 'first actions of a type by an agent at step s / actions at step s',
  },
  exploration_rate: {
    ...ofActions,
    name: 'Exploration',
    unit: 'share',
    definition: 'Share of all actions that are the first of their type by their agent.',
    formula: 'Σ over the agents of types used / actions',
  },
  exploitation_rate: {
    ...ofActions,
    name: 'Exploitation',
    unit: 'share',
    definition: 'Share of all actions of a type that the agent has used before.',
    formula: '1 − exploration',
  },
  new_reward: {
    ...ofGains,
    name: 'Reward of first times',
    unit: 'reward',
    definition: 'Mean reward of the actions that are the first of their type by their agent.',
    formula: 'Σ reward / first actions of a type',
  },
  known_reward: {
    ...ofGains,
    name: 'Reward of the known',
    unit: 'reward',
    definition: 'Mean reward of the actions of a type that the agent has used before.',
    formula: 'Σ reward / other actions',
  },
  mistake_reduction: {
    ...ofGains,
    name: 'Mistake reduction',
    unit: 'share',
    definition:
      'By how much the share of actions with a reward below 0 falls from the first to the last third of the steps, at least 0; empty where a group does not act in both.',
    formula:
      'max(0, failure rate up to step f + ⌊(l − f)/3⌋ − failure rate after step f + ⌊2(l − f)/3⌋), f and l the first and last step with actions',
  },
  period_actions: {
    ...ofActions,
    name: 'Actions of the period',
    unit: 'actions',
    definition: 'Actions in a period of 100 steps, or of 10 in simulations of fewer than 200.',
    formula: 'number of actions at steps k L to k L + L − 1, with L the steps of a period',
  },
  period_success_rate: {
    ...ofGains,
    name: 'Success rate of the period',
    unit: 'share',
    definition: 'Actions with a reward above 0 as a share of the actions of the period.',
    formula: 'actions with reward > 0 / actions',
  },
  period_failure_rate: {
    ...ofLosses,
    name: 'Failure rate of the period',
    unit: 'share',
    definition: 'Actions with a reward below 0 as a share of the actions of the period.',
    formula: 'actions with reward < 0 / actions',
  },
  period_reward: {
    ...ofGains,
    name: 'Mean reward of the period',
    unit: 'reward',
    definition: 'Mean reward of the actions of the period.',
    formula: 'Σ reward / actions',
  },
  risk_appetite: {
    ...ofActions,
    name: 'Risk appetite',
    unit: 'share',
    definition: 'Share of the actions that are of a type of high risk.',
    formula: 'actions of types with standard deviation of reward > |mean reward| / 2, divided by actions',
  },
  risky_reward: {
    ...ofGains,
    name: 'Reward of high risk',
    unit: 'reward',
    definition: 'Mean reward of the actions that are of a type of high risk.',
    formula: 'Σ reward / actions of types of high risk',
  },
  safe_reward: {
    ...ofGains,
    name: 'Reward of low risk',
    unit: 'reward',
    definition: 'Mean reward of the actions that are of a type of low risk.',
    formula: 'Σ reward / actions of types of low risk',
  },
  failures: {
    ...ofLosses,
    name: 'Failed actions',
    unit: 'actions',
    definition: 'Actions with a reward below 0.',
    formula: 'number of actions with reward < 0',
  },
  failure_rate: {
    ...ofLosses,
    name: 'Failure rate',
    unit: 'share',
    definition: 'Actions with a reward below 0 as a share of all actions.',
    formula: 'actions with reward < 0 / actions',
  },
  recovered_share: {
    ...ofGains,
    name: 'Recovered',
    unit: 'share',
    definition: 'Share of the failures after which the same agent has an action with a reward above 0 again.',
    formula: 'failures with a later success / failures',
  },
  recovery_actions: {
    ...ofLosses,
    name: 'Recovery',
    unit: 'actions',
    definition:
      'Mean number of actions from a failure to the next success of the agent, of those that have one.',
    formula: 'mean of (place of the next success − place of the failure) among the actions of the agent',
  },
  adaptation_rate: {
    ...ofActions,
    name: 'Adaptation',
    unit: 'share',
    definition: 'Share of the failures after which the agent does something of another type next.',
    formula: 'failures followed by another type / failures with a next action',
  },
  failure_impact: {
    ...ofLosses,
    name: 'Impact of failures',
    unit: 'reward',
    definition:
      'How far rewards fall: mean reward of up to five actions before a failure less the least one from it up to the recovery.',
    formula:
      'mean over the failures of (mean of the five rewards before − min of the rewards from it to the next success)',
  },
} as const satisfies Record<string, MetricDefinition>;

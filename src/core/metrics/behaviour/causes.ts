import type { MetricDefinition } from '../definition.ts';
import { ofActions, ofGains } from './basis.ts';

/** AgentFarm: what actions are worth, and what follows them. */
export const farmCauseMetrics = {
  worth_count: {
    ...ofActions,
    name: 'Actions of the type',
    unit: 'actions',
    definition: 'Actions of the type; rows that only record learning do not count.',
    formula: 'n(type)',
  },
  causal_impact: {
    ...ofGains,
    name: 'Causal impact',
    unit: 'reward',
    definition:
      'Mean reward of the actions of the type; an action without a reward counts as 0. It is a mean of what happened and proves no cause.',
    formula: 'Σ reward / n(type)',
  },
  strategy_comparison: {
    ...ofGains,
    name: 'Against the others',
    unit: 'reward',
    definition: 'Mean reward of the type less the mean of the mean rewards of all types.',
    formula: 'mean reward(type) − mean over the types of mean reward',
  },
  reward_spread: {
    ...ofActions,
    name: 'Spread of reward',
    unit: 'reward',
    definition: 'Standard deviation of the rewards of the type.',
    formula: 'sqrt(Σ (reward − mean)² / n)',
  },
  high_risk: {
    ...ofActions,
    name: 'Risk',
    unit: 'category',
    definition:
      'High where the rewards of the type spread by more than half of the size of their mean (AgentFarm keeps the sign of the mean, so that whatever always loses counts as risky).',
    formula: 'standard deviation of reward > |mean reward| / 2',
  },
  rarely_used: {
    ...ofActions,
    name: 'Rarely used',
    unit: 'yes or no',
    definition: 'Whether the type is used less than half as often as the middle one of all types.',
    formula: 'n(type) < median over the types of n / 2',
  },
  resource_reward_correlation: {
    ...ofActions,
    needs: [
      'agent_actions.agent_id',
      'agent_actions.step_number',
      'agent_actions.action_type',
      'agent_actions.reward',
      'agent_states.resource_level',
    ],
    name: 'Resources and reward',
    unit: 'correlation',
    definition:
      'Pearson correlation of the resources that the agent holds before an action of the type and its reward; empty where one of them does not vary.',
    formula: 'cov(resources before, reward) / (sd of resources before × sd of reward)',
  },
  next_count: {
    ...ofActions,
    name: 'Next actions',
    unit: 'actions',
    definition:
      'How often an action of the first type is followed by one of the second with this target and outcome.',
    formula: 'number of pairs of successive actions of one agent',
  },
  next_probability: {
    ...ofActions,
    name: 'Probability of the next action',
    unit: 'probability',
    definition:
      'Share of the actions of the first type after which the same agent does this next (AgentFarm looks for the next action of the same type only).',
    formula:
      'pairs (a, b with its target, success and change of resources) / actions of type a with a next action',
  },
} as const satisfies Record<string, MetricDefinition>;

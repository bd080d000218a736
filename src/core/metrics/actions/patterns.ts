import type { MetricDefinition } from '../definition.ts';
import { ofActions, ofRewards, ofSequences } from './basis.ts';

/** AgentFarm: how actions follow each other, go together and change with time. */
export const farmActionPatternMetrics = {
  action_share_at_step: {
    ...ofActions,
    name: 'Share of actions',
    unit: 'share',
    definition: 'Share of the type among the actions of the step; empty at steps without actions.',
    formula: 'n(s, type) / n(s)',
  },
  action_reward_rolling: {
    ...ofRewards,
    name: 'Mean reward, rolling',
    unit: 'reward',
    definition:
      'Mean over ten recorded steps of the mean reward that actions of the type earned in a step; steps without such actions are passed over (AgentFarm rolls over periods of 100 steps).',
    formula: 'mean of Σ reward / n(s, type) over the last 10 steps; from the tenth step on',
  },
  action_success_rolling: {
    ...ofRewards,
    name: 'Success rate, rolling',
    unit: 'share',
    definition: 'Share of the actions of the type in ten recorded steps that earned a reward above 0.',
    formula: 'actions with reward > 0 / n over the last 10 steps; from the tenth step on',
  },
  action_reward_so_far: {
    ...ofRewards,
    name: 'Cumulative reward',
    unit: 'reward',
    definition: 'Reward that the actions of the type earned from the start up to the step.',
    formula: 'Σ reward of the actions of the type up to s',
  },
  action_period_count: {
    ...ofActions,
    name: 'Actions in the period',
    unit: 'actions',
    definition: 'Actions of the type in a period of 100 steps, or of 10 in simulations of fewer than 200.',
    formula: 'number of actions with ⌊s / L⌋ of the period, L being its steps',
  },
  action_period_reward: {
    ...ofRewards,
    name: 'Mean reward in the period',
    unit: 'reward',
    definition:
      'Mean reward of the actions of the type in a period of 100 steps, or of 10 in simulations of fewer than 200.',
    formula: 'Σ reward / n over the actions with ⌊s / L⌋ of the period, L being its steps',
  },
  action_transitions: {
    ...ofSequences,
    name: 'Transitions between actions',
    unit: 'transitions',
    definition:
      'How often an agent did the one directly after the other, in the order of step and action_id (AgentFarm orders by step only, which pairs wrongly).',
    formula: 'count(a → b) over consecutive actions of the same agent',
  },
  action_transition_probability: {
    ...ofSequences,
    name: 'Transition probability of actions',
    unit: 'probability',
    definition:
      'Of the times that an agent went on after the former action, the share in which it did the latter.',
    formula: 'count(a → b) / Σ count(a → any)',
  },
  action_sequence_count: {
    ...ofSequences,
    name: 'Sequences',
    unit: 'sequences',
    definition: 'How often an agent did these three actions in a row; sequences overlap.',
    formula: 'count(a → b → c) over consecutive actions of the same agent',
  },
  action_sequence_share: {
    ...ofSequences,
    name: 'Share of sequences',
    unit: 'share',
    definition: 'Share of all sequences of three.',
    formula: 'count(a → b → c) / number of sequences of three',
  },
  action_sequence_probability: {
    ...ofSequences,
    name: 'Probability of the third',
    unit: 'probability',
    definition: 'Of the sequences of three that begin with the same two actions, the share that ends so.',
    formula: 'count(a → b → c) / Σ count(a → b → any)',
  },
  action_reward_total: {
    ...ofRewards,
    name: 'Total reward',
    unit: 'reward',
    definition: 'Reward of all actions of the type.',
    formula: 'Σ reward',
  },
  action_reward_share: {
    ...ofRewards,
    name: 'Reward share',
    unit: 'share',
    definition:
      'Share of the type in the reward of all actions; can leave 0 to 1 where rewards are negative, and is empty where they sum to 0.',
    formula: 'Σ reward of the type / Σ reward',
  },
  action_reward_efficiency: {
    ...ofRewards,
    name: 'Reward efficiency of an action',
    unit: 'ratio',
    definition: 'Above 1 where a type earns more than its share of the actions.',
    formula: 'reward share / frequency',
  },
  action_mean_per_step: {
    ...ofActions,
    name: 'Actions per step',
    unit: 'actions per step',
    definition: 'Mean number of actions of the type, over the steps with any action.',
    formula: 'mean of n(s, type)',
  },
  action_steadiness: {
    ...ofActions,
    name: 'Steadiness',
    unit: 'index from 0 to 1',
    definition: 'How little the number of actions of the type varies from step to step, in actions.',
    formula: '1 / (1 + standard deviation (÷ n) of n(s, type))',
  },
  action_trend: {
    ...ofActions,
    name: 'Trend',
    unit: 'actions per step²',
    definition: 'How the number of actions of the type per step changes with time.',
    formula: 'slope of least squares of n(s, type) on s',
  },
  action_consistency: {
    ...ofActions,
    name: 'Consistency',
    unit: 'index',
    definition:
      '1 where each step has as many actions of the type; below 0 where they vary by more than their mean.',
    formula: '1 − SD / (mean + 10⁻¹⁰) of n(s, type), SD with n',
  },
  action_periodicity: {
    ...ofActions,
    name: 'Periodicity',
    unit: 'correlation',
    definition:
      'Mean height of the peaks of the autocorrelation of actions per step above 0.3, at lags up to half of the steps and 500; 0 without any.',
    formula: 'mean of r(k) > 0.3 with r(k − 1) < r(k) > r(k + 1)',
  },
  action_period: {
    ...ofActions,
    name: 'Period',
    unit: 'recorded steps',
    definition: 'Lag of the highest of these peaks.',
    formula: 'argmax r(k) over the peaks',
  },
  action_recent_trend: {
    ...ofActions,
    name: 'Recently',
    unit: 'category',
    definition:
      'Increasing where the slope of the actions per step over the last ten recorded steps is above 0.1, decreasing below −0.1, else stable.',
    formula: 'sign of the slope of the last 10 n(s, type), beyond 0.1',
  },
  action_cooccurrence: {
    ...ofActions,
    name: 'Co-occurrence',
    unit: 'correlation',
    definition:
      'Correlation of whether two types occur in a step: 1 always together, −1 never together; has no meaning for a type that occurs in every step.',
    formula: '(p₁₂ − p₁p₂) / √(p₁p₂(1 − p₁)(1 − p₂)) over the steps with actions',
  },
  action_agents: {
    ...ofSequences,
    name: 'Agents that did the action',
    unit: 'agents',
    definition: 'Agents that did it at least once.',
    formula: 'distinct agents with an action of the type',
  },
  action_habit_correlation: {
    ...ofSequences,
    name: 'Correlation with reward',
    unit: 'correlation',
    definition:
      'Whether agents that do more of the type earn more: correlation over the agents that acted, each counting once.',
    formula: 'Pearson r of (share of the type among the actions of an agent, mean reward of its actions)',
  },
  action_habit_p: {
    ...ofSequences,
    name: 'p of the correlation',
    unit: 'probability',
    format: 'p value',
    definition:
      'How likely a correlation at least as strong is by chance, two-sided; not corrected for several types.',
    formula: 'P(|T| > |r| √((n − 2) / (1 − r²))), n − 2 degrees of freedom',
  },
} as const satisfies Record<string, MetricDefinition>;

import type { MetricDefinition } from '../definition.ts';
import { ofActions, ofRewards, ofSequences } from './basis.ts';

/** AgentFarm: all decisions in single numbers. */
export const farmDecisionMetrics = {
  decisions_total: {
    ...ofActions,
    name: 'Actions in total',
    unit: 'actions',
    definition: 'All actions.',
    formula: 'N',
  },
  decisions_agents: {
    ...ofSequences,
    name: 'Agents that acted',
    unit: 'agents',
    definition: 'Distinct agents with an action.',
    formula: 'distinct agents',
  },
  decisions_types: {
    ...ofActions,
    name: 'Types of actions',
    unit: 'types',
    definition: 'Distinct types of actions.',
    formula: 'distinct types',
  },
  decisions_most_frequent: {
    ...ofActions,
    name: 'Most frequent action',
    unit: 'category',
    definition: 'The commonest type of action.',
    formula: 'argmax n',
  },
  decisions_most_rewarding: {
    ...ofRewards,
    name: 'Most rewarding action',
    unit: 'category',
    definition: 'The type of action with the highest mean reward; none where all are the same.',
    formula: 'argmax of mean reward',
    direction: 'neither',
  },
  decisions_reward: {
    ...ofRewards,
    name: 'Mean reward of all actions',
    unit: 'reward',
    definition: 'Mean reward of all actions.',
    formula: 'Σ reward / N',
  },
  decisions_entropy: {
    ...ofActions,
    name: 'Diversity of actions',
    unit: 'nats',
    definition: 'Shannon entropy of the mix of actions.',
    formula: 'H = −Σ f ln f, f the frequency of a type',
  },
  decisions_evenness: {
    ...ofActions,
    name: 'Evenness of actions',
    unit: 'share',
    definition: 'Diversity as a share of what equally frequent types would have; 0 for a single type.',
    formula: 'H / ln k, k types',
  },
  reward_independence: {
    ...ofRewards,
    name: 'Chi-square of type and reward',
    unit: 'dimensionless',
    definition:
      'Test statistic of whether some types of action are rewarded above the median more often than others (Pearson’s chi-square); the larger, the less it is chance.',
    formula: 'Σ (observed − expected)² / expected over type × (reward > median of all)',
    direction: 'neither',
  },
  reward_independence_freedom: {
    ...ofRewards,
    name: 'Degrees of freedom of the chi-square',
    unit: 'dimensionless',
    definition: 'Degrees of freedom of the chi-square: one less than there are types of action.',
    formula: 'k − 1',
    direction: 'neither',
  },
  reward_independence_p: {
    ...ofRewards,
    name: 'p of the chi-square',
    unit: 'probability',
    format: 'p value',
    definition: 'How likely a chi-square at least as large is where reward does not depend on the type.',
    formula: 'P(χ² > statistic), k − 1 degrees of freedom',
    direction: 'neither',
  },
} as const satisfies Record<string, MetricDefinition>;

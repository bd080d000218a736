import type { MetricId } from '../registry.ts';
import type { ReportDefinition } from '../report-definition.ts';

const traits = [
  'trait_attack_rate',
  'trait_share_rate',
  'trait_interaction_rate',
  'trait_success_rate',
  'trait_mean_reward',
] as const satisfies readonly MetricId[];

const common = { family: 'farm', report: 'behaviour' } as const;

/** The tables of behaviour by id. */
export const behaviourReports = {
  'action-worth': {
    ...common,
    name: 'What actions are worth',
    metrics: [
      'worth_count',
      'causal_impact',
      'strategy_comparison',
      'reward_spread',
      'high_risk',
      'rarely_used',
      'resource_reward_correlation',
    ],
  },
  'next-actions': { ...common, name: 'What comes next', metrics: ['next_count', 'next_probability'] },
  'behaviour-clusters': {
    ...common,
    name: 'Behaviour clusters',
    metrics: ['behaviour_cluster', 'behaviour_cluster_size', ...traits],
  },
  'behaviour-agents': {
    ...common,
    name: 'Agents by behaviour',
    metrics: ['behaviour_cluster', 'agent_actions', ...traits],
  },
  adversarial: {
    ...common,
    name: 'Outcome of conflicts',
    metrics: ['conflict_count', 'win_rate', 'win_reward', 'conflict_outcome'],
  },
  'around-conflicts': {
    ...common,
    name: 'Before and after conflicts',
    metrics: ['conflict_trigger', 'conflict_resolution'],
  },
  answers: { ...common, name: 'Counter-strategies', metrics: ['answer_count', 'answer_share'] },
  collaboration: {
    ...common,
    name: 'Collaboration',
    metrics: ['collaboration_rate', 'group_reward', 'alone_reward', 'synergy'],
  },
  'exploration-learning': {
    ...common,
    name: 'Exploration and learning',
    metrics: ['exploration_rate', 'exploitation_rate', 'new_reward', 'known_reward', 'mistake_reduction'],
  },
  'behaviour-curve': {
    ...common,
    name: 'Success and reward by period',
    metrics: ['period_actions', 'period_success_rate', 'period_failure_rate', 'period_reward'],
  },
  'risk-resilience': {
    ...common,
    name: 'Risk and resilience',
    metrics: [
      'risk_appetite',
      'risky_reward',
      'safe_reward',
      'failures',
      'failure_rate',
      'recovered_share',
      'recovery_actions',
      'adaptation_rate',
      'failure_impact',
    ],
  },
} as const satisfies Record<string, ReportDefinition>;

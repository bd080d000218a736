import type { MetricId } from '../registry.ts';
import type { ReportDefinition } from '../report-definition.ts';

const efficiency = [
  'reward_efficiency',
  'learned_action_diversity',
  'reward_stability',
  'reward_convergence',
] as const satisfies readonly MetricId[];

const rewards = [
  'experience_count',
  'experience_reward_mean',
  'experience_reward_sd',
  'experience_reward_slope',
] as const satisfies readonly MetricId[];

const ofAgents = [...rewards, 'learned_action_kinds'] as const satisfies readonly MetricId[];

/** The tables of the page Learning by id. */
export const learningReports = {
  'learning-numbers': {
    family: 'farm',
    report: 'learning',
    name: 'Learning in numbers',
    metrics: [
      ...rewards,
      'learning_agents',
      'learning_modules',
      'learned_action_kinds',
      'experience_reward_min',
      'experience_reward_max',
      'reward_first_half',
      'reward_second_half',
      ...efficiency,
      'module_stability',
    ],
  },
  'learning-modules': {
    family: 'farm',
    report: 'learning',
    name: 'Modules by type',
    metrics: [...rewards, 'experience_share', 'learning_modules', 'learning_agents', 'learned_action_kinds'],
  },
  'learning-efficiency': {
    family: 'farm',
    report: 'learning',
    name: 'Efficiency by module type',
    metrics: efficiency,
  },
  'learning-module-ids': {
    family: 'farm',
    report: 'learning',
    name: 'Single modules',
    metrics: [...rewards, 'learned_action_kinds', 'learning_agents'],
  },
  'learning-agents': {
    family: 'farm',
    report: 'learning',
    name: 'Agents with the highest reward',
    metrics: ofAgents,
  },
  'learning-improvers': {
    family: 'farm',
    report: 'learning',
    name: 'Agents that improve most',
    metrics: [...ofAgents, 'reward_first_half', 'reward_second_half'],
  },
  'learned-action-rewards': {
    family: 'farm',
    report: 'learning',
    name: 'Learned actions by module type',
    metrics: ['experience_count', 'experience_share', 'experience_reward_mean', 'experience_reward_sd'],
  },
} as const satisfies Record<string, ReportDefinition>;

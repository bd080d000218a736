import type { MetricId } from './registry.ts';

/** A table of numbers that were worked out: what it is called, and the metrics in it. */
export interface ReportDefinition {
  readonly family: 'farm' | 'society';
  readonly name: string;
  readonly metrics: readonly MetricId[];
}

const lives = [
  'agents_known',
  'agents_dead',
  'agents_alive_at_end',
  'dead_share',
  'lifespan_mean',
  'lifespan_median',
  'lifespan_max',
  'mean_time_alive',
  'median_survival',
] as const satisfies readonly MetricId[];

/** The tables of the tab Dynamics by id; docs/metrics.md lists what they hold. */
export const reports = {
  numbers: {
    family: 'farm',
    name: 'Numbers',
    metrics: [
      'population_initial',
      'population_final',
      'population_change',
      'population_change_percent',
      'population_mean',
      'population_median',
      'population_sd',
      'population_min',
      'population_q25',
      'population_q75',
      'population_peak',
      'population_peak_step',
      'population_slope',
      'steps_survived',
      'peak_to_end',
      'extinction_threshold_step',
      'survivor_ratio',
      'births_total',
      'birth_rate',
      'deaths_total',
      'death_rate',
      'net_growth',
      'net_growth_rate',
      'growth_mean',
      'growth_sd',
      'growth_max',
      'growth_min',
      'exponential_rate',
      'exponential_initial',
      'exponential_r2',
      'doubling_time',
      'mean_cv',
      'stability',
      'volatility',
      'max_fluctuation',
      'relative_change_mean',
      'relative_change_max',
    ],
  },
  phases: { family: 'farm', name: 'Phases', metrics: ['growth_phase', 'phase_duration'] },
  'phase-times': { family: 'farm', name: 'Time in phases', metrics: ['growth_phase', 'phase_duration'] },
  composition: { family: 'farm', name: 'Composition', metrics: ['type_share_mean', 'type_stability'] },
  diversity: {
    family: 'farm',
    name: 'Diversity of types',
    metrics: ['type_entropy', 'type_concentration', 'composition_changes'],
  },
  dominance: {
    family: 'farm',
    name: 'Dominance',
    metrics: [
      'dominance_score',
      'dominance_auc',
      'dominance_recent',
      'dominance_duration',
      'dominance_growth',
      'dominance_final',
      'dominance_period',
    ],
  },
  'dominant-types': {
    family: 'farm',
    name: 'Dominant types',
    metrics: ['dominance_by_population', 'dominance_by_survival', 'dominance_by_score'],
  },
  'switch-numbers': {
    family: 'farm',
    name: 'Switches in numbers',
    metrics: [
      'dominance_switches',
      'dominance_switch_rate',
      'dominance_switches_early',
      'dominance_switches_middle',
      'dominance_switches_late',
      'dominance_stability',
    ],
  },
  switches: { family: 'farm', name: 'Switches', metrics: [] },
  transitions: {
    family: 'farm',
    name: 'Transitions of dominance',
    metrics: ['dominance_transitions', 'dominance_transition_probability'],
  },
  'lives-by-type': { family: 'farm', name: 'Lifespans by type', metrics: lives },
  'lives-by-generation': { family: 'farm', name: 'Lifespans by generation', metrics: lives },
  advantage: {
    family: 'farm',
    name: 'Advantage',
    metrics: [
      'resource_advantage',
      'reproduction_advantage',
      'survival_advantage',
      'growth_advantage',
      'combat_advantage',
      'composite_advantage',
    ],
  },
  'advantage-components': {
    family: 'farm',
    name: 'Advantage components',
    metrics: [
      'mean_resources_in_phase',
      'reproduction_success',
      'reproduction_efficiency',
      'first_reproduction',
      'dead_mean_lifetime',
      'alive_share',
      'mean_population_in_phase',
      'population_growth_rate',
      'attack_success',
      'defence_success',
      'direct_success',
    ],
  },
} as const satisfies Record<string, ReportDefinition>;

/** Id of a table of numbers. */
export type ReportTableId = keyof typeof reports;

import { farmAdvantageMetrics } from './farm-advantage.ts';
import { farmBehaviourMetrics } from './farm-behaviour.ts';
import { farmDominanceMetrics } from './farm-dominance.ts';
import { farmDynamicsMetrics } from './farm-dynamics.ts';
import { farmGrowthMetrics } from './farm-growth.ts';
import { farmLivesMetrics } from './farm-lives.ts';
import { farmPopulationMetrics } from './farm-population.ts';
import { societyMetrics } from './society.ts';

export type { MetricDefinition } from './definition.ts';

export type MetricId = keyof typeof metrics;

/**
 * Every number that the app shows, as data: charts, tables and tooltips read names, units
 * and definitions from here. docs/metrics.md is written from it.
 */
export const metrics = {
  ...farmPopulationMetrics,
  ...farmBehaviourMetrics,
  ...farmDynamicsMetrics,
  ...farmGrowthMetrics,
  ...farmDominanceMetrics,
  ...farmLivesMetrics,
  ...farmAdvantageMetrics,
  ...societyMetrics,
} as const;

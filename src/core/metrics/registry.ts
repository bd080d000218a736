import { farmAdvantageMetrics } from './dynamics/advantage.ts';
import { farmDominanceMetrics } from './dynamics/dominance.ts';
import { farmGrowthMetrics } from './dynamics/growth.ts';
import { farmLivesMetrics } from './dynamics/lives.ts';
import { farmDynamicsMetrics } from './dynamics/population.ts';
import { farmBehaviourMetrics } from './overview/behaviour.ts';
import { farmPopulationMetrics } from './overview/population.ts';
import { societyMetrics } from './overview/society.ts';

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

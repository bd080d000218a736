import { farmDecisionMetrics } from './actions/decisions.ts';
import { farmActionPatternMetrics } from './actions/patterns.ts';
import { farmActionMetrics } from './actions/statistics.ts';
import { farmAgentMetrics } from './agents/metrics.ts';
import { bankMetrics } from './bank/metrics.ts';
import { farmAdaptationMetrics } from './behaviour/adaptation.ts';
import { farmCauseMetrics } from './behaviour/causes.ts';
import { farmClusterMetrics } from './behaviour/clusters.ts';
import { farmConflictMetrics } from './behaviour/conflict.ts';
import { farmFightMetrics } from './combat/fights.ts';
import { farmHealthMetrics } from './combat/health.ts';
import { farmAdvantageMetrics } from './dynamics/advantage.ts';
import { farmDominanceMetrics } from './dynamics/dominance.ts';
import { farmGrowthMetrics } from './dynamics/growth.ts';
import { farmLivesMetrics } from './dynamics/lives.ts';
import { farmDynamicsMetrics } from './dynamics/population.ts';
import { farmRetrieverMetrics } from './dynamics/retriever.ts';
import { farmTypeMetrics } from './dynamics/types.ts';
import { economyMetrics } from './economy/metrics.ts';
import { eventsMetrics } from './events/metrics.ts';
import { farmAgreementMetrics } from './integrity/metrics.ts';
import { farmLearningMetrics } from './learning/rewards.ts';
import { farmFitnessMetrics } from './lineage/fitness.ts';
import { farmGeneticsMetrics } from './lineage/genetics.ts';
import { farmLineageMetrics } from './lineage/lineage.ts';
import { farmReproductionMetrics } from './lineage/reproduction.ts';
import { memoriesMetrics } from './memories/metrics.ts';
import { societyNetworkMetrics } from './network/metrics.ts';
import { farmBehaviourMetrics } from './overview/behaviour.ts';
import { farmPopulationMetrics } from './overview/population.ts';
import { societyMetrics } from './overview/society.ts';
import { farmCouplingMetrics } from './resources/coupling.ts';
import { farmResourceCourseMetrics } from './resources/course.ts';
import { farmHoldingMetrics } from './resources/holdings.ts';
import { farmResourcePlaceMetrics } from './resources/places.ts';
import { farmCooperationMetrics } from './social/cooperation.ts';
import { farmGroupMetrics } from './social/groups.ts';
import { farmNetworkMetrics } from './social/network.ts';
import { farmMovementMetrics } from './space/movement.ts';
import { farmPatternMetrics } from './space/patterns.ts';
import { farmPlaceMetrics } from './space/places.ts';
import { farmEventMetrics } from './temporal/events.ts';
import { farmTemporalMetrics } from './temporal/metrics.ts';

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
  ...farmReproductionMetrics,
  ...farmFitnessMetrics,
  ...farmLineageMetrics,
  ...farmGeneticsMetrics,
  ...farmActionMetrics,
  ...farmActionPatternMetrics,
  ...farmDecisionMetrics,
  ...farmAgentMetrics,
  ...farmRetrieverMetrics,
  ...farmTypeMetrics,
  ...farmAgreementMetrics,
  ...farmCooperationMetrics,
  ...farmNetworkMetrics,
  ...farmGroupMetrics,
  ...farmFightMetrics,
  ...farmHealthMetrics,
  ...farmLearningMetrics,
  ...farmResourceCourseMetrics,
  ...farmResourcePlaceMetrics,
  ...farmHoldingMetrics,
  ...farmCouplingMetrics,
  ...farmCauseMetrics,
  ...farmClusterMetrics,
  ...farmConflictMetrics,
  ...farmAdaptationMetrics,
  ...farmTemporalMetrics,
  ...farmEventMetrics,
  ...farmPlaceMetrics,
  ...farmMovementMetrics,
  ...farmPatternMetrics,
  ...societyMetrics,
  ...societyNetworkMetrics,
  ...economyMetrics,
  ...bankMetrics,
  ...memoriesMetrics,
  ...eventsMetrics,
} as const;

import type { MetricId } from '../registry.ts';
import type { ReportDefinition } from '../report-definition.ts';

const stretch = [
  'stretch_mean',
  'stretch_slope',
  'stretch_volatility',
  'stretch_stability',
  'stretch_peak',
  'stretch_peak_step',
] as const satisfies readonly MetricId[];

/** The tables about stretches of time, on the page Dynamics. */
export const temporalReports = {
  'time-numbers': {
    family: 'farm',
    report: 'over-time',
    name: 'Cycles and recovery',
    metrics: [
      'dominant_period',
      'dominant_period_share',
      'carrying_capacity',
      'intrinsic_rate',
      'capacity_r2',
      'deepest_fall',
      'deepest_fall_start',
      'deepest_fall_bottom',
      'half_recovery',
      'recovery_time',
      'variance_trend',
      'autocorrelation_trend',
    ],
  },
  thirds: { family: 'farm', report: 'over-time', name: 'Early, middle and late', metrics: stretch },
  periods: { family: 'farm', report: 'over-time', name: 'Population by period', metrics: stretch },
  impacts: {
    family: 'farm',
    report: 'impacts',
    name: 'Impact of turning points',
    metrics: ['impact_severity', 'impact_before', 'impact_after', 'impact_difference', 'impact_percent'],
  },
  'event-patterns': {
    family: 'farm',
    report: 'event-patterns',
    name: 'Turning points in numbers',
    metrics: [
      'turning_points',
      'turning_point_steps',
      'turning_points_per_step',
      'turning_points_sd',
      'turning_points_max',
      'turning_points_busiest',
      'turning_point_interval',
      'turning_point_interval_median',
      'turning_point_interval_max',
    ],
  },
  'event-kinds': {
    family: 'farm',
    report: 'event-patterns',
    name: 'Kinds of turning points',
    metrics: [
      'turning_points',
      'turning_point_severity',
      'turning_point_severity_max',
      'turning_point_interval',
    ],
  },
  'step-impact': {
    family: 'farm',
    report: 'step-impact',
    name: 'Before and after the step',
    metrics: ['impact_before', 'impact_after', 'impact_difference', 'impact_percent'],
  },
} as const satisfies Record<string, ReportDefinition>;

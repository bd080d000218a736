import type { MetricDefinition } from '../definition.ts';

/** Turning points come from all that a file tells; which kinds it cannot yield is said beside them. */
const common = {
  family: 'farm',
  needs: ['simulation_steps.total_agents'],
  derivation: {
    needs: ['agents.birth_time', 'agents.death_time'],
    note: 'From the agents alive as counted from their births and deaths.',
    cost: 'plain',
  },
  direction: 'neither',
} as const;

/** AgentFarm: how turning points are spread over a simulation. */
export const farmEventMetrics = {
  turning_points: {
    ...common,
    name: 'Turning points',
    unit: 'turning points',
    definition: 'Turning points of any severity that the detector finds.',
    formula: 'number of turning points; see docs/turning-points.md',
  },
  turning_point_steps: {
    ...common,
    name: 'Steps with turning points',
    unit: 'steps',
    definition: 'Recorded steps at which the detector finds at least one.',
    formula: 'number of distinct steps of turning points',
  },
  turning_points_per_step: {
    ...common,
    name: 'Turning points per step',
    unit: 'turning points per step',
    definition: 'Mean number of turning points of a recorded step, those without any included.',
    formula: 'turning points / T',
  },
  turning_points_sd: {
    ...common,
    name: 'Standard deviation of turning points per step',
    unit: 'turning points per step',
    definition: 'How much the number of turning points varies from step to step.',
    formula: 'standard deviation (÷ T) of the number of each recorded step',
  },
  turning_points_max: {
    ...common,
    name: 'Most turning points in a step',
    unit: 'turning points',
    definition: 'Greatest number of turning points of one step.',
    formula: 'max of the number of each recorded step',
  },
  turning_points_busiest: {
    ...common,
    name: 'Step with most turning points',
    unit: 'step',
    definition: 'First step with the greatest number of turning points.',
    formula: 'argmax of the number of each recorded step',
  },
  turning_point_interval: {
    ...common,
    name: 'Mean interval between turning points',
    unit: 'steps',
    definition: 'Mean number of steps from one turning point to the next; those of one step are 0 apart.',
    formula: 'mean of s(k + 1) − s(k) over the turning points k by step',
  },
  turning_point_interval_median: {
    ...common,
    name: 'Median interval between turning points',
    unit: 'steps',
    definition: 'Median number of steps from one turning point to the next.',
    formula: 'median of s(k + 1) − s(k)',
  },
  turning_point_interval_max: {
    ...common,
    name: 'Longest interval between turning points',
    unit: 'steps',
    definition: 'Most steps from one turning point to the next.',
    formula: 'max of s(k + 1) − s(k)',
  },
  turning_point_severity: {
    ...common,
    name: 'Mean severity',
    unit: 'index from 0 to 1',
    definition: 'Mean severity of the turning points of a kind, from 0 to 1.',
    formula: 'mean severity; see docs/turning-points.md',
  },
  turning_point_severity_max: {
    ...common,
    name: 'Greatest severity',
    unit: 'index from 0 to 1',
    definition: 'Severity of the most severe turning point of a kind.',
    formula: 'max severity',
  },
} as const satisfies Record<string, MetricDefinition>;

import type { MetricDefinition } from '../definition.ts';

const total = {
  family: 'farm',
  needs: ['simulation_steps.total_resources'],
  derivation: {
    needs: ['resource_states.amount', 'resource_states.step_number'],
    note: 'From the total summed over the resource states of each step.',
    cost: 'scan',
  },
} as const satisfies Partial<MetricDefinition>;

const consumed = {
  family: 'farm',
  needs: ['simulation_steps.resources_consumed'],
  derivation: {
    needs: ['simulation_steps.total_resources'],
    note: 'From the decrease of the total against the step before.',
    cost: 'plain',
  },
  direction: 'neither',
} as const satisfies Partial<MetricDefinition>;

const ofTotal = { ...total, unit: 'resource units', direction: 'higher' } as const;
const ofConsumed = { ...consumed, unit: 'resource units' } as const;

/** AgentFarm: how much there is in the environment, how much of it is consumed, and what grows back. */
export const farmResourceCourseMetrics = {
  scarcity_index: {
    ...total,
    name: 'Scarcity',
    unit: 'share',
    definition:
      'How much of the most that the simulation ever had is missing: 0 when the environment is as full as ever, 1 when nothing is left.',
    formula: '1 − R(s) / max R',
    direction: 'lower',
  },
  resources_regenerated: {
    ...ofConsumed,
    name: 'Resources regenerated',
    unit: 'resource units per step',
    definition:
      'What must have grown back in the step for the total to be what it is after what was consumed. Growth and consumption within one step cancel out where consumption is the decrease of the total.',
    formula: 'G(s) = max(0, R(s) − R(s − 1) + C(s)), with C the resources consumed',
    needs: ['simulation_steps.total_resources', 'simulation_steps.resources_consumed'],
  },
  regeneration_stress_rolling: {
    ...consumed,
    name: 'Regeneration stress, trailing window',
    unit: 'ratio',
    definition:
      'Consumed divided by regenerated, both summed over the step and the 49 recorded ones before it; over half of the recorded steps in simulations with fewer than 50. Above 1 the environment is being emptied; empty where nothing grew back.',
    formula: 'Σ C / Σ G over the trailing window',
    needs: ['simulation_steps.total_resources', 'simulation_steps.resources_consumed'],
    direction: 'lower',
  },
  resources_mean: {
    ...ofTotal,
    name: 'Mean resources in the environment',
    definition: 'Mean of the resources in the environment over all recorded steps.',
    formula: 'Σ R(s) / T, with T recorded steps',
  },
  resources_median: {
    ...ofTotal,
    name: 'Median of resources',
    definition: 'Middle value of the resources in the environment over all recorded steps.',
    formula: 'median of R(s)',
  },
  resources_sd: {
    ...ofTotal,
    name: 'Standard deviation of resources',
    definition: 'Spread of the resources in the environment around their mean, over all recorded steps.',
    formula: 'sqrt(Σ (R(s) − mean)² / T)',
    direction: 'neither',
  },
  resources_min: {
    ...ofTotal,
    name: 'Least resources',
    definition: 'Least resources in the environment at any step.',
    formula: 'min R(s)',
  },
  resources_q25: {
    ...ofTotal,
    name: 'Lower quartile of resources',
    definition: 'A quarter of the steps have at most this much; between two steps it is interpolated.',
    formula: 'sorted R at place 0.25 (T − 1), counted from 0, linear between two places',
  },
  resources_q75: {
    ...ofTotal,
    name: 'Upper quartile of resources',
    definition: 'Three quarters of the steps have at most this much; between two steps it is interpolated.',
    formula: 'sorted R at place 0.75 (T − 1), counted from 0, linear between two places',
  },
  resources_peak: {
    ...ofTotal,
    name: 'Most resources',
    definition: 'Most resources in the environment at any step.',
    formula: 'max R(s)',
  },
  resources_peak_step: {
    ...total,
    name: 'Step of the most resources',
    unit: 'step',
    definition:
      'First step with the most resources (AgentFarm gives the number of the row instead of the step).',
    formula: 'first s with R(s) = max R',
    direction: 'neither',
  },
  resources_initial: {
    ...ofTotal,
    name: 'Initial resources',
    definition: 'Resources in the environment at the first recorded step.',
    formula: 'R(first step)',
    direction: 'neither',
  },
  resources_final: {
    ...ofTotal,
    name: 'Final resources',
    definition: 'Resources in the environment at the last recorded step.',
    formula: 'R(last step)',
  },
  resources_slope: {
    ...total,
    name: 'Trend of resources',
    unit: 'resource units per step',
    definition: 'Slope of the straight line that fits the resources in the environment best.',
    formula: 'least squares slope of R(s) on s',
    direction: 'higher',
  },
  resource_stability: {
    ...total,
    name: 'Stability of resources',
    unit: 'index from 0 to 1',
    definition: 'Near 1 when the resources in the environment hardly vary.',
    formula: '1 / (1 + sd / (mean + 10⁻⁶)), sd with divisor T',
    direction: 'higher',
  },
  scarcity_mean: {
    ...total,
    name: 'Mean scarcity',
    unit: 'share',
    definition: 'Mean over all recorded steps of how much of the most that ever was is missing.',
    formula: 'mean of 1 − R(s) / max R',
    direction: 'lower',
  },
  consumption_total: {
    ...ofConsumed,
    name: 'Consumed in total',
    definition: 'Resources consumed over the whole simulation.',
    formula: 'Σ C(s)',
  },
  consumption_mean: {
    ...consumed,
    name: 'Mean consumption',
    unit: 'resource units per step',
    definition: 'Resources consumed in a step on average, over the steps at which it is known.',
    formula: 'mean of C(s)',
  },
  consumption_max: {
    ...ofConsumed,
    name: 'Peak of consumption',
    unit: 'resource units per step',
    definition: 'Most resources consumed in one step.',
    formula: 'max C(s)',
  },
  consumption_peak_step: {
    ...consumed,
    name: 'Step of the peak of consumption',
    unit: 'step',
    definition: 'First step at which most was consumed.',
    formula: 'first s with C(s) = max C',
  },
  consumption_variance: {
    ...consumed,
    name: 'Variance of consumption',
    unit: '(resource units per step)²',
    definition:
      'Mean squared distance of the consumption of a step from its mean, over the steps at which it is known.',
    formula: 'Σ (C(s) − mean)² / n',
  },
  consumption_slope: {
    ...consumed,
    name: 'Trend of consumption',
    unit: 'resource units per step²',
    definition: 'Slope of the straight line that fits the consumption of the steps best.',
    formula: 'least squares slope of C(s) on s',
  },
  consumption_volatility: {
    ...consumed,
    name: 'Volatility of consumption',
    unit: 'ratio',
    definition: 'Standard deviation of the consumption of a step over its mean (coefficient of variation).',
    formula: 'sd / (mean + 10⁻⁶), sd with divisor n',
  },
  consumption_rising_steps: {
    ...consumed,
    name: 'Steps with rising consumption',
    unit: 'steps',
    definition: 'Steps at which more was consumed than at the step before.',
    formula: 'number of s with C(s) > C(s − 1)',
  },
  regeneration_total: {
    ...ofConsumed,
    name: 'Regenerated in total',
    definition: 'Resources that must have grown back over the whole simulation.',
    formula: 'Σ G(s)',
    needs: ['simulation_steps.total_resources', 'simulation_steps.resources_consumed'],
  },
  regeneration_stress: {
    ...consumed,
    name: 'Overall regeneration stress',
    unit: 'ratio',
    definition:
      'Consumed divided by regenerated over the whole simulation; above 1 more was consumed than grew back, empty where nothing grew back.',
    formula: 'Σ C(s) / Σ G(s)',
    needs: ['simulation_steps.total_resources', 'simulation_steps.resources_consumed'],
    direction: 'lower',
  },
} as const satisfies Record<string, MetricDefinition>;

import type { MetricDefinition } from '../definition.ts';
import { ofCourse } from './basis.ts';

/** AgentFarm: growth, its phases, and how steady the population is. */
export const farmGrowthMetrics = {
  growth_rate: {
    ...ofCourse,
    name: 'Growth',
    unit: '% per step',
    definition:
      'Change of the agents alive against the step before, in percent; 0 at the first step and where nobody lived before and after, empty where agents appear out of none.',
    formula: 'g(s) = 100 (N(s) − N(s − 1)) / N(s − 1)',
  },
  growth_smoothed: {
    ...ofCourse,
    name: 'Growth, smoothed',
    unit: '% per step',
    definition: 'Mean growth of the step and the 19 before it, of fewer at the start.',
    formula: 'ḡ(s) = mean of g over the last 20 steps',
  },
  growth_acceleration: {
    ...ofCourse,
    name: 'Acceleration',
    unit: '% per step²',
    definition: 'Change of the growth against the step before.',
    formula: 'g(s) − g(s − 1)',
  },
  growth_phase: {
    ...ofCourse,
    name: 'Phase',
    unit: 'phase',
    definition: 'Growth where the smoothed growth is above 1 %, decline where it is below −1 %, else stable.',
    formula: 'growth if ḡ(s) > 1, decline if ḡ(s) < −1, else stable',
  },
  phase_duration: {
    ...ofCourse,
    name: 'Duration of a phase',
    unit: 'recorded steps',
    definition: 'Number of recorded steps in an unbroken run of one phase.',
    formula: 'rows from the first step of the phase to its last one, both counted',
  },
  phase_share: {
    ...ofCourse,
    name: 'Share of a phase',
    unit: 'share',
    definition: 'Recorded steps in phases of one kind, of all of them.',
    formula: 'Σ durations / T',
  },
  growth_mean: {
    ...ofCourse,
    name: 'Mean growth',
    unit: '% per step',
    definition: 'Mean of the growth over all steps, the first counting as 0.',
    formula: 'mean of g(s)',
  },
  growth_sd: {
    ...ofCourse,
    name: 'Standard deviation of growth',
    unit: '% per step',
    definition: 'Spread of the growth over all steps.',
    formula: 'sqrt(Σ (g(s) − mean)² / (T − 1))',
  },
  growth_max: {
    ...ofCourse,
    name: 'Strongest growth',
    unit: '% per step',
    definition: 'Largest growth from one step to the next.',
    formula: 'max g(s)',
  },
  growth_min: {
    ...ofCourse,
    name: 'Strongest decline',
    unit: '% per step',
    definition: 'Smallest growth from one step to the next.',
    formula: 'min g(s)',
  },
  exponential_rate: {
    ...ofCourse,
    name: 'Exponential growth rate',
    unit: 'per step',
    definition:
      'Rate of the exponential curve fitted to the first half of the simulation; only where that half ends more than a tenth above its start.',
    formula: 'least squares slope r of ln(N(s) + 1) on s over the first half of the steps',
  },
  exponential_initial: {
    ...ofCourse,
    name: 'Exponential fit, start',
    unit: 'agents',
    definition: 'Where the fitted curve stands at step 0, with 1 added to the agents as in the fit.',
    formula: 'e^(intercept of the fit)',
  },
  exponential_r2: {
    ...ofCourse,
    name: 'Exponential fit, R²',
    unit: 'share',
    definition: 'Share of the variance of ln(N + 1) that the fitted line explains.',
    formula: 'squared correlation of s and ln(N(s) + 1)',
  },
  doubling_time: {
    ...ofCourse,
    name: 'Doubling time',
    unit: 'steps',
    definition: 'Steps in which a population that grows at the fitted rate doubles; only for a rate above 0.',
    formula: 'ln 2 / r',
  },
  rolling_cv: {
    ...ofCourse,
    name: 'Coefficient of variation, recent',
    unit: 'ratio',
    definition:
      'Standard deviation divided by mean of the agents alive in a trailing window of 50 steps; of half the simulation where it has fewer than 50 steps.',
    formula: 's / m of the window, T − 1 in s; 0 where m ≤ 0; window 50, or max(2, ⌊T/2⌋) if T < 50',
  },
  rolling_volatility: {
    ...ofCourse,
    name: 'Volatility, recent',
    unit: 'agents per step',
    definition: 'Standard deviation of the changes from step to step in the same trailing window.',
    formula: 'standard deviation (n − 1) of N(s) − N(s − 1) in the window',
  },
  mean_cv: {
    ...ofCourse,
    name: 'Mean coefficient of variation in windows',
    unit: 'ratio',
    definition: 'Mean of the variation over all steps that end a whole window.',
    formula: 'mean of the rolling s / m',
  },
  stability: {
    ...ofCourse,
    name: 'Stability',
    unit: 'index from 0 to 1',
    definition: '1 when the population does not vary within windows, towards 0 the more it does.',
    formula: '1 / (1 + mean variation)',
  },
  volatility: {
    ...ofCourse,
    name: 'Volatility',
    unit: 'agents per step',
    definition:
      'Standard deviation of the changes from step to step; the first step counts as a change of 0.',
    formula: 'sqrt(Σ (d − mean d)² / (T − 1)), d(s) = N(s) − N(s − 1), d(first) = 0',
  },
  max_fluctuation: {
    ...ofCourse,
    name: 'Largest change',
    unit: 'agents per step',
    definition: 'Largest change from one step to the next, up or down.',
    formula: 'max |N(s) − N(s − 1)|',
  },
  relative_change_mean: {
    ...ofCourse,
    name: 'Mean relative change',
    unit: 'share per step',
    definition: 'Mean size of the change as a share of the step before; changes from 0 count as 0.',
    formula: 'mean of |N(s) − N(s − 1)| / N(s − 1)',
  },
  relative_change_max: {
    ...ofCourse,
    name: 'Largest relative change',
    unit: 'share per step',
    definition: 'Largest change as a share of the step before; changes from 0 count as 0.',
    formula: 'max of |N(s) − N(s − 1)| / N(s − 1)',
  },
} as const satisfies Record<string, MetricDefinition>;

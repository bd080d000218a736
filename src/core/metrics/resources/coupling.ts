import type { MetricDefinition } from '../definition.ts';

const both = {
  family: 'farm',
  needs: ['simulation_steps.total_resources', 'simulation_steps.total_agents'],
  derivation: {
    needs: ['simulation_steps.total_resources', 'agents.birth_time', 'agents.death_time'],
    note: 'With the agents alive as counted from their births and deaths.',
    cost: 'plain',
  },
  direction: 'neither',
} as const satisfies Partial<MetricDefinition>;

const correlation = { ...both, unit: 'correlation' } as const;

/** AgentFarm: how resources and population move together. */
export const farmCouplingMetrics = {
  coupling_rolling: {
    ...correlation,
    name: 'Correlation, trailing window',
    definition:
      'Pearson correlation of the resources in the environment with the agents alive over the last 50 recorded steps, or half of them where there are fewer than 50; empty where one of them does not vary.',
    formula: 'Pearson r of (R, N) over the trailing window',
  },
  coupling_rolling_changes: {
    ...correlation,
    name: 'Correlation of changes, trailing window',
    definition:
      'Pearson correlation of the changes of resources and agents alive from step to step, over the same window.',
    formula: 'Pearson r of (ΔR, ΔN) over the trailing window',
  },
  coupling_levels: {
    ...correlation,
    name: 'Correlation of levels',
    definition:
      'Pearson correlation of the resources in the environment with the agents alive some recorded steps later; empty with fewer than three pairs or where one of them does not vary.',
    formula: 'Pearson r of (R at row i, N at row i + lag)',
  },
  coupling_changes: {
    ...correlation,
    name: 'Correlation of changes',
    definition:
      'Pearson correlation of the changes of resources and agents alive from one recorded step to the next: it does not mistake a common trend for a connection.',
    formula: 'Pearson r of (ΔR at row i, ΔN at row i + lag)',
  },
  coupling_pairs: {
    ...both,
    name: 'Pairs of steps',
    unit: 'pairs of steps',
    definition: 'Pairs of rows that the correlation is made of.',
    formula: 'T − lag for levels, T − 1 − lag for changes',
  },
  cross_correlation_lag: {
    ...both,
    name: 'Lag of the greatest cross-correlation',
    unit: 'recorded steps',
    definition:
      'By how many recorded steps the population follows the resources where the two rise and fall together most; negative where it goes before. That they move against each other does not count, however clearly. Lags up to half of the recorded steps are tried, at most 100 (AgentFarm tries all, where a few pairs at the ends may win).',
    formula: 'argmax over k of Σ (R(i) − mean R)(N(i + k) − mean N) / (T · sd R · sd N)',
  },
  cross_correlation_max: {
    ...correlation,
    name: 'Greatest cross-correlation',
    definition:
      'The cross-correlation at that lag; rows that have no partner count as 0, so far lags weigh little.',
    formula: 'max over k of Σ (R(i) − mean R)(N(i + k) − mean N) / (T · sd R · sd N)',
  },
  feedback_episode_count: {
    ...both,
    name: 'Feedback episodes',
    unit: 'episodes',
    definition:
      'Steps with resources in the lowest quarter and a falling population, after which resources rise by at least 2 % within five recorded steps. From no resources at all any rise counts (AgentFarm counts it without a rise as well, and leaves out the last six steps).',
    formula: 'number of i with R(i) ≤ q25, N(i) < N(i − 1), max R(i + 1 … i + 5) ≥ 1.02 R(i) and > R(i)',
  },
  feedback_resources: {
    ...both,
    name: 'Resources at a shortage',
    unit: 'resource units',
    definition: 'Resources in the environment at the step of a feedback episode.',
    formula: 'R(s)',
  },
  feedback_change: {
    ...both,
    name: 'Change of the population at a shortage',
    unit: 'agents',
    definition: 'Change of the agents alive against the step before, at the step of a feedback episode.',
    formula: 'N(s) − N(s − 1)',
  },
  feedback_recovered: {
    ...both,
    name: 'Resources after a shortage',
    unit: 'resource units',
    definition: 'Most resources within the five recorded steps after a feedback episode.',
    formula: 'max R(i + 1 … i + 5)',
  },
  granger_f: {
    ...both,
    name: 'Granger F',
    unit: 'ratio',
    definition:
      'Whether the past of one of resources and population helps to tell the other beyond its own past: the F test of least squares with and without it. Levels that trend can make believe so: then the one of first differences counts.',
    formula:
      '((RSS without − RSS with) / lag) / (RSS with / (n − 2 lag − 1)), n = rows − lag (Granger, Econometrica 37, 1969)',
  },
  granger_p: {
    ...both,
    name: 'Granger p',
    unit: 'probability',
    format: 'p value',
    definition: 'Chance of an F at least as great if the other past did not help.',
    formula: 'P(F(lag, n − 2 lag − 1) ≥ F)',
  },
  granger_rows: {
    ...both,
    name: 'Rows of a Granger test',
    unit: 'recorded steps',
    definition: 'Recorded steps with a whole past before them, of levels.',
    formula: 'n = T − lag',
  },
  resource_period: {
    ...both,
    name: 'Dominant period of resources',
    unit: 'steps',
    definition:
      'Length of the cycle that holds most of the variance of the resources around their straight line, of those that fit at least twice into the simulation.',
    formula: 'n Δs / argmax |FFT|² of the resources less their least squares line',
  },
  resource_period_share: {
    ...both,
    name: 'Share of the dominant period of resources',
    unit: 'share',
    definition: 'Part of that variance that lies in this cycle.',
    formula: '|FFT|² of the dominant period / Σ |FFT|² over all periods',
  },
} as const satisfies Record<string, MetricDefinition>;

import type { FigureDefinition } from '../figure-definition.ts';

/** Figures about stretches of time, on the page Dynamics. */
export const temporalFigures = {
  early_warning: {
    family: 'farm',
    page: 'dynamics',
    name: 'Early warning',
    description:
      'Stability, variance and memory of the population in the steps before each step: variance and memory rise ahead of many a sudden change.',
    panels: [
      { metrics: ['rolling_stability'], mark: 'line' },
      { metrics: ['rolling_variance'], mark: 'line' },
      { metrics: ['rolling_autocorrelation'], mark: 'line' },
    ],
  },
  cycles: {
    family: 'farm',
    page: 'dynamics',
    name: 'Cycles',
    description: 'How much of the ups and downs of the population lies in cycles of each length.',
    x: { label: 'period', unit: 'steps' },
    panels: [{ metrics: ['cycle_share'], mark: 'line' }],
  },
} as const satisfies Record<string, FigureDefinition>;

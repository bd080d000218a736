import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the tab Dynamics of an AgentFarm simulation. */
export const dynamicsFigures = {
  growth: {
    family: 'farm',
    page: 'dynamics',
    name: 'Growth',
    description: 'How fast the population grows or shrinks, and the phases that follow from it.',
    panels: [
      { metrics: ['growth_rate', 'growth_smoothed'], mark: 'line' },
      { metrics: ['growth_acceleration'], mark: 'line' },
      { metrics: ['growth_phase'], mark: 'strip' },
    ],
  },
  stability: {
    family: 'farm',
    page: 'dynamics',
    name: 'Stability',
    description: 'How much the population varies in the steps before each step.',
    panels: [
      { metrics: ['rolling_cv'], mark: 'line' },
      { metrics: ['rolling_volatility'], mark: 'line' },
    ],
  },
  demographics: {
    family: 'farm',
    page: 'dynamics',
    name: 'Demographics',
    description: 'Share of each type among the living, and how mixed they are.',
    panels: [
      { metrics: ['type_share'], mark: 'stack' },
      { metrics: ['type_entropy'], mark: 'line' },
      { metrics: ['type_concentration'], mark: 'line' },
    ],
  },
  dominance: {
    family: 'farm',
    page: 'dynamics',
    name: 'Dominance switches',
    description: 'The type with most agents at each step, and how often it has changed.',
    panels: [
      { metrics: ['dominant_type'], mark: 'strip' },
      { metrics: ['dominance_switches_so_far'], mark: 'stairs' },
    ],
  },
  survival_by_type: {
    family: 'farm',
    page: 'dynamics',
    name: 'Survival by type',
    description:
      'Estimated share of agents that live longer than an age, and how many are known to reach it.',
    x: { label: 'age', unit: 'steps' },
    panels: [
      { metrics: ['survival_share'], mark: 'stairs', short: 'survival' },
      { metrics: ['agents_at_risk'], mark: 'stairs', short: 'at risk' },
    ],
  },
  survival_by_generation: {
    family: 'farm',
    page: 'dynamics',
    name: 'Survival by generation',
    description:
      'Estimated share of agents that live longer than an age, and how many are known to reach it.',
    x: { label: 'age', unit: 'steps' },
    panels: [
      { metrics: ['generation_survival_share'], mark: 'stairs', short: 'survival' },
      { metrics: ['generation_at_risk'], mark: 'stairs', short: 'at risk' },
    ],
  },
  lifespans: {
    family: 'farm',
    page: 'dynamics',
    name: 'Lifespans',
    description: 'How old the agents that died became, by type.',
    empty: 'No agent died.',
    x: { label: 'age', unit: 'steps' },
    panels: [{ metrics: ['deaths_at_age'], mark: 'bars' }],
  },
} as const satisfies Record<string, FigureDefinition>;

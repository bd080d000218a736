import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Combat and health. */
export const combatFigures = {
  combat_yield: {
    family: 'farm',
    page: 'combat',
    name: 'Damage and reward per attack',
    description: 'What an attack of the step does and earns on average; nothing in steps without attacks.',
    panels: [
      { metrics: ['damage_per_attack'], mark: 'line' },
      { metrics: ['reward_per_attack'], mark: 'line' },
    ],
  },
  attacks_by_type: {
    family: 'farm',
    page: 'combat',
    name: 'Attacks by attacker',
    description: 'Attacks in each step by the type of who attacks.',
    panels: [{ metrics: ['attacks_by_type'], mark: 'stack' }],
  },
  attacks_on_type: {
    family: 'farm',
    page: 'combat',
    name: 'Attacks by target',
    description: 'Attacks in each step by the type of who is attacked.',
    panels: [{ metrics: ['attacks_on_type'], mark: 'stack' }],
  },
  health_distribution: {
    family: 'farm',
    page: 'combat',
    name: 'Distribution of health',
    description: 'Mean, quartiles and least health of the agents at each step.',
    panels: [
      {
        metrics: [
          'health_mean',
          'health_upper_quartile',
          'health_median',
          'health_lower_quartile',
          'health_least',
        ],
        mark: 'line',
      },
    ],
  },
  health_by_type: {
    family: 'farm',
    page: 'combat',
    name: 'Mean health by type',
    description: 'Mean health of the agents of each type at each step.',
    panels: [{ metrics: ['health_of_type'], mark: 'line' }],
  },
  health_by_age: {
    family: 'farm',
    page: 'combat',
    name: 'Health by age',
    description: 'Mean and quartiles of health in classes of ages, and how many agent states each class has.',
    x: { label: 'age', unit: 'steps' },
    panels: [
      {
        metrics: ['health_at_age_mean', 'health_at_age_upper', 'health_at_age_median', 'health_at_age_lower'],
        mark: 'stairs',
      },
      { metrics: ['health_age_states'], mark: 'bars' },
    ],
  },
  incidents_by_cause: {
    family: 'farm',
    page: 'combat',
    name: 'Health incidents by cause',
    description: 'Health incidents in each step by cause, and the health that they gave or took.',
    panels: [
      { metrics: ['incidents_of_cause'], mark: 'stack', short: 'incidents' },
      { metrics: ['health_change_of_cause'], mark: 'line', short: 'health' },
    ],
  },
  deaths_by_cause: {
    family: 'farm',
    page: 'combat',
    name: 'Deaths by cause over time',
    description: 'Agents that died in each step by cause, and up to it.',
    empty: 'No agent died.',
    panels: [
      { metrics: ['deaths_of_cause'], mark: 'bars', short: 'at the step' },
      { metrics: ['deaths_of_cause_so_far'], mark: 'stairs', short: 'so far' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;

import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the tab Resources of an AgentFarm simulation. */
export const resourceFigures = {
  resource_totals: {
    family: 'farm',
    page: 'resources',
    name: 'Total resources',
    description: 'Resources in the environment, how full it is, and how scarce they are.',
    panels: [
      { metrics: ['total_resources'], mark: 'line' },
      { metrics: ['resource_efficiency', 'scarcity_index'], mark: 'line' },
    ],
  },
  resource_flows: {
    family: 'farm',
    page: 'resources',
    name: 'Consumption and regeneration',
    description:
      'What grew back in each step above and what was consumed below the line; and what was consumed divided by what grew back (regeneration stress).',
    panels: [
      { metrics: ['resources_regenerated', 'resources_consumed'], mark: 'mirrored' },
      { metrics: ['regeneration_stress_rolling'], mark: 'line' },
    ],
  },
  resource_entropy: {
    family: 'farm',
    page: 'resources',
    name: 'Evenness of resources',
    description: 'How evenly resources are spread over their places, as stored and as worked out.',
    panels: [
      { metrics: ['resource_distribution_entropy', 'resource_entropy_recomputed'], mark: 'line' },
      { metrics: ['resource_evenness'], mark: 'line' },
    ],
  },
  resource_hotspots: {
    family: 'farm',
    page: 'resources',
    name: 'Hotspots over time',
    description:
      'Cells with far more resources than others, what they hold, and where their centroid is and how it moves.',
    panels: [
      { metrics: ['hotspot_count'], mark: 'line' },
      { metrics: ['hotspot_mass'], mark: 'line' },
      { metrics: ['hotspot_x', 'hotspot_y', 'hotspot_displacement'], mark: 'line' },
    ],
  },
  holdings_gini: {
    family: 'farm',
    page: 'resources',
    name: 'Gini of agent resources',
    description: 'How unequally agents hold resources at each step, all together and by type.',
    panels: [{ metrics: ['holdings_gini'], mark: 'line' }],
  },
  holdings_quartiles: {
    family: 'farm',
    page: 'resources',
    name: 'Quartiles of agent resources',
    description: 'What a quarter, half and three quarters of the agents hold at most at each step.',
    panels: [{ metrics: ['holdings_q75', 'holdings_median', 'holdings_q25', 'holdings_max'], mark: 'line' }],
  },
  holdings_lorenz: {
    family: 'farm',
    page: 'resources',
    name: 'Lorenz curve',
    description: 'Share of all resources that the poorest agents hold at one step; the diagonal is equality.',
    x: { label: 'poorest agents', unit: '%' },
    panels: [{ metrics: ['lorenz_equality', 'lorenz_share'], mark: 'line' }],
  },
  holdings_histogram: {
    family: 'farm',
    page: 'resources',
    name: 'Distribution of agent resources',
    description: 'How many agents hold how much at one step, by type.',
    x: { label: 'resources held', unit: 'resource units' },
    panels: [{ metrics: ['holders_in_class'], mark: 'bars' }],
  },
  resource_population: {
    family: 'farm',
    page: 'resources',
    name: 'Resources and population',
    description: 'Resources in the environment above the agents alive.',
    panels: [
      { metrics: ['total_resources'], mark: 'line' },
      { metrics: ['total_agents'], mark: 'line' },
    ],
  },
  resource_coupling: {
    family: 'farm',
    page: 'resources',
    name: 'Correlation with the population',
    description: 'How resources and population moved together in the steps before each step.',
    panels: [{ metrics: ['coupling_rolling', 'coupling_rolling_changes'], mark: 'line' }],
  },
} as const satisfies Record<string, FigureDefinition>;

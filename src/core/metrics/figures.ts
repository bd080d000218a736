import type { MetricId } from './registry.ts';

/** The figures of a simulation page, as data: a page draws those whose columns a file has. */
export type FigureId = keyof typeof figures;

export interface FigureDefinition {
  readonly family: 'farm' | 'society';
  /** Title, and accessible name of the figure. */
  readonly name: string;
  /** One sentence. */
  readonly description: string;
  /** Panels from top to bottom, each with one y axis; a metric stands in one panel. */
  readonly panels: readonly FigurePanel[];
}

export interface FigurePanel {
  /** The unit of the axis is the unit of these metrics, which they share. */
  readonly metrics: readonly MetricId[];
  /** `stack` stacks areas; `mirrored` draws the second metric below zero. */
  readonly mark: 'line' | 'stack' | 'mirrored';
}

export const figures = {
  population: {
    family: 'farm',
    name: 'Population',
    description: 'Agents alive at each step, in total and by type.',
    panels: [{ metrics: ['total_agents', 'total_agents_recomputed', 'agents_of_type'], mark: 'line' }],
  },
  births_deaths: {
    family: 'farm',
    name: 'Births and deaths',
    description: 'Births above and deaths below the line.',
    panels: [{ metrics: ['births', 'deaths'], mark: 'mirrored' }],
  },
  resources: {
    family: 'farm',
    name: 'Resources',
    description: 'Resources in the environment, consumed in each step, and how full it is.',
    panels: [
      { metrics: ['total_resources', 'resources_consumed'], mark: 'line' },
      { metrics: ['resource_efficiency'], mark: 'line' },
    ],
  },
  agent_resources: {
    family: 'farm',
    name: 'Agent resources',
    description: 'Mean resources that a living agent holds.',
    panels: [{ metrics: ['average_agent_resources'], mark: 'line' }],
  },
  health_age: {
    family: 'farm',
    name: 'Health and age',
    description: 'Mean health and mean age of living agents.',
    panels: [
      { metrics: ['average_agent_health'], mark: 'line' },
      { metrics: ['average_agent_age'], mark: 'line' },
    ],
  },
  combat: {
    family: 'farm',
    name: 'Combat',
    description: 'Attacks in each step, those that did damage, and their share.',
    panels: [
      { metrics: ['combat_encounters', 'successful_attacks'], mark: 'line' },
      { metrics: ['attack_success_rate'], mark: 'line' },
    ],
  },
  sharing: {
    family: 'farm',
    name: 'Sharing',
    description: 'Resources given to others in each step.',
    panels: [{ metrics: ['resources_shared'], mark: 'line' }],
  },
  reward: {
    family: 'farm',
    name: 'Reward',
    description: 'Mean reward that living agents have collected since birth.',
    panels: [{ metrics: ['average_reward'], mark: 'line' }],
  },
  genetics: {
    family: 'farm',
    name: 'Genetics',
    description: 'Diversity of genomes, share of the commonest one, and the highest generation alive.',
    panels: [
      { metrics: ['genetic_diversity', 'dominant_genome_ratio'], mark: 'line' },
      { metrics: ['current_max_generation'], mark: 'line' },
    ],
  },
  actions: {
    family: 'farm',
    name: 'Actions',
    description: 'Actions carried out in each step, by type.',
    panels: [{ metrics: ['actions_of_type'], mark: 'stack' }],
  },
  learning: {
    family: 'farm',
    name: 'Learning',
    description: 'Learning experiences in each step and their mean reward, by kind of module.',
    panels: [
      { metrics: ['learning_reward'], mark: 'line' },
      { metrics: ['learning_experiences'], mark: 'line' },
    ],
  },
  society_population: {
    family: 'society',
    name: 'Population',
    description: 'Distinct agents that do anything in each step.',
    panels: [{ metrics: ['active_agents'], mark: 'line' }],
  },
  trades_prices: {
    family: 'society',
    name: 'Trades and prices',
    description: 'Mean price and number of trades in each step, by resource.',
    panels: [
      { metrics: ['trade_price'], mark: 'line' },
      { metrics: ['trades'], mark: 'stack' },
    ],
  },
  money: {
    family: 'society',
    name: 'Money',
    description: 'Total of all balances, and what flows in each step by kind.',
    panels: [
      { metrics: ['total_balance'], mark: 'line' },
      { metrics: ['money_flow'], mark: 'line' },
    ],
  },
  inequality: {
    family: 'society',
    name: 'Inequality',
    description: 'How unequally balances are spread over agents.',
    panels: [{ metrics: ['gini_balance'], mark: 'line' }],
  },
  events: {
    family: 'society',
    name: 'Events',
    description: 'Events in each step, by type.',
    panels: [{ metrics: ['events_of_type'], mark: 'stack' }],
  },
  memories: {
    family: 'society',
    name: 'Memories',
    description: 'Memories written in each step and their mean importance.',
    panels: [
      { metrics: ['memories'], mark: 'line' },
      { metrics: ['memory_importance'], mark: 'line' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;

import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the tab Overview. */
export const overviewFigures = {
  population: {
    family: 'farm',
    page: 'overview',
    name: 'Population',
    description: 'Agents alive at each step, in total and by type.',
    panels: [{ metrics: ['total_agents', 'total_agents_recomputed', 'agents_of_type'], mark: 'line' }],
  },
  births_deaths: {
    family: 'farm',
    page: 'overview',
    name: 'Births and deaths',
    description: 'Births above and deaths below the line.',
    panels: [{ metrics: ['births', 'deaths'], mark: 'mirrored' }],
  },
  resources: {
    family: 'farm',
    page: 'overview',
    name: 'Resources',
    description: 'Resources in the environment, consumed in each step, and how full it is.',
    panels: [
      { metrics: ['total_resources'], mark: 'line' },
      { metrics: ['resources_consumed'], mark: 'line' },
      { metrics: ['resource_efficiency'], mark: 'line' },
    ],
  },
  agent_resources: {
    family: 'farm',
    page: 'overview',
    name: 'Agent resources',
    description: 'Mean resources that a living agent holds.',
    panels: [{ metrics: ['average_agent_resources'], mark: 'line' }],
  },
  health_age: {
    family: 'farm',
    page: 'overview',
    name: 'Health and age',
    description: 'Mean health and mean age of living agents.',
    panels: [
      { metrics: ['average_agent_health'], mark: 'line' },
      { metrics: ['average_agent_age'], mark: 'line' },
    ],
  },
  combat: {
    family: 'farm',
    page: 'overview',
    name: 'Combat',
    description: 'Attacks in each step, those that did damage, and their share.',
    panels: [
      { metrics: ['combat_encounters', 'successful_attacks'], mark: 'line' },
      { metrics: ['attack_success_rate'], mark: 'line' },
    ],
  },
  sharing: {
    family: 'farm',
    page: 'overview',
    name: 'Sharing',
    description: 'Resources given to others in each step.',
    panels: [{ metrics: ['resources_shared'], mark: 'line' }],
  },
  reward: {
    family: 'farm',
    page: 'overview',
    name: 'Reward',
    description: 'Mean reward that living agents have collected since birth.',
    panels: [{ metrics: ['average_reward'], mark: 'line' }],
  },
  genetics: {
    family: 'farm',
    page: 'overview',
    name: 'Genetics',
    description: 'Diversity of genomes, share of the commonest one, and the highest generation alive.',
    panels: [
      { metrics: ['genetic_diversity', 'dominant_genome_ratio'], mark: 'line' },
      { metrics: ['current_max_generation'], mark: 'line' },
    ],
  },
  actions: {
    family: 'farm',
    page: 'overview',
    name: 'Actions',
    description: 'Actions carried out in each step, by type.',
    panels: [{ metrics: ['actions_of_type'], mark: 'stack' }],
  },
  learning: {
    family: 'farm',
    page: 'overview',
    name: 'Learning',
    description: 'Learning experiences in each step and their mean reward, by kind of module.',
    panels: [
      { metrics: ['learning_reward'], mark: 'line', short: 'reward' },
      { metrics: ['learning_experiences'], mark: 'line', short: 'experiences' },
    ],
  },
  society_population: {
    family: 'society',
    page: 'overview',
    name: 'Population',
    description: 'Distinct agents that do anything in each step.',
    panels: [{ metrics: ['active_agents'], mark: 'line' }],
  },
  trades_prices: {
    family: 'society',
    page: 'overview',
    name: 'Trades and prices',
    description: 'Mean price and number of trades in each step, by resource.',
    panels: [
      { metrics: ['trade_price'], mark: 'line' },
      { metrics: ['trades'], mark: 'stack' },
    ],
  },
  money: {
    family: 'society',
    page: 'overview',
    name: 'Money',
    description: 'Total of all balances, and what flows in each step by kind.',
    panels: [
      { metrics: ['total_balance'], mark: 'line' },
      { metrics: ['money_flow'], mark: 'line', short: 'flow' },
    ],
  },
  inequality: {
    family: 'society',
    page: 'overview',
    name: 'Inequality',
    description: 'How unequally balances are spread over agents.',
    panels: [{ metrics: ['gini_balance'], mark: 'line' }],
  },
  events: {
    family: 'society',
    page: 'overview',
    name: 'Events',
    description: 'Events in each step, by type.',
    panels: [{ metrics: ['events_of_type'], mark: 'stack' }],
  },
  memories: {
    family: 'society',
    page: 'overview',
    name: 'Memories',
    description: 'Memories written in each step and their mean importance.',
    panels: [
      { metrics: ['memories'], mark: 'line' },
      { metrics: ['memory_importance'], mark: 'line' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;

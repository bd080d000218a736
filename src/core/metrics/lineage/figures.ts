import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Reproduction and lineage of an AgentFarm simulation. */
export const lineageFigures = {
  reproduction: {
    family: 'farm',
    page: 'lineage',
    name: 'Reproduction attempts and successes',
    description: 'How often agents try to reproduce, and how often an agent is born of it.',
    panels: [
      { metrics: ['reproduction_attempts', 'reproduction_successes'], mark: 'line' },
      { metrics: ['reproduction_success_recent', 'reproduction_success_so_far'], mark: 'line' },
    ],
  },
  reproduction_failures: {
    family: 'farm',
    page: 'lineage',
    name: 'Failed attempts by reason',
    description: 'Why attempts to reproduce fail.',
    empty: 'No attempt to reproduce failed.',
    panels: [{ metrics: ['reproduction_failures'], mark: 'stack' }],
  },
  reproduction_rate: {
    family: 'farm',
    page: 'lineage',
    name: 'Rate of reproduction by type',
    description: 'Successes of each type within its last 20 steps with attempts, for each of its agents.',
    empty: 'A rate needs 20 steps with attempts of a type, and no type has as many.',
    panels: [{ metrics: ['reproduction_rate'], mark: 'line' }],
  },
  offspring_allocation: {
    family: 'farm',
    page: 'lineage',
    name: 'Allocation to offspring',
    description: 'What offspring start with, in percent of what their parents had.',
    empty: 'No birth says what it started with and what its parent had.',
    panels: [{ metrics: ['offspring_allocation', 'offspring_allocation_recent'], mark: 'line' }],
  },
  attempt_intervals: {
    family: 'farm',
    page: 'lineage',
    name: 'Intervals between attempts',
    description: 'Steps from an attempt of an agent to its next one, by type.',
    empty: 'No agent tried twice.',
    x: { label: 'interval', unit: 'steps' },
    panels: [{ metrics: ['attempts_with_interval'], mark: 'bars' }],
  },
  founder_lines: {
    family: 'farm',
    page: 'lineage',
    name: 'Living descendants by founder',
    description: 'Who lives of the largest lines, and how many lines are left.',
    panels: [
      { metrics: ['living_of_line'], mark: 'stack' },
      { metrics: ['living_lines'], mark: 'line' },
    ],
  },
  genome_diversity: {
    family: 'farm',
    page: 'lineage',
    name: 'Diversity of genomes',
    description:
      'How many genomes and sets of action weights the living share, and how many carry the commonest.',
    panels: [
      { metrics: ['genomes_per_agent', 'commonest_genome_share'], mark: 'line' },
      { metrics: ['weight_sets_per_agent', 'commonest_weight_set_share'], mark: 'line' },
    ],
  },
  action_weights: {
    family: 'farm',
    page: 'lineage',
    name: 'Action weights of the living',
    description: 'The mean weight that living agents give each action.',
    panels: [{ metrics: ['living_weight_share'], mark: 'stack' }],
  },
  weight_spread: {
    family: 'farm',
    page: 'lineage',
    name: 'Spread of the action weights',
    description: 'How evenly the mean weights of the living are spread over the actions.',
    panels: [
      { metrics: ['living_weight_shannon'], mark: 'line' },
      { metrics: ['living_weight_simpson', 'living_weight_heterozygosity'], mark: 'line' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;

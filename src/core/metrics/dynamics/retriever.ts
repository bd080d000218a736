import type { MetricDefinition } from '../definition.ts';
import { ofCourse, ofPopulation } from './basis.ts';

const ofResources = {
  family: 'farm',
  needs: ['simulation_steps.total_agents', 'simulation_steps.resources_consumed'],
  direction: 'neither',
} as const;

/** AgentFarm: the basic statistics of a population in a part of a simulation, over the steps at which anybody lives. */
export const farmRetrieverMetrics = {
  alive_steps: {
    ...ofPopulation,
    name: 'Steps with anybody alive',
    unit: 'steps',
    definition:
      'Recorded steps of the part at which at least one agent lives; the numbers below are about them.',
    formula: 'T = number of s with N(s) > 0',
  },
  alive_last_step: {
    ...ofPopulation,
    name: 'Last step with anybody alive',
    unit: 'step',
    definition: 'Last step of the part at which anybody lives.',
    formula: 'max s with N(s) > 0',
  },
  alive_mean: {
    ...ofPopulation,
    name: 'Mean living population',
    unit: 'agents',
    definition: 'Mean of the agents alive over the steps at which anybody lives.',
    formula: 'Σ N(s) / T',
  },
  alive_peak: {
    ...ofPopulation,
    name: 'Peak living population',
    unit: 'agents',
    definition: 'Most agents alive at a step of the part.',
    formula: 'max N(s)',
  },
  alive_lowest: {
    ...ofPopulation,
    name: 'Least living population',
    unit: 'agents',
    definition: 'Fewest agents alive at a step of the part at which anybody lives.',
    formula: 'min N(s) over N(s) > 0',
  },
  alive_initial: {
    ...ofPopulation,
    name: 'First living population',
    unit: 'agents',
    definition: 'Agents alive at the first step of the part at which anybody lives.',
    formula: 'N of the first s with N(s) > 0',
  },
  alive_final: {
    ...ofPopulation,
    name: 'Last living population',
    unit: 'agents',
    definition: 'Agents alive at the last step of the part at which anybody lives.',
    formula: 'N of the last s with N(s) > 0',
  },
  alive_sum_of_squares: {
    ...ofCourse,
    name: 'Sum of squares',
    unit: 'agents²',
    definition: 'Sum of the squared numbers of agents alive.',
    formula: 'Σ N(s)²',
  },
  alive_variance: {
    ...ofCourse,
    name: 'Variance of the living population',
    unit: 'agents²',
    definition: 'Mean squared distance of the agents alive from their mean.',
    formula: 'Σ N(s)² / T − mean²',
  },
  alive_sd: {
    ...ofCourse,
    name: 'Standard deviation of the living population',
    unit: 'agents',
    definition: 'Standard deviation of the agents alive (divided by T).',
    formula: '√ variance',
  },
  alive_cv: {
    ...ofCourse,
    name: 'Coefficient of variation',
    unit: 'ratio',
    definition: 'Standard deviation in relation to the mean.',
    formula: '√ variance / mean',
  },
  alive_momentum: {
    ...ofPopulation,
    name: 'Population momentum',
    unit: 'steps',
    definition: 'How long and how high a population went from where it began.',
    formula: 'last step × peak / first population',
  },
  alive_peak_to_end: {
    ...ofCourse,
    name: 'Peak to last living population',
    unit: 'ratio',
    definition: 'Peak population in relation to the last one.',
    formula: 'peak / last population',
  },
  alive_consumed: {
    ...ofResources,
    name: 'Resources consumed in total',
    unit: 'resource units',
    definition:
      'Sum of the resources consumed. AgentFarm sums what agents hold under this name; here it is what left the environment.',
    formula: 'Σ resources_consumed(s)',
  },
  alive_available: {
    ...ofResources,
    needs: ['simulation_steps.total_agents', 'simulation_steps.total_resources'],
    name: 'Resources available in total',
    unit: 'resource units × steps',
    definition: 'Sum over steps of the resources in the environment.',
    formula: 'Σ R(s)',
  },
  alive_utilisation: {
    ...ofResources,
    needs: ['simulation_steps.resources_consumed', 'simulation_steps.total_resources'],
    name: 'Resource utilisation',
    unit: 'share per step',
    definition: 'What is consumed in a step as a share of what is there.',
    formula: 'Σ resources_consumed(s) / Σ R(s)',
  },
  alive_utilisation_per_agent: {
    ...ofResources,
    name: 'Resources consumed by an agent in a step',
    unit: 'resource units per agent and step',
    definition: 'What one agent consumes in one step on average.',
    formula: 'Σ resources_consumed(s) / (average population × T)',
  },
} as const satisfies Record<string, MetricDefinition>;

import type { MetricDefinition } from '../definition.ts';

const held = {
  family: 'farm',
  needs: ['agent_states.resource_level', 'agent_states.step_number'],
} as const;
const level = { ...held, unit: 'resource units', direction: 'higher' } as const;

/** AgentFarm: how resources are shared out among agents. */
export const farmHoldingMetrics = {
  holdings_gini: {
    ...held,
    name: 'Gini of agent resources',
    unit: 'index',
    definition:
      'How unequally resources are spread over the living agents, or those of one type: 0 when all hold the same or nothing at all, near 1 when one holds everything. Levels count as stored: where some are below 0 and it would exceed 1, it has no meaning and is left empty.',
    formula: '2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1)/n with the levels xᵢ ascending and i from 1',
    direction: 'neither',
  },
  holdings_median: {
    ...level,
    name: 'Median of agent resources',
    definition: 'Half of the living agents hold at most this much.',
    formula: 'median of resource_level',
  },
  holdings_q25: {
    ...level,
    name: 'Lower quartile of agent resources',
    definition:
      'A quarter of the living agents hold at most this much; between two agents it is interpolated.',
    formula: 'sorted levels at place 0.25 (n − 1), counted from 0, linear between two places',
  },
  holdings_q75: {
    ...level,
    name: 'Upper quartile of agent resources',
    definition:
      'Three quarters of the living agents hold at most this much; between two agents it is interpolated.',
    formula: 'sorted levels at place 0.75 (n − 1), counted from 0, linear between two places',
  },
  holdings_max: {
    ...level,
    name: 'Most that an agent holds',
    definition: 'Greatest level among the living agents.',
    formula: 'max resource_level',
  },
  holdings_min: {
    ...level,
    name: 'Least that an agent holds',
    definition: 'Smallest level among the living agents; below 0 where the program lets agents owe.',
    formula: 'min resource_level',
  },
  holdings_mean: {
    ...level,
    name: 'Mean of agent resources',
    definition: 'Mean level of the living agents.',
    formula: 'Σ resource_level / n',
  },
  holdings_total: {
    ...level,
    name: 'Held by all',
    definition: 'Sum of the levels of the living agents.',
    formula: 'Σ resource_level',
  },
  holders: {
    ...held,
    name: 'Agents with known resources',
    unit: 'agents',
    definition: 'Agents with a state at the step.',
    formula: 'n',
    direction: 'neither',
  },
  lorenz_share: {
    ...held,
    name: 'Lorenz curve',
    unit: '%',
    definition:
      'Share of all resources that the poorest agents up to the share on the axis hold together; the further below the diagonal, the more unequal. Levels below 0 let it dip below the axis; where they leave the Gini without a meaning, there is no curve.',
    formula: '100 Σ of the k smallest levels / Σ of all levels at 100 k/n',
    direction: 'neither',
  },
  lorenz_equality: {
    ...held,
    name: 'Line of equality',
    unit: '%',
    definition: 'The Lorenz curve of agents that all hold the same.',
    formula: 'share of resources = share of agents',
    direction: 'neither',
  },
  holders_in_class: {
    ...held,
    name: 'Agents in a class of resources',
    unit: 'agents',
    definition: 'Agents whose level is at least the one on the axis and below the next.',
    formula: 'number of levels in the class',
    direction: 'neither',
  },
  holdings_gini_mean: {
    ...held,
    name: 'Mean Gini',
    unit: 'index',
    definition: 'Mean of the Gini of agent resources over the steps with living agents.',
    formula: 'mean of G(s)',
    direction: 'neither',
  },
  holdings_gini_slope: {
    ...held,
    name: 'Trend of the Gini',
    unit: 'index per step',
    definition: 'Slope of the straight line that fits the Gini of agent resources best.',
    formula: 'least squares slope of G(s) on s',
    direction: 'neither',
  },
} as const satisfies Record<string, MetricDefinition>;

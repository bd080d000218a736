import type { MetricDefinition } from '../definition.ts';
import { ofBirthPlaces, ofPlaces } from './basis.ts';

const surroundings =
  'Other agents at the step of birth closer than the radius to the first place of the newborn; the parent and the newborn do not count.';

/** AgentFarm: who stands together, and what is around where agents are born. */
export const farmGroupMetrics = {
  spatial_groups: {
    ...ofPlaces,
    name: 'Spatial groups',
    unit: 'groups',
    definition:
      'Groups in which each agent is within the radius of another (DBSCAN with at least two agents; AgentFarm uses a radius of 50).',
    formula: 'clusters of DBSCAN, minPts 2 with the agent itself',
  },
  spatial_grouped: {
    ...ofPlaces,
    name: 'Share in spatial groups',
    unit: 'share',
    definition: 'Share of the agents that are in a group.',
    formula: 'agents in a cluster / agents',
  },
  spatial_group_size: {
    ...ofPlaces,
    name: 'Mean size of spatial groups',
    unit: 'agents',
    definition: 'Mean number of agents in a group.',
    formula: 'agents in a cluster / clusters',
  },
  spatial_largest_group: {
    ...ofPlaces,
    name: 'Largest spatial group',
    unit: 'agents',
    definition: 'Agents in the largest group.',
    formula: 'max agents in a cluster',
  },
  spatial_group_diversity: {
    ...ofPlaces,
    name: 'Diversity of types in spatial groups',
    unit: 'nats',
    definition:
      'Shannon entropy of the types inside groups, weighted by their agents: 0 where every group is of one type.',
    formula: 'Σ size × (−Σ p ln p) / Σ size, p the shares of the types in a group',
  },
  spatial_diversity: {
    ...ofPlaces,
    name: 'Diversity of types of all agents',
    unit: 'nats',
    definition: 'Shannon entropy of the types of all agents at the step, to compare with.',
    formula: '−Σ p ln p over all agents',
  },
  births_alone: {
    ...ofBirthPlaces,
    name: 'Isolated births',
    unit: 'births',
    definition: `Births with nobody around. ${surroundings}`,
    formula: 'births with no other agent closer than the radius',
  },
  births_among_own: {
    ...ofBirthPlaces,
    name: 'Homogeneous births',
    unit: 'births',
    definition: `Births with only agents of the parent’s type around. ${surroundings}`,
    formula: 'births whose neighbours all are of the parent’s type',
  },
  births_among_others: {
    ...ofBirthPlaces,
    name: 'Heterogeneous births',
    unit: 'births',
    definition: `Births with an agent of another type around. ${surroundings}`,
    formula: 'births with a neighbour of another type than the parent’s',
  },
  births_among_others_share: {
    ...ofBirthPlaces,
    name: 'Share of heterogeneous births',
    unit: 'share',
    definition: 'Births among other types as a share of the births whose place is known.',
    formula: 'heterogeneous / births',
  },
} as const satisfies Record<string, MetricDefinition>;

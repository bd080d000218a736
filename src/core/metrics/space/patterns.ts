import type { MetricDefinition } from '../definition.ts';
import { ofPositions } from './basis.ts';

/** AgentFarm: how agents are grouped at one step. */
export const farmPatternMetrics = {
  ripley_plain: {
    ...ofPositions,
    name: 'K as counted',
    unit: 'square cells',
    definition:
      'Ripley’s K: agents within a distance of an agent, divided by agents per area. Neighbours that would lie beyond the border are missing from it, so that it is too low at large distances.',
    formula: 'A / (n (n − 1)) · number of ordered pairs at most r apart',
  },
  ripley_bordered: {
    ...ofPositions,
    name: 'K away from the border',
    unit: 'square cells',
    definition:
      'Ripley’s K around those agents only that are at least the distance away from the border, whose neighbours all lie inside; empty where there is none.',
    formula: 'A / (n − 1) · mean number of others within r, over agents ≥ r from the border',
  },
  ripley_random: {
    ...ofPositions,
    name: 'K at random',
    unit: 'square cells',
    definition: 'What agents at random places would have: above it agents crowd at this distance.',
    formula: 'π r²',
  },
  ripley_l: {
    ...ofPositions,
    name: 'L(r) − r',
    unit: 'cells',
    definition:
      'K away from the border, as a length, which is 0 at random, above 0 where agents crowd and below where they keep apart.',
    formula: '√(K / π) − r (Besag 1977)',
  },
  cluster_size: {
    ...ofPositions,
    name: 'Agents in a cluster',
    unit: 'agents',
    definition: 'Agents that are nearest to the centre of the cluster.',
    formula: 'number of agents with this label of k-means',
  },
  cluster_radius: {
    ...ofPositions,
    name: 'Radius of a cluster',
    unit: 'cells',
    definition: 'Mean distance of the agents of a cluster to its centre.',
    formula: 'mean distance to the centre',
  },
  cluster_count: {
    ...ofPositions,
    name: 'Clusters',
    unit: 'clusters',
    definition:
      'Number of clusters of k-means on the positions at the step, from 2 to 10; the tightest of ten starts from a fixed seed.',
    formula: 'k',
  },
  cluster_silhouette: {
    ...ofPositions,
    name: 'Mean silhouette',
    unit: 'index',
    definition:
      'How much nearer agents are to their own cluster than to the next, from −1 to 1; the number of clusters with the greatest one is chosen. Of more than 400 agents 400 are drawn from a fixed seed.',
    formula:
      'mean of (b − a) / max(a, b), a and b the mean distance to the own and to the nearest other cluster',
  },
  cluster_within: {
    ...ofPositions,
    name: 'Sum of squares in clusters',
    unit: 'square cells',
    definition: 'Sum of the squared distances of the agents to the centres of their clusters.',
    formula: 'Σ distance²',
  },
} as const satisfies Record<string, MetricDefinition>;

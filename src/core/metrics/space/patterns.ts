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
  moran_i: {
    ...ofPositions,
    name: 'Moran’s I',
    unit: 'index',
    definition:
      'Whether fields next to each other hold alike numbers at the step: above the expectation they do, below it high ones lie next to low ones. Neighbours share a side or a corner (queen), and the weights of each field add up to 1.',
    formula: 'I = n / S0 · Σ w(i, j) (x(i) − x̄)(x(j) − x̄) / Σ (x(i) − x̄)² (Moran, Biometrika 37, 1950)',
  },
  moran_expected: {
    ...ofPositions,
    name: 'Expected Moran’s I',
    unit: 'index',
    definition: 'What I would be on average if the numbers were dealt to the fields at random.',
    formula: '−1 / (n − 1)',
  },
  moran_variance: {
    ...ofPositions,
    name: 'Variance of Moran’s I',
    unit: 'index²',
    definition: 'Variance of I if the numbers found were dealt to the fields at random (randomisation).',
    formula:
      '(n((n² − 3n + 3)S1 − nS2 + 3S0²) − k((n² − n)S1 − 2nS2 + 6S0²)) / ((n − 1)(n − 2)(n − 3)S0²) − E², k = n Σ z⁴ / (Σ z²)² (Cliff and Ord 1981)',
  },
  moran_z: {
    ...ofPositions,
    name: 'z of Moran’s I',
    unit: 'standard deviations',
    definition: 'How far I is from its expectation.',
    formula: '(I − E) / √variance',
  },
  moran_p: {
    ...ofPositions,
    name: 'p of Moran’s I',
    unit: 'probability',
    format: 'p value',
    definition: 'Chance of an I at least as far from its expectation, on either side, by the normal law.',
    formula: 'P(|Z| ≥ |z|)',
  },
  moran_fields: {
    ...ofPositions,
    name: 'Fields compared',
    unit: 'fields',
    definition: 'Fields of the world that the numbers are compared over, empty ones too.',
    formula: 'n = columns × rows',
  },
  field_agents: {
    ...ofPositions,
    name: 'Agents in a field',
    unit: 'agents',
    definition: 'Agents with a position in the field at the step.',
    formula: 'number of agents in the field at s',
  },
  getis_ord_z: {
    ...ofPositions,
    name: 'Getis–Ord Gi*',
    unit: 'standard deviations',
    definition:
      'How many more agents than at random are in a field and the up to eight around it, all counting alike; from 1.96 on it is a hot spot, from −1.96 down a cold one. Of 400 fields at random about 20 would be either.',
    formula:
      '(Σ x(j) − x̄ W) / (s √((n W − W²) / (n − 1))) over the W fields around and at i, s² = Σ x² / n − x̄² (Ord and Getis, Geographical Analysis 27, 1995)',
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
      'Number of clusters of k-means on the positions at the step, from 2 to 10; the tightest of four starts by k-means++ from a fixed seed.',
    formula: 'k',
  },
  cluster_silhouette: {
    ...ofPositions,
    name: 'Mean silhouette',
    unit: 'index from −1 to 1',
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

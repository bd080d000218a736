import type { MetricDefinition } from '../definition.ts';

const weights = {
  family: 'farm',
  needs: ['agents.action_weights', 'agents.birth_time', 'agents.death_time'],
  direction: 'neither',
} as const;

const ofAll = { ...weights, needs: ['agents.action_weights'] } as const;
const generations = { ...weights, needs: ['agents.action_weights', 'agents.generation'] } as const;
const genomes = {
  ...weights,
  needs: ['agents.genome_id', 'agents.birth_time', 'agents.death_time'],
} as const;

/** AgentFarm: genomes, and the weights of the actions that agents inherit. Shares of one agent add up to 1. */
export const farmGeneticsMetrics = {
  genomes_per_agent: {
    ...genomes,
    name: 'Distinct genomes per agent',
    unit: 'share',
    definition:
      'Distinct genomes among the living over the living, recomputed; a genome is its identifier without the counter, so that agents with the same parents count once. AgentFarm keeps the counter of an agent with one parent, so that the diversity it stores is higher.',
    formula: 'number of distinct base genomes / N(s)',
  },
  commonest_genome_share: {
    ...genomes,
    name: 'Commonest genome',
    unit: 'share',
    definition: 'Share of the living with the commonest genome, recomputed, counters left out.',
    formula: 'agents with the commonest base genome / N(s)',
  },
  weight_sets_per_agent: {
    ...weights,
    name: 'Distinct sets of weights per agent',
    unit: 'share',
    definition: 'Distinct sets of action weights among the living over the living that have any.',
    formula: 'number of distinct sets / agents with weights alive at step s',
  },
  commonest_weight_set_share: {
    ...weights,
    name: 'Commonest set of weights',
    unit: 'share',
    definition: 'Share of the living with the commonest set of action weights.',
    formula: 'agents with the commonest set / agents with weights alive at step s',
  },
  living_weight_share: {
    ...weights,
    name: 'Mean action weights of the living',
    unit: 'share',
    definition: 'Mean share of an action in the weights of the living agents.',
    formula: 'p(action) = mean of weight / Σ weights over the living agents',
  },
  living_weight_shannon: {
    ...weights,
    name: 'Shannon index of the action weights',
    unit: 'nats',
    definition: 'How evenly the mean shares are spread over the actions.',
    formula: '−Σ p ln p over the actions',
  },
  living_weight_simpson: {
    ...weights,
    name: 'Simpson index of the action weights',
    unit: 'probability',
    definition: 'Chance that two actions drawn by the mean shares are the same.',
    formula: 'Σ p² over the actions',
  },
  living_weight_heterozygosity: {
    ...weights,
    name: 'Heterozygosity of the action weights',
    unit: 'probability',
    definition: 'Chance that two actions drawn by the mean shares differ.',
    formula: '1 − Σ p² over the actions',
  },
  weight_mean: {
    ...ofAll,
    name: 'Mean weight',
    unit: 'share',
    definition: 'Mean share of the action over all agents with weights.',
    formula: 'mean of weight / Σ weights',
  },
  weight_variance: {
    ...ofAll,
    name: 'Variance of a weight',
    unit: 'share²',
    definition: 'Variance of the share over agents, over the square of its span, which is 1.',
    formula: 'Σ (p − mean)² / (n − 1) / span²',
  },
  weight_cv: {
    ...ofAll,
    name: 'Coefficient of variation of a weight',
    unit: 'ratio',
    definition: 'Standard deviation of the share over its mean; empty where the mean is 0.',
    formula: 'sd / mean',
  },
  weight_min: {
    ...ofAll,
    name: 'Least weight',
    unit: 'share',
    definition: 'Least share of the action of any agent.',
    formula: 'min p',
  },
  weight_max: {
    ...ofAll,
    name: 'Greatest weight',
    unit: 'share',
    definition: 'Greatest share of the action of any agent.',
    formula: 'max p',
  },
  weight_range: {
    ...ofAll,
    name: 'Range occupied',
    unit: 'share',
    definition: 'How much of the span of a share, 0 to 1, the agents occupy.',
    formula: '(max p − min p) / span',
  },
  weight_change: {
    ...generations,
    name: 'Change of a weight over generations',
    unit: 'share',
    definition: 'Mean share in the last generation minus that in the first.',
    formula: 'p(last generation) − p(first generation)',
  },
  weight_drift_z: {
    ...generations,
    name: 'Drift z',
    unit: 'standard errors',
    definition:
      'Mean change of the share from one generation to the next, in standard errors of what chance alone would do; beyond ±1.96 it is more than drift. Ne is the harmonic mean of the agents of all generations but the last; generations overlap and types differ from the start, so it is a rough guide.',
    formula: 'mean change / (σ / sqrt T) with σ = sqrt(p (1 − p) / Ne), p the mean share, T changes',
  },
  generation_weight: {
    ...generations,
    name: 'Mean weight in a generation',
    unit: 'share',
    definition: 'Mean share of the action over the agents of the generation.',
    formula: 'mean of weight / Σ weights over the generation',
  },
  generation_weight_shannon: {
    ...generations,
    name: 'Shannon index in a generation',
    unit: 'nats',
    definition: 'How evenly the mean shares of the generation are spread over the actions.',
    formula: '−Σ p ln p over the actions',
  },
  generation_weight_heterozygosity: {
    ...generations,
    name: 'Heterozygosity in a generation',
    unit: 'probability',
    definition: 'Chance that two actions drawn by the mean shares of the generation differ.',
    formula: '1 − Σ p² over the actions',
  },
  distinct_genomes: {
    ...genomes,
    needs: ['agents.genome_id'],
    name: 'Distinct genomes',
    unit: 'genomes',
    definition: 'Different genomes among all agents, by their identifier without the counter.',
    formula: 'number of distinct base genomes',
  },
  agents_with_weights: {
    ...ofAll,
    name: 'Agents with action weights',
    unit: 'agents',
    definition: 'Agents whose action weights are stored and not all 0.',
    formula: 'number of agents',
  },
  weight_sets: {
    ...ofAll,
    name: 'Distinct sets of weights',
    unit: 'sets',
    definition: 'Different sets of action weights among all agents.',
    formula: 'number of distinct sets',
  },
  effective_size: {
    ...generations,
    name: 'Effective size',
    unit: 'agents',
    definition: 'Harmonic mean of the agents with weights of all generations but the last.',
    formula: 'Ne = T / Σ 1 / n(generation)',
  },
  speciation_index: {
    ...ofAll,
    name: 'Speciation index',
    unit: 'index from 0 to 1',
    definition:
      'How clearly agents fall into groups by their action weights, from 0 (not at all) to 1: the mean silhouette of the best of 2 to 5 groups around middle agents, negative ones taken as 0. Of more than 64 agents 64 are drawn from a fixed seed. Groups are found whether or not there are any: only above about 0.5 it speaks of clear ones.',
    formula:
      'max(0, mean of (b − a) / max(a, b)), a and b the mean Euclidean distance to the own and to the nearest other group (Rousseeuw 1987)',
  },
  speciation_clusters: {
    ...ofAll,
    name: 'Groups by action weights',
    unit: 'groups',
    definition: 'Number of groups, from 2 to 5, with the greatest mean silhouette.',
    formula: 'argmax over k of the mean silhouette',
  },
  weight_collapse_step: {
    ...weights,
    name: 'Collapse onto one action',
    unit: 'step',
    definition:
      'First step at which one action has 99 % of the mean weights of the living; empty when none has.',
    formula: 'first s with max p(action) ≥ 0.99',
  },
} as const satisfies Record<string, MetricDefinition>;

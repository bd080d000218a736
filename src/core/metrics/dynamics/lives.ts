import type { MetricDefinition } from '../definition.ts';
import { ofLives } from './basis.ts';

const dead = { ...ofLives, direction: 'higher' } as const;

/** AgentFarm: how long agents live. */
export const farmLivesMetrics = {
  survival_share: {
    ...ofLives,
    name: 'Survival',
    unit: 'share',
    definition:
      'Estimated share of agents that live longer than an age (Kaplan–Meier); agents still alive at the last step count as long as they were seen. AgentFarm draws the ranks of all lifetimes instead, as if the living had died at the end.',
    formula: 'S(t) = Π over ages u ≤ t of (1 − deaths at age u / agents at risk at age u)',
  },
  agents_at_risk: {
    ...ofLives,
    name: 'Agents at risk',
    unit: 'agents',
    definition: 'Agents known to have reached the age: the numbers behind the estimate.',
    formula: 'number of agents seen up to at least age t',
    direction: 'neither',
  },
  generation_survival_share: {
    ...ofLives,
    needs: ['agents.generation', 'agents.birth_time', 'agents.death_time'],
    name: 'Survival of a generation',
    unit: 'share',
    definition:
      'Estimated share of the agents of a generation that live longer than an age (Kaplan–Meier); agents still alive at the last step count as long as they were seen.',
    formula: 'S(t) = Π over ages u ≤ t of (1 − deaths at age u / agents at risk at age u)',
  },
  generation_at_risk: {
    ...ofLives,
    needs: ['agents.generation', 'agents.birth_time', 'agents.death_time'],
    name: 'Agents of a generation at risk',
    unit: 'agents',
    definition: 'Agents of the generation known to have reached the age: the numbers behind the estimate.',
    formula: 'number of agents seen up to at least age t',
    direction: 'neither',
  },
  deaths_at_age: {
    ...ofLives,
    name: 'Deaths at an age',
    unit: 'agents',
    definition: 'Agents of the type that died at an age of the class; those still alive do not count.',
    formula: 'number of agents with x ≤ death_time − birth_time < x + width of the class',
    direction: 'neither',
  },
  agents_known: {
    ...ofLives,
    name: 'Agents of the group',
    unit: 'agents',
    definition: 'Agents of the group whose birth is known and not after their death.',
    formula: 'number of agents',
    direction: 'neither',
  },
  agents_dead: {
    ...ofLives,
    name: 'Dead of the group',
    unit: 'agents',
    definition: 'Agents of the group that died.',
    formula: 'number of agents with a death_time',
    direction: 'lower',
  },
  agents_alive_at_end: {
    ...ofLives,
    name: 'Alive of the group',
    unit: 'agents',
    definition: 'Agents of the group that had not died by the last step.',
    formula: 'number of agents without a death_time',
  },
  dead_share: {
    ...ofLives,
    name: 'Dead share',
    unit: 'share',
    definition: 'Agents of the group that died, as a share of all of them.',
    formula: 'dead / agents',
    direction: 'lower',
  },
  lifespan_mean: {
    ...dead,
    name: 'Mean lifespan',
    unit: 'steps',
    definition: 'Mean age at death; those still alive do not count (AgentFarm counts them as 0 in places).',
    formula: 'mean of death_time − birth_time over the dead',
  },
  lifespan_median: {
    ...dead,
    name: 'Median lifespan',
    unit: 'steps',
    definition: 'Middle age at death; those still alive do not count.',
    formula: 'median of death_time − birth_time over the dead',
  },
  lifespan_max: {
    ...dead,
    name: 'Longest lifespan',
    unit: 'steps',
    definition: 'Highest age at death; those still alive do not count.',
    formula: 'max of death_time − birth_time over the dead',
  },
  median_survival: {
    ...ofLives,
    name: 'Median survival',
    unit: 'steps',
    definition:
      'Age that half of the agents outlive by the Kaplan–Meier estimate; empty when more than half outlive every age seen.',
    formula: 'first t with S(t) ≤ 0.5',
  },
} as const satisfies Record<string, MetricDefinition>;

import type { MetricDefinition } from '../definition.ts';

const generation = {
  family: 'farm',
  needs: ['agents.generation', 'agents.birth_time', 'agents.death_time'],
  direction: 'higher',
} as const;

const start = {
  family: 'farm',
  needs: ['agents.birth_time', 'agents.death_time', 'agents.agent_type'],
  direction: 'higher',
} as const;

const place = {
  ...start,
  needs: ['agents.position_x', 'agents.position_y', 'resource_states.position_x', 'resource_states.amount'],
  unit: 'cells',
  direction: 'lower',
} as const;

const performance = {
  family: 'farm',
  needs: [
    'agents.birth_time',
    'agents.death_time',
    'agents.parent_id',
    'agent_states.total_reward',
    'agent_actions.action_type',
  ],
  direction: 'higher',
} as const;

/** AgentFarm: how generations, the first agents and single agents did. */
export const farmFitnessMetrics = {
  generation_size: {
    ...generation,
    name: 'Size of a generation',
    unit: 'agents',
    definition: 'Agents of the generation.',
    formula: 'number of agents',
    direction: 'neither',
  },
  generation_genomes: {
    ...generation,
    needs: ['agents.generation', 'agents.genome_id'],
    name: 'Genomes of a generation',
    unit: 'genomes',
    definition: 'Distinct genomes among the agents of the generation; counters are left out.',
    formula: 'number of distinct base genomes',
  },
  generation_alive_share: {
    ...generation,
    name: 'Survivors of a generation',
    unit: 'share',
    definition: 'Agents of the generation that had not died by the last step, as a share of all of them.',
    formula: 'alive / agents',
  },
  generation_mean_resources: {
    ...generation,
    needs: ['agents.generation', 'agent_states.resource_level'],
    name: 'Mean resources of a generation',
    unit: 'resource units',
    definition: 'Mean resources over all states of the agents of the generation.',
    formula: 'Σ resource_level / number of states',
  },
  generation_most_resources: {
    ...generation,
    needs: ['agents.generation', 'agent_states.resource_level'],
    name: 'Most resources in a generation',
    unit: 'resource units',
    definition: 'Most resources that an agent of the generation held at any step.',
    formula: 'max resource_level',
  },
  generation_mean_reward: {
    ...generation,
    needs: ['agents.generation', 'agent_states.total_reward'],
    name: 'Mean reward of a generation',
    unit: 'reward',
    definition: 'Mean over the agents of the generation of the reward collected by their last state.',
    formula: 'mean of total_reward at the last state of each agent',
  },
  generation_offspring: {
    ...generation,
    needs: ['agents.generation', 'agents.parent_id'],
    name: 'Offspring per agent',
    unit: 'children per agent',
    definition: 'Mean number of children of the agents of the generation; a child counts for either parent.',
    formula: 'Σ children / agents',
  },
  initial_agents: {
    ...start,
    name: 'Initial agents',
    unit: 'agents',
    definition: 'Agents that were there at the start.',
    formula: 'number of agents with birth_time ≤ 0',
    direction: 'neither',
  },
  near_resources: {
    ...start,
    needs: ['agents.position_x', 'agents.position_y', 'resource_states.position_x', 'resource_states.amount'],
    name: 'Resources near',
    unit: 'resources',
    definition:
      'Mean number of resources less than 30 cells away from an initial agent, at the first step that has resources; one that is stored twice there counts once, with its larger amount.',
    formula: 'mean number of resources with distance < 30',
  },
  near_amount: {
    ...start,
    needs: ['agents.position_x', 'agents.position_y', 'resource_states.position_x', 'resource_states.amount'],
    name: 'Amount near',
    unit: 'resource units',
    definition:
      'Mean amount of the resources less than 30 cells away from an initial agent, at the first step that has resources; one that is stored twice there counts once, with its larger amount.',
    formula: 'mean of Σ amount with distance < 30',
  },
  nearest_resource: {
    ...place,
    name: 'Nearest resource',
    definition:
      'Mean distance from an initial agent to the resource nearest to it, at the first step that has resources.',
    formula: 'mean over the initial agents of min distance',
  },
  resource_distance: {
    ...place,
    name: 'Distance of resources',
    definition: 'Mean distance from an initial agent to all resources, at the first step that has resources.',
    formula: 'mean over the initial agents of mean distance',
  },
  weighted_resource_distance: {
    ...place,
    name: 'Weighted distance of resources',
    unit: 'cells per resource unit',
    definition:
      'Mean distance from an initial agent to all resources, in which a large one counts as nearer.',
    formula: 'mean over the initial agents of mean distance / (amount + 1)',
  },
  early_deaths: {
    ...start,
    name: 'Early deaths',
    unit: 'agents',
    definition: 'Initial agents that died within the first 100 steps.',
    formula: 'number of initial agents with death_time ≤ 100',
    direction: 'lower',
  },
  early_survival: {
    ...start,
    name: 'Early survival',
    unit: 'share',
    definition: 'Initial agents that outlived the first 100 steps, as a share of all of them.',
    formula: '1 − early deaths / initial agents',
  },
  early_growth: {
    ...start,
    name: 'Early growth',
    unit: 'ratio',
    definition:
      'Change of the number of living agents from the start to step 100, or to the last step of a shorter simulation, as a share of the initial agents.',
    formula: '(N(min(100, last step)) − initial agents) / initial agents',
  },
  initial_offspring: {
    ...start,
    needs: ['agents.birth_time', 'agents.parent_id'],
    name: 'Offspring per initial agent',
    unit: 'children per agent',
    definition: 'Mean number of children of the initial agents, over the whole simulation.',
    formula: 'children of initial agents / initial agents',
  },
  performance_score: {
    ...performance,
    name: 'Performance',
    unit: 'score',
    definition:
      'Reproductive success, reward per step and length of life in one score; rewards are not scaled, so they may outweigh the rest.',
    formula: '0.4 success rate + 0.4 reward per step + 0.2 lifespan / longest lifespan',
  },
  performance_success: {
    ...performance,
    name: 'Reproduction success rate of an agent',
    unit: 'share',
    definition:
      'Successful attempts to reproduce as a share of all attempts of the agent; 0 where it never tried.',
    formula: 'successes / attempts',
  },
  reward_per_step: {
    ...performance,
    name: 'Reward per step',
    unit: 'reward per step',
    definition:
      'Reward that the agent collected by its last state over its lifespan, which counts as one step at least.',
    formula: 'total_reward at the last state / max(1, lifespan)',
  },
  time_alive: {
    ...performance,
    needs: ['agents.birth_time', 'agents.death_time'],
    name: 'Lifespan so far',
    unit: 'steps',
    definition: 'Steps from birth to death, or to the last step while the agent lives.',
    formula: '(death_time, or last step) − birth_time',
  },
} as const satisfies Record<string, MetricDefinition>;

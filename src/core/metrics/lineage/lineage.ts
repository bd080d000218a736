import type { MetricDefinition } from '../definition.ts';

const kin = {
  family: 'farm',
  needs: ['agents.agent_id', 'agents.parent_id'],
  direction: 'neither',
} as const;

const living = {
  family: 'farm',
  needs: ['agents.agent_id', 'agents.parent_id', 'agents.birth_time', 'agents.death_time'],
  direction: 'higher',
} as const;

/** AgentFarm: who descends from whom. */
export const farmLineageMetrics = {
  family_agents: {
    ...kin,
    name: 'Agents in the family forest',
    unit: 'agents',
    definition: 'All agents of the simulation.',
    formula: 'number of agents',
  },
  family_roots: {
    ...kin,
    name: 'Roots',
    unit: 'agents',
    definition: 'Agents without a parent in the simulation: founders, and those whose parents are not known.',
    formula: 'number of agents without a parent among the agents',
  },
  family_orphans: {
    ...kin,
    name: 'Orphans',
    unit: 'agents',
    definition: 'Agents that name a parent that the simulation does not have.',
    formula: 'number of agents with a named parent that is no agent',
    direction: 'lower',
  },
  unnamed_parents: {
    ...kin,
    needs: ['agents.parent_id', 'agents.birth_time'],
    name: 'Births without a named parent',
    unit: 'agents',
    definition: 'Agents born after the start that name no parent.',
    formula: 'number of agents with birth_time > 0 and no parent',
    direction: 'lower',
  },
  two_parent_agents: {
    ...kin,
    name: 'Agents with two parents',
    unit: 'agents',
    definition:
      'Agents with two parents in the simulation; with any, the family is a directed acyclic graph (DAG) and no forest of trees.',
    formula: 'number of agents with two parents among the agents',
  },
  family_depth: {
    ...kin,
    name: 'Depth',
    unit: 'generations',
    definition: 'Most generations from an agent up to the nearest root.',
    formula: 'max over agents of the shortest way to a root',
  },
  generational_turnover: {
    ...kin,
    needs: ['agents.generation', 'agents.birth_time'],
    name: 'Generational turnover',
    unit: 'generations per 100 steps',
    definition:
      'How fast generations follow each other: the highest generation reached, for each hundred steps.',
    formula: '100 max(generation) / last step',
    direction: 'neither',
  },
  branching_factor: {
    ...kin,
    name: 'Branching factor',
    unit: 'children',
    definition: 'Mean number of children of the agents that have any.',
    formula: 'Σ children / number of agents with children',
  },
  childless_agents: {
    ...kin,
    name: 'Agents without children',
    unit: 'agents',
    definition: 'Agents that no other agent names as a parent.',
    formula: 'number of agents without children',
  },
  surviving_founders: {
    ...living,
    name: 'Surviving founders',
    unit: 'lines',
    definition:
      'Roots whose line still has a living agent at the end, themselves included; a line follows first parents.',
    formula: 'number of roots with a living agent in their line',
  },
  surviving_founder_share: {
    ...living,
    name: 'Share of surviving founders',
    unit: 'share',
    definition: 'Surviving founders as a share of all roots.',
    formula: 'surviving founders / roots',
  },
  line_members: {
    ...kin,
    name: 'Size of a line',
    unit: 'agents',
    definition: 'Agents that descend from the founder along first parents, the founder included.',
    formula: 'number of agents with this root',
  },
  line_living: {
    ...living,
    name: 'Living of a line',
    unit: 'agents',
    definition: 'Agents of the line that had not died by the last step.',
    formula: 'number of agents with this root without a death_time',
  },
  line_living_share: {
    ...living,
    name: 'Share of the living',
    unit: 'share',
    definition: 'Living agents of the line as a share of all living agents.',
    formula: 'living of the line / living',
  },
  line_depth: {
    ...kin,
    name: 'Depth of a line',
    unit: 'generations',
    definition: 'Most generations below the founder along first parents.',
    formula: 'max number of first parents up to the founder',
  },
  living_of_line: {
    ...living,
    name: 'Living descendants by founder',
    unit: 'agents',
    definition:
      'Living agents of the lines with most members of all times, the founder included; the other lines together.',
    formula: 'number of agents of the line with birth ≤ s and no death, or death > s',
  },
  living_lines: {
    ...living,
    name: 'Surviving lines',
    unit: 'lines',
    definition: 'Founders that have a living agent in their line at the step.',
    formula: 'number of roots with a living agent in their line at step s',
  },
  offspring_count: {
    ...kin,
    name: 'Offspring',
    unit: 'agents',
    definition: 'Children of the agent, as either parent.',
    formula: 'number of agents that name it as a parent',
    direction: 'higher',
  },
  descendants_count: {
    ...kin,
    name: 'Descendants',
    unit: 'agents',
    definition: 'Agents that descend from the agent along first parents.',
    formula: 'number of agents whose chain of first parents holds it',
    direction: 'higher',
  },
  descendants_living: {
    ...living,
    name: 'Living descendants',
    unit: 'agents',
    definition: 'Descendants along first parents that had not died by the last step.',
    formula: 'number of descendants without a death_time',
  },
  generations_from_root: {
    ...kin,
    name: 'Generations from a root',
    unit: 'generations',
    definition: 'Generations from the agent up to the nearest root; 0 for a root.',
    formula: 'shortest way along parents to a root',
  },
} as const satisfies Record<string, MetricDefinition>;

import type { MetricDefinition } from '../definition.ts';

/** What many metrics share: the columns that they are worked out from, and what is used where those are missing. */
type Basis = Pick<MetricDefinition, 'family' | 'needs' | 'derivation' | 'direction'>;

const countedAgents = {
  needs: ['agents.birth_time', 'agents.death_time'],
  note: 'From the agents alive as counted from their births and deaths.',
  cost: 'plain',
} as const;

export const ofPopulation = {
  family: 'farm',
  needs: ['simulation_steps.total_agents'],
  derivation: countedAgents,
  direction: 'higher',
} as const satisfies Basis;

/** For how the population moves, where neither more nor less is better. */
export const ofCourse = { ...ofPopulation, direction: 'neither' } as const satisfies Basis;

export const ofTypes = {
  family: 'farm',
  needs: ['simulation_steps.agent_type_counts'],
  derivation: {
    needs: ['agents.agent_type', 'agents.birth_time', 'agents.death_time'],
    note: 'From the agents of each type alive as counted from their births and deaths.',
    cost: 'plain',
  },
  direction: 'neither',
} as const satisfies Basis;

export const ofBirths = {
  family: 'farm',
  needs: ['simulation_steps.births'],
  derivation: { needs: ['agents.birth_time'], note: 'Counted from the agents.', cost: 'plain' },
  direction: 'neither',
} as const satisfies Basis;

export const ofDeaths = {
  family: 'farm',
  needs: ['simulation_steps.deaths'],
  derivation: { needs: ['agents.death_time'], note: 'Counted from the agents.', cost: 'plain' },
  direction: 'lower',
} as const satisfies Basis;

export const ofLives = {
  family: 'farm',
  needs: ['agents.agent_type', 'agents.birth_time', 'agents.death_time'],
  direction: 'higher',
} as const satisfies Basis;

import type { MetricDefinition } from '../definition.ts';

type Basis = Pick<MetricDefinition, 'family' | 'needs' | 'direction'>;

/** Acts on other agents. */
export const ofActs = {
  family: 'farm',
  needs: [
    'agent_actions.agent_id',
    'agent_actions.action_type',
    'agent_actions.action_target_id',
    'agents.agent_id',
  ],
  direction: 'neither',
} as const satisfies Basis;

export const ofSharing = {
  ...ofActs,
  needs: [...ofActs.needs, 'agent_actions.details'],
} as const satisfies Basis;

/** Places of agents at a step. */
export const ofPlaces = {
  family: 'farm',
  needs: ['agent_states.position_x', 'agent_states.position_y', 'agents.agent_type'],
  direction: 'neither',
} as const satisfies Basis;

/** Places and parents of those born. */
export const ofBirthPlaces = {
  ...ofPlaces,
  needs: [
    ...ofPlaces.needs,
    'agents.parent_id',
    'agents.birth_time',
    'agents.position_x',
    'agents.position_y',
  ],
} as const satisfies Basis;

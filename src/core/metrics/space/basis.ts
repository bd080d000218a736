import type { MetricDefinition } from '../definition.ts';

type Basis = Pick<MetricDefinition, 'family' | 'needs' | 'direction'>;

/** For numbers that are worked out from where agents are. */
export const ofPositions = {
  family: 'farm',
  needs: [
    'agent_states.agent_id',
    'agent_states.step_number',
    'agent_states.position_x',
    'agent_states.position_y',
  ],
  direction: 'neither',
} as const satisfies Basis;

export const ofResourcePositions = {
  family: 'farm',
  needs: ['resource_states.step_number', 'resource_states.position_x', 'resource_states.position_y'],
  direction: 'neither',
} as const satisfies Basis;

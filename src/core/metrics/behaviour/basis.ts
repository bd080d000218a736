import type { MetricDefinition } from '../definition.ts';

type Basis = Pick<MetricDefinition, 'family' | 'needs' | 'direction'>;

/** For what is worked out from who did what when, and what it earned. */
export const ofActions = {
  family: 'farm',
  needs: [
    'agent_actions.agent_id',
    'agent_actions.step_number',
    'agent_actions.action_type',
    'agent_actions.reward',
  ],
  direction: 'neither',
} as const satisfies Basis;

/** The same where more is better for the agents. */
export const ofGains = { ...ofActions, direction: 'higher' } as const satisfies Basis;

/** The same where less is better. */
export const ofLosses = { ...ofActions, direction: 'lower' } as const satisfies Basis;

import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Actions of an AgentFarm simulation. */
export const actionFigures = {
  action_shares: {
    family: 'farm',
    page: 'actions',
    name: 'Action mix',
    description: 'Share of each type among the actions of a step.',
    panels: [{ metrics: ['action_share_at_step'], mark: 'stack' }],
  },
  action_reward: {
    family: 'farm',
    page: 'actions',
    name: 'Mean reward by action',
    description: 'What an action of each type earned on average over the last ten steps.',
    panels: [{ metrics: ['action_reward_rolling'], mark: 'line' }],
  },
  action_success: {
    family: 'farm',
    page: 'actions',
    name: 'Success rate by action',
    description: 'How many of the actions of each type earned a reward over the last ten steps.',
    panels: [{ metrics: ['action_success_rolling'], mark: 'line' }],
  },
  action_reward_total: {
    family: 'farm',
    page: 'actions',
    name: 'Cumulative reward by action',
    description: 'What all actions of each type have earned up to a step.',
    panels: [{ metrics: ['action_reward_so_far'], mark: 'line' }],
  },
} as const satisfies Record<string, FigureDefinition>;

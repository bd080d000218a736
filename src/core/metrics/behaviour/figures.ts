import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of behaviour on the page Actions of an AgentFarm simulation. */
export const behaviourFigures = {
  exploration: {
    family: 'farm',
    page: 'actions',
    name: 'Exploration',
    description: 'How much of what agents do in a step they have not done before.',
    panels: [{ metrics: ['first_time_share'], mark: 'line' }],
  },
  learning_curve: {
    family: 'farm',
    page: 'actions',
    name: 'Learning curve',
    description:
      'How often actions succeed and fail, and what they earn, in periods of 100 steps, or of 10 in simulations of fewer than 200.',
    panels: [
      { metrics: ['period_success_rate', 'period_failure_rate'], mark: 'stairs' },
      { metrics: ['period_reward'], mark: 'stairs' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;

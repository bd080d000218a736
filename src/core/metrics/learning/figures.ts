import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Learning. */
export const learningFigures = {
  learning_progress: {
    family: 'farm',
    page: 'learning',
    name: 'Learning progress',
    description: 'Mean reward of the learning experiences of each step, and its trailing mean.',
    panels: [{ metrics: ['step_reward', 'step_reward_trailing'], mark: 'line' }],
  },
  learned_actions: {
    family: 'farm',
    page: 'learning',
    name: 'Learned actions',
    description:
      'Learning experiences in each step by the name that modules give the action, which is not what agents did.',
    panels: [{ metrics: ['learned_actions'], mark: 'stack' }],
  },
  learning_variety: {
    family: 'farm',
    page: 'learning',
    name: 'Learners and learned actions',
    description:
      'How many agents learn in each step, and how many distinct labels their learned actions have.',
    panels: [
      { metrics: ['step_learners'], mark: 'line' },
      { metrics: ['step_distinct_actions'], mark: 'line' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;

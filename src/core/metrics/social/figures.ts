import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Social of an AgentFarm simulation. */
export const socialFigures = {
  cooperation: {
    family: 'farm',
    page: 'social',
    name: 'Cooperation and competition',
    description: 'Acts for and against other agents in each step, and the share of cooperation.',
    panels: [
      { metrics: ['cooperation_acts', 'competition_acts'], mark: 'line' },
      { metrics: ['cooperation_rate', 'cooperation_rate_recent'], mark: 'line' },
    ],
  },
  competition: {
    family: 'farm',
    page: 'social',
    name: 'Competition intensity',
    description:
      'Competition as a share of all acts on other agents, its mean over ten steps, and the straight line that fits it best.',
    panels: [
      {
        metrics: ['competition_intensity', 'competition_intensity_recent', 'competition_intensity_trend'],
        mark: 'line',
      },
    ],
  },
  social_acts: {
    family: 'farm',
    page: 'social',
    name: 'Acts between agents',
    description: 'What agents did to other agents in each step, by type of action.',
    panels: [{ metrics: ['social_acts_of_kind'], mark: 'stack' }],
  },
  altruism: {
    family: 'farm',
    page: 'social',
    name: 'Altruistic share actions',
    description:
      'Share actions of givers that had fewer resources than a threshold, for every threshold: those far to the left gave although they had little.',
    panels: [{ metrics: ['shares_below'], mark: 'stairs' }],
    x: { label: 'threshold', unit: 'resource units' },
  },
} as const satisfies Record<string, FigureDefinition>;

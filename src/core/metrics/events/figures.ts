import type { FigureDefinition } from '../figure-definition.ts';

/** The figures of the page Events of an LLM Society simulation. */
export const eventsFigures = {
  event_types: {
    family: 'society',
    page: 'events',
    name: 'Events by type',
    description: 'How many events of each type there are in each step.',
    panels: [{ metrics: ['events_of_type'], mark: 'bars' }],
  },
  action_mix: {
    family: 'society',
    page: 'events',
    name: 'Action mix',
    description: 'In which proportions agents choose actions in each step.',
    panels: [{ metrics: ['chosen_action_share'], mark: 'stack' }],
  },
  chosen_actions: {
    family: 'society',
    page: 'events',
    name: 'Actions in each step',
    description: 'How often agents choose each action in each step.',
    panels: [{ metrics: ['chosen_actions'], mark: 'bars' }],
  },
  family_events: {
    family: 'society',
    page: 'events',
    name: 'Births, marriages and deaths',
    description: 'What happens in families in each step, and what is inherited.',
    panels: [
      { metrics: ['society_births', 'society_marriages', 'society_deaths'], mark: 'bars' },
      { metrics: ['inherited_at_step'], mark: 'bars' },
    ],
  },
} as const satisfies Record<string, FigureDefinition>;

import type { Part } from '../../analysis/part.ts';
import { drawAgentActions } from './draw-agent-actions.ts';
import { EventList } from './event-list.tsx';

export const parts: readonly Part[] = [
  {
    title: 'What happened',
    figures: ['event_types', 'family_events'],
    tables: ['event-types', 'family-numbers', 'family-events'],
  },
  {
    title: 'What agents choose to do',
    figures: ['action_mix', 'chosen_actions'],
    tables: [
      'action-mix',
      {
        table: 'agent-actions',
        draw: drawAgentActions,
        description: 'Which part of the choices of each agent each action is.',
        unit: 'share of the choices of the agent',
        wide: true,
      },
    ],
  },
  { title: 'List of events', rest: (place) => <EventList {...place} /> },
];

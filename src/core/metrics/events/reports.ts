import type { ReportDefinition } from '../report-definition.ts';

/** The tables of the page Events by id. */
export const eventsReports = {
  'event-types': {
    family: 'society',
    report: 'events',
    name: 'Types of events',
    metrics: ['events_count', 'events_agents', 'events_unparsed'],
  },
  'action-mix': {
    family: 'society',
    report: 'events',
    name: 'Actions chosen',
    metrics: ['chosen_actions_total', 'chosen_actions_share', 'chosen_actions_agents'],
  },
  'agent-actions': {
    family: 'society',
    report: 'events',
    name: 'Actions by agent',
    metrics: ['agent_action_share', 'chosen_actions_total'],
  },
  'family-numbers': {
    family: 'society',
    report: 'events',
    name: 'Families in numbers',
    metrics: [
      'births_of_run',
      'marriages_of_run',
      'deaths_of_run',
      'deceased_wealth',
      'inherited_sum',
      'inherited_rest',
      'inherited_pool',
    ],
  },
  'family-events': {
    family: 'society',
    report: 'events',
    name: 'Family events',
    metrics: ['deceased_wealth'],
  },
  'listed-events': { family: 'society', report: 'events', name: 'Events listed', metrics: [] },
} as const satisfies Record<string, ReportDefinition>;

import type { ReportDefinition } from '../report-definition.ts';

const common = { family: 'farm', report: 'agent' } as const;

/** The tables about one agent, on the page Actions. */
export const agentReports = {
  'agent-numbers': {
    ...common,
    name: 'The agent in numbers',
    metrics: [
      'agent_type',
      'agent_generation',
      'agent_birth',
      'agent_death',
      'agent_survival_time',
      'agent_children',
      'agent_states_recorded',
      'agent_health',
      'agent_peak_health',
      'agent_resources',
      'agent_peak_resources',
      'agent_reward',
      'agent_age',
      'agent_x',
      'agent_y',
      'agent_defending',
      'agent_actions_total',
      'agent_action_reward',
      'agent_incidents',
    ],
  },
  'agent-incidents': {
    ...common,
    name: 'Its health incidents',
    metrics: ['incident_before', 'incident_after', 'agent_incident_change'],
  },
  'agent-children': { ...common, name: 'Its children', metrics: ['agent_survival_time', 'agent_children'] },
  'agent-places': {
    ...common,
    name: 'Where it was',
    metrics: ['space_agent_x', 'space_agent_y', 'agent_place_steps'],
  },
} as const satisfies Record<string, ReportDefinition>;

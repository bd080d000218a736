import type { MetricDefinition } from '../definition.ts';

const ofEvents = {
  family: 'society',
  needs: ['simulation_events.event_type', 'simulation_events.step_timestamp'],
  unit: 'events',
  direction: 'neither',
} as const;

const ofDetails = {
  family: 'society',
  needs: ['simulation_events.event_type', 'simulation_events.details', 'simulation_events.step_timestamp'],
  direction: 'neither',
} as const;

const family = (name: string, types: string, direction: 'neither' | 'lower' = 'neither') =>
  ({
    ...ofEvents,
    unit: 'events per step',
    name,
    definition: `Events of ${types} in the step.`,
    formula: `number of events of ${types} at step s`,
    direction,
  }) as const;

const inherited = (name: string, definition: string, formula: string) =>
  ({ ...ofDetails, unit: 'currency', name, definition, formula }) as const;

/** LLM Society: what happened. */
export const eventsMetrics = {
  events_count: {
    ...ofEvents,
    name: 'Number of events',
    definition: 'Events of the type.',
    formula: 'number of events',
  },
  events_agents: {
    ...ofEvents,
    unit: 'agents',
    name: 'Agents of events',
    definition: 'Distinct agents to which events of the type happened.',
    formula: 'number of distinct agent_id_primary',
  },
  events_unparsed: {
    ...ofDetails,
    unit: 'events',
    name: 'Details that are no JSON',
    definition:
      'Events whose details cannot be read; they are counted here and left out of what is made of details.',
    formula: 'number of events with details that are no JSON',
    direction: 'lower',
  },
  chosen_actions: {
    ...ofDetails,
    unit: 'actions per step',
    name: 'Actions chosen',
    definition: 'Choices of one kind of action in the step.',
    formula: 'number of events AGENT_ACTION_CHOSEN at step s with that details.action_type',
  },
  chosen_action_share: {
    ...ofDetails,
    unit: 'share',
    name: 'Share of an action in the step',
    definition: 'Choices of one kind of action as a part of all choices of the step.',
    formula: 'actions chosen of the kind at step s / actions chosen at step s',
  },
  chosen_actions_total: {
    ...ofDetails,
    unit: 'actions',
    name: 'Number of choices',
    definition: 'Choices of an action.',
    formula: 'number of events AGENT_ACTION_CHOSEN with that details.action_type',
  },
  chosen_actions_share: {
    ...ofDetails,
    unit: 'share',
    name: 'Share of choices',
    definition: 'Choices of one kind of action as a part of all choices.',
    formula: 'number of choices of the kind / number of choices',
  },
  chosen_actions_agents: {
    ...ofDetails,
    unit: 'agents',
    name: 'Agents that chose it',
    definition: 'Distinct agents that chose the action at least once.',
    formula: 'number of distinct agent_id_primary',
  },
  agent_action_share: {
    ...ofDetails,
    unit: 'share',
    name: 'Share of the choices of an agent',
    definition: 'Choices of one kind of action as a part of all choices of the agent.',
    formula: 'number of choices of the kind by the agent / number of choices by the agent',
  },
  society_births: family('Births', 'type CHILD_BORN'),
  society_marriages: family('Marriages', 'type MARRIAGE_FORMED or AGENT_MARRIAGE'),
  society_deaths: family('Deaths', 'any type that names a death, like AGENT_DEATH_INHERITANCE', 'lower'),
  inherited_at_step: {
    ...ofDetails,
    unit: 'currency per step',
    name: 'Inherited',
    definition: 'What goes to heirs by name in the step.',
    formula: 'Σ of the numbers in details.inheritance_distribution at step s',
  },
  births_of_run: {
    ...ofEvents,
    name: 'Births in all',
    definition: 'Events of type CHILD_BORN.',
    formula: 'number of events',
  },
  marriages_of_run: {
    ...ofEvents,
    name: 'Marriages in all',
    definition: 'Events of type MARRIAGE_FORMED or AGENT_MARRIAGE.',
    formula: 'number of events',
  },
  deaths_of_run: {
    ...ofEvents,
    name: 'Deaths in all',
    definition: 'Events of any type that names a death.',
    formula: 'number of events',
    direction: 'lower',
  },
  deceased_wealth: inherited(
    'Wealth of the deceased',
    'What the deceased had, as their events say.',
    'Σ details.deceased_wealth',
  ),
  inherited_sum: inherited(
    'Inherited in all',
    'What goes to heirs by name.',
    'Σ of the numbers in details.inheritance_distribution',
  ),
  inherited_rest: inherited(
    'Left without an heir',
    'Wealth of the deceased that no heir by name gets, such as the part for the family pool.',
    'wealth of the deceased − inherited',
  ),
  inherited_pool: inherited(
    'Tenth for the family pool',
    'What LLM Society keeps for the family pool; events do not say what was kept, so this is its rule and no record.',
    '0.1 · wealth of the deceased',
  ),
} as const satisfies Record<string, MetricDefinition>;

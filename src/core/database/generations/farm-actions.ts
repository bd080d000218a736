import type { farmSchema } from '../../schema/farm.ts';
import type { Candidate, RulesFor } from './rules.ts';
import { simulationColumn } from './simulation-column.ts';

/** The first of some keys of the details, where they are JSON. */
function fromDetails(...keys: readonly string[]): Candidate {
  const values = keys.map((key) => `{details} ->> '$.${key}'`);
  const value = values.length === 1 ? values[0] : `coalesce(${values.join(', ')})`;
  return {
    sql: `CASE WHEN json_valid({details}) THEN ${value} END`,
    provenance: 'derived',
    note: `Read from details (${keys.join(' or ')}).`,
  };
}

/** What agents do and what happens to them. */
export const actionRules: Pick<
  RulesFor<typeof farmSchema>,
  'agent_actions' | 'learning_experiences' | 'health_incidents' | 'reproduction_events'
> = {
  agent_actions: {
    parts: [{ table: 'agent_actions', needs: ['agent_id'] }],
    combine: 'first',
    // The plus keeps the index on module_type out: half of all rows have no module.
    where: [{ when: 'executed-actions', sql: '+{module_type} IS NULL' }],
    columns: {
      simulation_id: simulationColumn(['agent_actions'], 'agent'),
      resources_before: ['resources_before', fromDetails('agent_resources_before', 'resources_before')],
      resources_after: ['resources_after', fromDetails('agent_resources_after', 'resources_after')],
    },
    missing: 'The file has no table of actions.',
  },
  learning_experiences: {
    parts: [
      { table: 'learning_experiences', needs: ['agent_id'], when: 'learning-stored' },
      {
        table: 'agent_actions',
        needs: ['module_type'],
        when: 'actions-learned',
        where: '+{module_type} IS NOT NULL',
      },
    ],
    combine: 'first',
    columns: {
      simulation_id: simulationColumn(['learning_experiences', 'agent_actions'], 'agent'),
      experience_id: ['experience_id', 'action_id'],
      action_taken: ['action_taken', fromDetails('action_taken')],
      action_taken_mapped: ['action_taken_mapped', fromDetails('action_taken_mapped')],
    },
    missing: 'The file records no learning.',
  },
  health_incidents: {
    parts: [{ table: 'health_incidents', needs: ['agent_id'] }],
    combine: 'first',
    columns: { simulation_id: simulationColumn(['health_incidents'], 'agent or death') },
    missing: 'The file has no table of health incidents.',
  },
  reproduction_events: {
    parts: [{ table: 'reproduction_events', needs: ['parent_id'] }],
    combine: 'first',
    columns: { simulation_id: simulationColumn(['reproduction_events'], 'nothing') },
    missing: 'The file has no table of reproduction events.',
  },
};

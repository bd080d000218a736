import type { farmSchema } from '../../schema/farm.ts';
import { genomeParentSql } from './genome-sql.ts';
import type { Candidate, RulesFor } from './rules.ts';
import { simulationColumn } from './simulation-column.ts';

const throughStepId: Candidate = {
  sql: 's.{simulation_steps.step_number}',
  join: 'steps',
  provenance: 'stored',
  note: 'Reached through step_id.',
};

/** A column of the row's agent, found by its id, in the same simulation where rows name one. */
function ofAgent(column: string, wrap = (sql: string) => sql): readonly Candidate[] {
  const lookup = `SELECT a.{agents.${column}} FROM {main:agents} AS a WHERE a.{agents.agent_id} = {agent_id}`;
  const note = column === 'birth_time' ? 'Step minus birth_time of the agent.' : 'Taken from the agent.';
  return [`${lookup} AND a.{agents.simulation_id} = {simulation_id}`, lookup].map((sql) => ({
    sql: wrap(`(${sql} LIMIT 1)`),
    provenance: 'derived',
    note,
  }));
}

/** The parent as the reproduction event of the birth names it; its step finds it through an index. */
const parentFromEvents: readonly Candidate[] = [
  ' AND e.{reproduction_events.simulation_id} = {simulation_id}',
  '',
].map((sameSimulation) => ({
  when: 'reproduction-stored',
  sql: `(SELECT e.{reproduction_events.parent_id} FROM {main:reproduction_events} AS e
    WHERE e.{reproduction_events.step_number} = {birth_time}
    AND +e.{reproduction_events.offspring_id} = {agent_id}${sameSimulation} LIMIT 1)`,
  provenance: 'derived',
  note: 'Taken from reproduction_events, where a birth names its parent.',
}));

/** Agents and their states. */
export const agentRules: Pick<RulesFor<typeof farmSchema>, 'agents' | 'agent_states'> = {
  agents: {
    parts: [{ table: 'agents', needs: ['agent_id'] }],
    combine: 'first',
    columns: {
      simulation_id: simulationColumn(['agents'], 'nothing'),
      position_x: ['position_x', 'initial_position_x'],
      position_y: ['position_y', 'initial_position_y'],
      starting_health: ['starting_health', 'max_health'],
      parent_id: [
        'parent_id',
        ...parentFromEvents,
        {
          sql: genomeParentSql('{genome_id}'),
          provenance: 'derived',
          note: 'Read off genome_id, which names the parents.',
        },
      ],
    },
    missing: 'The file has no table of agents.',
  },
  agent_states: {
    parts: [{ table: 'agent_states', needs: ['agent_id'] }],
    combine: 'first',
    joins: {
      steps: 'JOIN {main:simulation_steps} AS s ON s.{simulation_steps.step_id} = {step_id}',
    },
    where: [
      // The first schema keeps writing rows for dead agents; a state is one of a living agent.
      { sql: '{alive} IS NOT 0' },
      {
        when: 'duplicate-states-indexed',
        sql: `NOT EXISTS (SELECT 1 FROM {main:agent_states} AS d
    WHERE {value:sameState} AND d.rowid < t.rowid)`,
      },
      {
        when: 'duplicate-states',
        sql: 't.rowid IN (SELECT min(d.rowid) FROM {main:agent_states} AS d GROUP BY {value:stateKey})',
      },
    ],
    columns: {
      simulation_id: simulationColumn(['agent_states'], 'agent'),
      step_number: ['step_number', throughStepId],
      starting_health: [
        'starting_health',
        'max_health',
        ...ofAgent('starting_health'),
        ...ofAgent('max_health'),
      ],
      age: [
        'age',
        ...ofAgent('birth_time', (birth) => `{step_number} - ${birth}`),
        ...ofAgent('birth_time', (birth) => `s.{simulation_steps.step_number} - ${birth}`).map((candidate) =>
          typeof candidate === 'string' ? candidate : { ...candidate, join: 'steps' },
        ),
      ],
    },
    missing: 'The file has no table of agent states.',
  },
};

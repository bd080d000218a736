import type { societySchema } from '../../schema/society.ts';
import type { Candidate, RulesFor, TableRule } from './rules.ts';

const onlyRun: Candidate = {
  sql: '{value:only}',
  provenance: 'derived',
  note: 'The file does not tell runs apart: all rows belong to one.',
};

/** A table whose columns are as stored; rows without a run belong to the only one. */
function plain(table: string, missing: string) {
  return {
    parts: [{ table }],
    combine: 'first',
    columns: {
      simulation_run_id: [
        {
          when: `unassigned:${table}`,
          sql: 'CAST(COALESCE({simulation_run_id}, {value:only}) AS TEXT)',
          provenance: 'derived',
          note: 'Stored, or where the row names none, the only run.',
        },
        'simulation_run_id',
        onlyRun,
      ],
    },
    missing,
  } as const satisfies TableRule;
}

/** How each canonical table of LLM Society comes about; see docs/schema.md. */
export const societyRules: RulesFor<typeof societySchema> = {
  simulation_runs: {
    parts: [{ table: 'simulation_runs', when: 'simulations-stored' }, { table: 'found_runs' }],
    combine: 'all',
    columns: {},
    missing: 'The file names no run.',
  },
  agents: {
    parts: [{ table: 'agents', needs: ['agent_id_str'], when: 'agents-stored' }, { table: 'found_agents' }],
    combine: 'first',
    columns: {
      simulation_run_id: ['simulation_run_id', 'creation_run_id', onlyRun],
      last_step: [
        'last_step',
        {
          sql: `(SELECT max(f.{found_agents.last_step}) FROM {main:found_agents} AS f
    WHERE f.{found_agents.agent_id_str} = {agent_id_str}
    AND f.{found_agents.simulation_run_id} = {creation_run_id})`,
          provenance: 'derived',
          note: 'The last step at which another table names the agent.',
        },
      ],
    },
    missing: 'No table names agents.',
  },
  agent_memories: plain('agent_memories', 'The file has no table of memories.'),
  market_transactions: plain('market_transactions', 'The file has no table of trades.'),
  banking_transactions: plain('banking_transactions', 'The file has no table of bank transactions.'),
  simulation_events: plain('simulation_events', 'The file has no table of events.'),
};

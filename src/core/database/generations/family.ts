import type { Family } from '../../api/source.ts';
import type { Catalog } from './catalog.ts';

/** Sets of columns (`table.column`), each of which tells the family; looked at in order. */
const signs: readonly { readonly family: Family; readonly columns: readonly string[] }[] = [
  { family: 'society', columns: ['simulation_runs.run_id'] },
  { family: 'society', columns: ['simulation_events.simulation_run_id', 'simulation_events.step_timestamp'] },
  { family: 'society', columns: ['agent_memories.agent_id_str', 'agent_memories.step_timestamp'] },
  { family: 'society', columns: ['banking_transactions.account_id', 'banking_transactions.step_timestamp'] },
  { family: 'society', columns: ['market_transactions.market_id', 'market_transactions.step_timestamp'] },
  { family: 'farm', columns: ['simulation_steps.step_number'] },
  { family: 'farm', columns: ['agent_states.agent_id', 'agent_states.step_number'] },
  { family: 'farm', columns: ['agent_states.agent_id', 'agent_states.step_id'] },
  { family: 'farm', columns: ['agent_actions.agent_id', 'agent_actions.step_number'] },
  { family: 'farm', columns: ['agents.agent_id', 'agents.birth_time'] },
];

/** Columns of the table that LLM Society writes beside its main file, under any table name. */
const metricsColumns = ['timestamp', 'step', 'metric_name', 'value'];

/** The family of a file, by its tables and columns. */
export function familyOf(catalog: Catalog): Family {
  const sign = signs.find(({ columns }) =>
    columns.every((mark) => {
      const [table = '', column = ''] = mark.split('.');
      return catalog.column(table, column) !== undefined;
    }),
  );
  if (sign !== undefined) return sign.family;
  const metrics = catalog.tables.some((table) =>
    metricsColumns.every((column) => catalog.column(table.name, column) !== undefined),
  );
  return metrics ? 'metrics' : 'other';
}

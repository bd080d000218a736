import { sql } from 'kysely';
import type { Fragment } from '../tables/sql.ts';
import { type RuleContext, within } from './rule-sql.ts';
import { storedColumn, storedTable } from './stored-names.ts';

/** Columns of agent states that rules ask for, with what early programs called them. */
const stateColumns: Readonly<Record<string, readonly string[]>> = {
  agent_id: ['agent_id'],
  resource_level: ['resource_level'],
  current_health: ['current_health'],
  starting_health: ['starting_health', 'max_health'],
};

/**
 * Agent states as the file has them. The canonical table leaves out repeated rows and rows of dead agents; rules
 * are about what is stored, so where rows would be left out they are read from the stored table.
 */
export function everyState(context: RuleContext): Fragment {
  const stored = storedTable(context.tables, 'agent_states');
  const leavesOut =
    context.notices.some(({ kind }) => kind === 'duplicate-states') ||
    storedColumn(stored, 'alive') !== undefined;
  if (stored === undefined || !leavesOut) {
    return sql`(SELECT * FROM agent_states WHERE ${within(context.scope, 'simulation_id')})`;
  }
  const simulation = simulationOf(context, stored);
  const columns = Object.entries(stateColumns).map(([name, spellings]) => {
    const column = storedColumn(stored, ...spellings);
    return sql`${column === undefined ? sql`NULL` : sql.ref(`t.${column}`)} AS ${sql.ref(name)}`;
  });
  const step = stepOf(context);
  return sql`(SELECT ${simulation} AS simulation_id, ${step.column} AS step_number, ${sql.join(columns)}
    FROM ${sql.id('main', stored.name)} AS t ${step.join} WHERE ${within(context.scope, simulation)})`;
}

/** The step of a state; the first schema refers to it by its place. */
function stepOf(context: RuleContext): { readonly column: Fragment; readonly join: Fragment } {
  const states = storedTable(context.tables, 'agent_states');
  const own = storedColumn(states, 'step_number');
  if (own !== undefined) return { column: sql.ref(`t.${own}`), join: sql`` };
  const steps = storedTable(context.tables, 'simulation_steps');
  const reference = storedColumn(states, 'step_id');
  const key = storedColumn(steps, 'step_id');
  const number = storedColumn(steps, 'step_number');
  if (steps === undefined || reference === undefined || key === undefined || number === undefined) {
    return { column: sql`NULL`, join: sql`` };
  }
  return {
    column: sql`n.${sql.ref(number)}`,
    join: sql`JOIN ${sql.id('main', steps.name)} AS n ON n.${sql.ref(key)} = t.${sql.ref(reference)}`,
  };
}

/** The simulation of a row of a stored table `t`. */
export function simulationOf(context: RuleContext, table: RuleContext['tables'][number]): Fragment {
  const column = storedColumn(table, 'simulation_id', 'simulation_run_id');
  return column === undefined ? sql`${context.onlySimulation ?? null}` : sql.ref(`t.${column}`);
}

/** Every row of the actions, also those that only record learning, where a program wrote these among them. */
export function everyAction(context: RuleContext): Fragment {
  const columns = sql`simulation_id, step_number, agent_id`;
  const condition = within(context.scope, 'simulation_id');
  const executed = sql`SELECT ${columns}, action_id FROM agent_actions WHERE ${condition}`;
  const learned = context.notices.some(({ kind }) => kind === 'double-logged-actions');
  if (!learned) return sql`(${executed})`;
  return sql`(${executed} UNION ALL SELECT ${columns}, experience_id FROM learning_experiences WHERE ${condition})`;
}

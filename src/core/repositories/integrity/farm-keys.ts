import { sql } from 'kysely';
import type { Fragment } from '../tables/sql.ts';
import { everyAction, everyState, simulationOf } from './farm-relations.ts';
import { type RuleContext, type RuleSql, type Unaskable, within } from './rule-sql.ts';
import { storedColumn, storedTable } from './stored-names.ts';

const agentAndStep = [
  ['agent_id', 'eq', 'agent_id'],
  ['step_number', 'eq', 'step_number'],
] as const;

/** Rows whose agent is not there. */
function withoutAgent(table: string, relation: (context: RuleContext) => Fragment): RuleSql {
  return {
    columns: ['simulation_id', 'step_number', 'agent_id'],
    violations: (context) =>
      sql`SELECT r.simulation_id, r.step_number, r.agent_id FROM ${relation(context)} AS r
        WHERE NOT EXISTS (SELECT 1 FROM agents AS a
          WHERE a.agent_id = r.agent_id AND a.simulation_id = r.simulation_id)`,
    rows: { table, by: ['agent_id', 'agent_id'], one: agentAndStep },
  };
}

function canonical(table: string): (context: RuleContext) => Fragment {
  return ({ scope }) => sql`(SELECT * FROM ${sql.ref(table)} WHERE ${within(scope, 'simulation_id')})`;
}

/** The stored id of a state, which no canonical column holds, because half of all generations have none. */
function stateIds(
  context: RuleContext,
  select: (table: Fragment, id: Fragment, condition: Fragment) => Fragment,
): Fragment | Unaskable {
  const table = storedTable(context.tables, 'agent_states');
  const id = storedColumn(table, 'id', 'state_id');
  if (table === undefined || id === undefined) return { unaskable: 'The states of this file have no id.' };
  return select(
    sql`${sql.id('main', table.name)} AS t`,
    sql.ref(`t.${id}`),
    within(context.scope, simulationOf(context, table)),
  );
}

/** Identifiers and references of an AgentFarm database. */
export const farmKeySql = {
  agents_primary_key: {
    columns: ['simulation_id', 'agent_id', 'copies'],
    violations: ({ scope }) =>
      sql`SELECT simulation_id, agent_id, count(*) AS copies FROM agents
        WHERE agent_id IS NOT NULL AND ${within(scope, 'simulation_id')}
        GROUP BY simulation_id, agent_id HAVING count(*) > 1`,
    behind: 'copies',
    rows: { table: 'agents', by: ['agent_id', 'agent_id'], one: [['agent_id', 'eq', 'agent_id']] },
  },
  agent_states_primary_key: {
    columns: ['id', 'copies'],
    violations: (context) =>
      stateIds(
        context,
        (table, id, condition) =>
          sql`SELECT ${id} AS id, count(*) AS copies FROM ${table} WHERE ${id} IS NOT NULL AND ${condition}
            GROUP BY ${id} HAVING count(*) > 1`,
      ),
    behind: 'copies',
    rows: { table: 'agent_states', by: ['id', 'id'], one: [['id', 'eq', 'id']] },
  },
  agent_states_foreign_key: withoutAgent('agent_states', everyState),
  actions_foreign_key: withoutAgent('agent_actions', everyAction),
  incidents_foreign_key: withoutAgent('health_incidents', canonical('health_incidents')),
  learning_foreign_key: withoutAgent('learning_experiences', canonical('learning_experiences')),
  agents_not_null: {
    columns: ['simulation_id', 'birth_time', 'agent_type'],
    violations: ({ scope }) =>
      sql`SELECT simulation_id, birth_time, agent_type FROM agents
        WHERE agent_id IS NULL AND ${within(scope, 'simulation_id')}`,
    rows: { table: 'agents', all: [{ column: 'agent_id', op: 'null' }] },
  },
  agent_states_not_null: {
    columns: ['agent_id', 'id'],
    violations: (context) => {
      const agent = storedColumn(storedTable(context.tables, 'agent_states'), 'agent_id') ?? 'agent_id';
      return stateIds(
        context,
        (table, id, condition) =>
          sql`SELECT ${sql.ref(`t.${agent}`)} AS agent_id, ${id} AS id FROM ${table}
            WHERE ${id} IS NULL AND ${condition}`,
      );
    },
    rows: { table: 'agent_states', all: [{ column: 'id', op: 'null' }] },
  },
  action_targets: {
    columns: ['simulation_id', 'step_number', 'agent_id', 'action_type', 'action_target_id'],
    // A target is an agent or a resource, and some generations store one of them as a number.
    violations: ({ scope }) =>
      sql`SELECT r.simulation_id, r.step_number, r.agent_id, r.action_type, r.action_target_id FROM agent_actions AS r
        WHERE r.action_target_id IS NOT NULL AND ${within(scope, 'r.simulation_id')}
        AND (r.simulation_id, CAST(r.action_target_id AS TEXT)) NOT IN
          (SELECT simulation_id, CAST(agent_id AS TEXT) FROM agents
            WHERE agent_id IS NOT NULL AND simulation_id IS NOT NULL
          UNION SELECT simulation_id, CAST(resource_id AS TEXT) FROM resource_states
            WHERE resource_id IS NOT NULL AND simulation_id IS NOT NULL)`,
    rows: {
      table: 'agent_actions',
      by: ['action_target_id', 'action_target_id'],
      one: [...agentAndStep, ['action_target_id', 'eq', 'action_target_id']],
    },
  },
  duplicate_agent_steps: {
    columns: ['simulation_id', 'step_number', 'agent_id', 'copies'],
    violations: (context) =>
      sql`SELECT simulation_id, step_number, agent_id, count(*) AS copies FROM ${everyState(context)}
        GROUP BY simulation_id, step_number, agent_id HAVING count(*) > 1`,
    behind: 'copies',
    rows: { table: 'agent_states', one: agentAndStep },
  },
} as const satisfies Readonly<Record<string, RuleSql>>;

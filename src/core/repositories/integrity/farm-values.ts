import { sql } from 'kysely';
import type { Fragment } from '../tables/sql.ts';
import { everyAction, everyState } from './farm-relations.ts';
import { type RuleSql, within } from './rule-sql.ts';

const agentAndStep = [
  ['agent_id', 'eq', 'agent_id'],
  ['step_number', 'eq', 'step_number'],
] as const;

/** States of which something holds. */
function states(column: string, condition: Fragment, all?: { readonly column: string }): RuleSql {
  return {
    columns: ['simulation_id', 'step_number', 'agent_id', column],
    violations: (context) =>
      sql`SELECT simulation_id, step_number, agent_id, ${sql.ref(column)} FROM ${everyState(context)}
        WHERE ${condition}`,
    rows: {
      table: 'agent_states',
      ...(all === undefined ? {} : { all: [{ column: all.column, op: 'lt', value: 0 }] }),
      one: agentAndStep,
    },
  };
}

/** Values of an AgentFarm database, and what happens in the life of an agent. */
export const farmValueSql = {
  temporal_consistency: {
    columns: ['simulation_id', 'agent_id', 'birth_time', 'death_time'],
    violations: ({ scope }) =>
      sql`SELECT simulation_id, agent_id, birth_time, death_time FROM agents
        WHERE death_time <= birth_time AND ${within(scope, 'simulation_id')}`,
    rows: { table: 'agents', by: ['agent_id', 'agent_id'], one: [['agent_id', 'eq', 'agent_id']] },
  },
  step_ordering: {
    columns: ['simulation_id', 'step_number', 'agent_id'],
    violations: (context) =>
      sql`SELECT simulation_id, step_number, agent_id FROM ${everyState(context)} WHERE step_number < 0`,
    rows: { table: 'agent_states', all: [{ column: 'step_number', op: 'lt', value: 0 }], one: agentAndStep },
  },
  health_ranges: {
    columns: ['simulation_id', 'step_number', 'agent_id', 'current_health', 'starting_health'],
    violations: (context) =>
      sql`SELECT simulation_id, step_number, agent_id, current_health, starting_health FROM ${everyState(context)}
        WHERE current_health < 0 OR current_health > starting_health`,
    rows: { table: 'agent_states', one: agentAndStep },
  },
  resource_ranges: states('resource_level', sql`resource_level < 0`, { column: 'resource_level' }),
  resource_amounts: {
    columns: ['simulation_id', 'step_number', 'resource_id', 'amount'],
    violations: ({ scope }) =>
      sql`SELECT simulation_id, step_number, resource_id, amount FROM resource_states
        WHERE amount < 0 AND ${within(scope, 'simulation_id')}`,
    rows: {
      table: 'resource_states',
      all: [{ column: 'amount', op: 'lt', value: 0 }],
      one: [
        ['resource_id', 'eq', 'resource_id'],
        ['step_number', 'eq', 'step_number'],
      ],
    },
  },
  generation_monotonicity: {
    columns: ['simulation_id', 'agent_id', 'generation', 'parent_id', 'parent_generation'],
    violations: ({ scope }) =>
      sql`SELECT c.simulation_id, c.agent_id, c.generation, c.parent_id, p.generation AS parent_generation
        FROM agents AS c JOIN agents AS p ON p.agent_id = c.parent_id AND p.simulation_id = c.simulation_id
        WHERE c.birth_time > 0 AND c.generation <> p.generation + 1 AND ${within(scope, 'c.simulation_id')}`,
    rows: { table: 'agents', by: ['agent_id', 'agent_id'], one: [['agent_id', 'eq', 'agent_id']] },
  },
  actions_in_life: {
    columns: ['simulation_id', 'step_number', 'agent_id', 'birth_time', 'death_time'],
    violations: (context) =>
      sql`SELECT r.simulation_id, r.step_number, r.agent_id, a.birth_time, a.death_time
        FROM ${everyAction(context)} AS r
        JOIN agents AS a ON a.agent_id = r.agent_id AND a.simulation_id = r.simulation_id
        WHERE r.step_number < a.birth_time OR r.step_number > a.death_time`,
    rows: { table: 'agent_actions', one: agentAndStep },
  },
  states_after_death: {
    columns: ['simulation_id', 'step_number', 'agent_id', 'death_time'],
    // The canonical states: a program that goes on writing rows of dead agents says so in them.
    violations: ({ scope }) =>
      sql`SELECT r.simulation_id, r.step_number, r.agent_id, a.death_time FROM agent_states AS r
        JOIN agents AS a ON a.agent_id = r.agent_id AND a.simulation_id = r.simulation_id
        WHERE r.step_number > a.death_time AND ${within(scope, 'r.simulation_id')}`,
    rows: { table: 'agent_states', one: agentAndStep },
  },
} as const satisfies Readonly<Record<string, RuleSql>>;

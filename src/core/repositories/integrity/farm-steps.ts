import { sql } from 'kysely';
import { type RuleSql, within } from './rule-sql.ts';

const step = {
  table: 'simulation_steps',
  by: ['step_number', 'step_number'],
  one: [['step_number', 'eq', 'step_number']],
} as const;

/** Steps whose stored number of births or deaths is not that of the agents. */
function turnover(column: 'births' | 'deaths', time: 'birth_time' | 'death_time'): RuleSql {
  // The agents of the beginning are there, not born.
  const first = column === 'births' ? sql`AND s.step_number > 0` : sql``;
  return {
    columns: ['simulation_id', 'step_number', 'stored', 'counted'],
    violations: ({ scope }) =>
      sql`SELECT s.simulation_id, s.step_number, s.${sql.ref(column)} AS stored, coalesce(c.agents, 0) AS counted
        FROM simulation_steps AS s
        LEFT JOIN (SELECT simulation_id, ${sql.ref(time)} AS at, count(*) AS agents FROM agents
          WHERE ${within(scope, 'simulation_id')} GROUP BY 1, 2) AS c
          ON c.simulation_id = s.simulation_id AND c.at = s.step_number
        WHERE ${within(scope, 's.simulation_id')} ${first} AND s.${sql.ref(column)} <> coalesce(c.agents, 0)`,
    rows: step,
  };
}

/** The steps of an AgentFarm database, against each other and against agents and states. */
export const farmStepSql = {
  step_continuity: {
    columns: ['simulation_id', 'first_missing', 'last_missing', 'missing', 'before', 'after'],
    violations: ({ scope }) =>
      sql`SELECT simulation_id, "before" + 1 AS first_missing, "after" - 1 AS last_missing,
          "after" - "before" - 1 AS missing, "before", "after"
        FROM (SELECT simulation_id, step_number AS "after",
            lag(step_number) OVER (PARTITION BY simulation_id ORDER BY step_number) AS "before"
          FROM (SELECT DISTINCT simulation_id, step_number FROM simulation_steps
            WHERE ${within(scope, 'simulation_id')}))
        WHERE "after" > "before" + 1`,
    weight: 'missing',
    rows: {
      table: 'simulation_steps',
      one: [
        ['before', 'ge', 'step_number'],
        ['after', 'le', 'step_number'],
      ],
    },
  },
  total_agents_vs_states: {
    columns: ['simulation_id', 'step_number', 'stored', 'counted'],
    violations: ({ scope }) =>
      sql`WITH counted AS MATERIALIZED (SELECT simulation_id, step_number, count(DISTINCT agent_id) AS agents
          FROM agent_states WHERE ${within(scope, 'simulation_id')} GROUP BY 1, 2),
        beginning AS (SELECT simulation_id, min(step_number) AS step FROM counted GROUP BY 1)
        SELECT s.simulation_id, s.step_number, s.total_agents AS stored, coalesce(c.agents, 0) AS counted
        FROM simulation_steps AS s
        JOIN beginning AS b ON b.simulation_id = s.simulation_id AND s.step_number >= b.step
        LEFT JOIN counted AS c ON c.simulation_id = s.simulation_id AND c.step_number = s.step_number
        WHERE ${within(scope, 's.simulation_id')} AND s.total_agents <> coalesce(c.agents, 0)`,
    rows: step,
  },
  births_vs_agents: turnover('births', 'birth_time'),
  deaths_vs_agents: turnover('deaths', 'death_time'),
} as const satisfies Readonly<Record<string, RuleSql>>;

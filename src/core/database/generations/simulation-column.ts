import type { Candidate } from './rules.ts';

/** The simulation of the agent; nothing when agents of that id live in several. */
const throughAgent = `(SELECT CASE WHEN min(a.{agents.simulation_id}) = max(a.{agents.simulation_id})
    THEN min(a.{agents.simulation_id}) END
    FROM {main:agents} AS a WHERE a.{agents.agent_id} = {agent_id})`;

/**
 * The simulation in which the agent died at the step of the incident. Where agents of one id died
 * at the same step in several simulations, the first incident goes to the first of them and so on.
 */
const throughDeath = `(SELECT a.{agents.simulation_id} FROM {main:agents} AS a
    WHERE a.{agents.agent_id} = {agent_id} AND a.{agents.death_time} = {step_number}
    AND (SELECT count(*) FROM {main:agents} AS b WHERE b.{agents.agent_id} = a.{agents.agent_id}
      AND b.{agents.death_time} = a.{agents.death_time} AND b.{agents.simulation_id} < a.{agents.simulation_id})
    = (SELECT count(*) FROM {main:health_incidents} AS p WHERE p.{health_incidents.agent_id} = {agent_id}
      AND p.{health_incidents.step_number} = {step_number} AND p.{health_incidents.simulation_id} IS NULL
      AND p.{health_incidents.incident_id} < {incident_id}))`;

const agentNote = 'Stored, or where the row names none, the simulation of its agent.';

/** How a row without a simulation finds it. */
export type Reach = 'nothing' | 'agent' | 'agent or death';

/**
 * The simulation of a row: as stored; through its agent where the row names none; the only
 * simulation of the file where no table names any. Plain wherever no row lacks it, so that an
 * index on it serves; whatever is put together is text, because simulations are asked for as
 * text and an expression, unlike a column of integers, does not turn it into a number.
 *
 * @param tables the tables that the rows may come from
 */
export function simulationColumn(tables: readonly string[], reach: Reach): readonly Candidate[] {
  const ways = {
    nothing: [],
    agent: [throughAgent],
    'agent or death': [throughDeath, throughAgent],
  }[reach];
  const repaired = tables.flatMap((table): Candidate[] =>
    [[...ways, '{value:only}'], ways, ['{value:only}']]
      .filter((fallbacks) => fallbacks.length > 0)
      .map((fallbacks) => ({
        when: `unassigned:${table}` as const,
        sql: `CAST(COALESCE({simulation_id}, ${fallbacks.join(', ')}) AS TEXT)`,
        provenance: 'derived',
        note: agentNote,
      })),
  );
  const reached = ways.slice(-1).map(
    (sql): Candidate => ({
      sql: `CAST(${sql} AS TEXT)`,
      provenance: 'derived',
      note: 'The simulation of the agent.',
    }),
  );
  return [
    ...repaired,
    'simulation_id',
    ...reached,
    {
      sql: '{value:only}',
      provenance: 'derived',
      note: 'The file does not tell simulations apart: all rows belong to one.',
    },
  ];
}

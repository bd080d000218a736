import { sql } from 'kysely';
import type { IntegrityScope } from '../../api/integrity.ts';
import type { Connection } from '../../database/connection.ts';
import { statement } from '../tables/sql.ts';
import { within } from './rule-sql.ts';

export interface LastStep {
  readonly simulation: string;
  readonly step: number;
  readonly total: number | null;
  /** JSON, type → count. */
  readonly types: string | null;
}

/** The stored counts of the last step of each simulation. */
export function readLastSteps(connection: Connection, scope: IntegrityScope): readonly LastStep[] {
  return connection.rows<LastStep>(
    statement(sql`SELECT simulation_id AS simulation, step_number AS step, total_agents AS total,
        agent_type_counts AS types
      FROM simulation_steps AS s WHERE ${within(scope, 's.simulation_id')} AND step_number =
        (SELECT max(l.step_number) FROM simulation_steps AS l WHERE l.simulation_id = s.simulation_id)
      GROUP BY simulation_id ORDER BY simulation_id`),
  );
}

export interface LivingType {
  readonly simulation: string;
  /** As stored. */
  readonly type: string | null;
  readonly agents: number;
}

/** Agents alive at the last step of each simulation: born by then, and not dead by then. */
export function countLivingAtEnd(connection: Connection, scope: IntegrityScope): readonly LivingType[] {
  return connection.rows<LivingType>(
    statement(sql`WITH last AS (SELECT simulation_id, max(step_number) AS step FROM simulation_steps
        WHERE ${within(scope, 'simulation_id')} GROUP BY simulation_id)
      SELECT a.simulation_id AS simulation, a.agent_type AS type, count(*) AS agents
      FROM last AS l JOIN agents AS a ON a.simulation_id = l.simulation_id
      WHERE a.birth_time <= l.step AND (a.death_time IS NULL OR a.death_time > l.step)
      GROUP BY a.simulation_id, a.agent_type`),
  );
}

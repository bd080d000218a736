import type { Connection } from '../../database/connection.ts';
import type { SocietyRows } from '../../schema/society.ts';
import { society } from '../query.ts';

/** Every stored run, in the order of the file. */
export function listRuns(connection: Connection): readonly SocietyRows['simulation_runs'][] {
  return connection.rows(society.selectFrom('simulation_runs').selectAll());
}

/** Identifiers of the stored runs, in no order; reads nothing else of them. */
export function listRunIds(connection: Connection): readonly string[] {
  const rows = connection.rows(society.selectFrom('simulation_runs').select('run_id'));
  return rows.flatMap(({ run_id }) => (run_id === null ? [] : [String(run_id)]));
}

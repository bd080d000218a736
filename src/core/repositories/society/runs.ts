import type { Connection } from '../../database/connection.ts';
import type { SocietyRows } from '../../schema/society.ts';
import { society } from '../query.ts';

/** Every stored run, in the order of the file. */
export function listRuns(connection: Connection): readonly SocietyRows['simulation_runs'][] {
  return connection.rows(society.selectFrom('simulation_runs').selectAll());
}

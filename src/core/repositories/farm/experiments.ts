import type { Connection } from '../../database/connection.ts';
import type { FarmRows } from '../../schema/farm.ts';
import { farm } from '../query.ts';

/** Every stored experiment, in the order of the file. */
export function listExperiments(connection: Connection): readonly FarmRows['experiments'][] {
  return connection.rows(farm.selectFrom('experiments').selectAll());
}

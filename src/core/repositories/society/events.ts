import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { society } from '../query.ts';

/** Events by step and type (`step`, `type`, `count`), ascending by step. */
export function countEvents(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('simulation_events')
    .select(({ fn }) => ['step_timestamp as step', 'event_type as type', fn.countAll().as('count')])
    .where('simulation_run_id', '=', run)
    .groupBy(['step_timestamp', 'event_type'])
    .orderBy('step_timestamp');
  return connection.columns(query, { step: 'number', type: 'text', count: 'number' });
}

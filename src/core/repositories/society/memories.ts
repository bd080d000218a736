import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { numeric, society } from '../query.ts';

/** Memories by step (`step`, `count`, `importance` = mean importance), ascending. */
export function summarizeMemories(connection: Connection, run: string): Columns {
  const query = society
    .selectFrom('agent_memories')
    .select(({ fn }) => [
      'step_timestamp as step',
      fn.countAll().as('count'),
      fn.avg(numeric('importance')).as('importance'),
    ])
    .where('simulation_run_id', '=', run)
    .groupBy('step_timestamp')
    .orderBy('step_timestamp');
  return connection.columns(query, { step: 'number', count: 'number', importance: 'number' });
}

import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { society, unindexed } from '../query.ts';

/** The distinct steps at which a run records an event, a memory, a trade or a bank transaction (`step`), ascending. */
export function listRunSteps(connection: Connection, run: string): Columns {
  const stepsIn = (
    table: 'simulation_events' | 'agent_memories' | 'market_transactions' | 'banking_transactions',
  ) =>
    society
      .selectFrom(table)
      .select(unindexed('step_timestamp').as('step'))
      .distinct()
      .where('simulation_run_id', '=', run);
  const query = stepsIn('simulation_events')
    .union(stepsIn('agent_memories'))
    .union(stepsIn('market_transactions'))
    .union(stepsIn('banking_transactions'))
    .orderBy('step');
  return connection.columns(query, { step: 'number' });
}

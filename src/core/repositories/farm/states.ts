import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, numeric, unindexed } from '../query.ts';

export type StateMean = 'resource_level' | 'current_health' | 'total_reward';

/** Distinct agents with a state at each step (`step_number`, `agents`), ascending. */
export function countAgentsByState(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agent_states')
    .select(({ fn }) => ['step_number', fn.count('agent_id').distinct().as('agents')])
    .where('simulation_id', '=', simulation)
    .groupBy(unindexed('step_number'))
    .orderBy(unindexed('step_number'));
  return connection.columns(query, { step_number: 'number', agents: 'number' });
}

/**
 * Mean of a column over the agents with a state at each step (`step_number`, `mean`), ascending.
 * Each agent counts once, because some programs wrote states twice.
 */
export function meanOfStates(connection: Connection, simulation: string, column: StateMean): Columns {
  const once = farm
    .selectFrom('agent_states')
    .select(({ fn }) => ['step_number', fn.max(numeric(column)).as('value')])
    .where('simulation_id', '=', simulation)
    .groupBy([unindexed('step_number'), unindexed('agent_id')])
    .as('once');
  const query = farm
    .selectFrom(once)
    .select(({ fn }) => ['step_number', fn.avg('value').as('mean')])
    .groupBy('step_number')
    .orderBy('step_number');
  return connection.columns(query, { step_number: 'number', mean: 'number' });
}

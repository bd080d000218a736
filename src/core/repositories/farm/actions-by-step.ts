import { sql } from 'kysely';
import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, isNumber, numeric, unindexed } from '../query.ts';
import { inScope } from '../scope.ts';

/** Actions of a scope by step and type, ascending by step: `count`, the sum of their rewards (`reward`) and how many of these are above 0 (`successes`). */
export function rewardsByStep(connection: Connection, simulation: string, scope: Scope | undefined): Columns {
  const query = farm
    .selectFrom('agent_actions')
    .select(({ fn }) => [
      'step_number',
      'action_type',
      fn.countAll().as('count'),
      sql<number>`total(${numeric('reward')})`.as('reward'),
      sql<number>`total(${numeric('reward')} > 0)`.as('successes'),
    ])
    .where('simulation_id', '=', simulation)
    .where(isNumber('step_number'))
    .where(inScope(scope))
    .groupBy([unindexed('step_number'), unindexed('action_type')])
    .orderBy(unindexed('step_number'));
  return connection.columns(query, {
    step_number: 'number',
    action_type: 'text',
    count: 'number',
    reward: 'number',
    successes: 'number',
  });
}

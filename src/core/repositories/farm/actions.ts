import { sql } from 'kysely';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, jsonNumber, numeric, unindexed } from '../query.ts';

const type = sql`lower(${sql.ref('action_type')})`;
const damage = jsonNumber('details', '$.damage_dealt');
const success = sql`coalesce(coalesce(${damage}, ${numeric('reward')}) > 0, 0)`;
const amount = sql`case when ${type} = 'share' then ${jsonNumber('details', '$.amount_shared')} end`;

/** What {@link summarizeActions} counts and sums up of the actions of a group. */
export const actionSums = [
  sql<number>`count(*)`.as('count'),
  sql<number>`sum(case when ${type} = 'attack' then ${success} else 0 end)`.as('successes'),
  sql<number>`total(${amount})`.as('shared'),
  sql<number>`count(${amount})`.as('known'),
];

/**
 * Actions by step and type, ascending by step, in one pass over the actions:
 *
 * - `count`: how many;
 * - `successes`: attacks that dealt damage, or where no damage is stored, had a reward above 0;
 *   0 for other types;
 * - `shared`, `known`: the sum of what share actions say was given, and how many of them say it;
 *   0 for other types.
 */
export function summarizeActions(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agent_actions')
    .select(['step_number', 'action_type', ...actionSums])
    .where('simulation_id', '=', simulation)
    .groupBy([unindexed('step_number'), unindexed('action_type')])
    .orderBy(unindexed('step_number'));
  return connection.columns(query, {
    step_number: 'number',
    action_type: 'text',
    count: 'number',
    successes: 'number',
    shared: 'number',
    known: 'number',
  });
}

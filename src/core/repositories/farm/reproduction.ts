import { type RawBuilder, sql } from 'kysely';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, jsonNumber, numeric, unindexed } from '../query.ts';

/** Attempts to reproduce as their own events are stored, ascending by step. */
export function readReproductionEvents(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('reproduction_events')
    .select([
      'step_number',
      'parent_id as agent',
      sql<number>`success is 1`.as('success'),
      numeric('parent_resources_before').as('before'),
      numeric('parent_resources_after').as('after'),
      numeric('offspring_initial_resources').as('offspring'),
      'failure_reason as reason',
    ])
    .where('simulation_id', '=', simulation)
    .orderBy('step_number')
    .orderBy('event_id');
  return connection.columns(query, {
    step_number: 'number',
    agent: 'text',
    success: 'number',
    before: 'number',
    after: 'number',
    offspring: 'number',
    reason: 'text',
  });
}

/**
 * Actions of the type reproduce, ascending by step: who, the resources before and after, and what the details say of why it
 * failed (`reason` as text; what was `required` and `available`; the `chance` drawn against; the `limit` of the
 * population). `unreadable` is 1 where the details are no JSON.
 */
export function readReproduceActions(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agent_actions')
    .select([
      'step_number',
      'agent_id as agent',
      numeric('resources_before').as('before'),
      numeric('resources_after').as('after'),
      jsonText('details', '$.reason', '$.failure_reason').as('reason'),
      jsonNumber('details', '$.total_required').as('required'),
      jsonNumber('details', '$.agent_resources').as('available'),
      jsonNumber('details', '$.reproduction_chance').as('chance'),
      jsonNumber('details', '$.max_population').as('limit'),
      sql<number>`details is not null and not json_valid(details)`.as('unreadable'),
    ])
    .where('simulation_id', '=', simulation)
    .where(sql`lower(action_type)`, '=', 'reproduce')
    .orderBy('step_number')
    .orderBy('action_id');
  return connection.columns(query, {
    step_number: 'number',
    agent: 'text',
    before: 'number',
    after: 'number',
    reason: 'text',
    required: 'number',
    available: 'number',
    chance: 'number',
    limit: 'number',
    unreadable: 'number',
  });
}

function jsonText(column: string, ...paths: readonly string[]): RawBuilder<string | null> {
  const text = sql.ref(column);
  const values = sql.join(paths.map((path) => sql`json_extract(${text}, ${sql.lit(path)})`));
  return sql<string | null>`case when json_valid(${text}) then coalesce(${values}, null) end`;
}

/**
 * Resources of each agent over its states (`agent`, `states`, `mean`, `most`). One pass over the states;
 * `twice` says that the file holds states twice, which then count once.
 */
export function summarizeResources(connection: Connection, simulation: string, twice: boolean): Columns {
  const states = farm
    .selectFrom('agent_states')
    .select(['agent_id', 'step_number', 'resource_level'])
    .$if(twice, (query) => query.distinct())
    .where('simulation_id', '=', simulation)
    .as('states');
  const query = farm
    .selectFrom(states)
    .select(({ fn }) => [
      'agent_id as agent',
      fn.countAll().as('states'),
      fn.avg(numeric('resource_level')).as('mean'),
      fn.max(numeric('resource_level')).as('most'),
    ])
    .groupBy(unindexed('agent_id'));
  return connection.columns(query, { agent: 'text', states: 'number', mean: 'number', most: 'number' });
}

/** Reward that each agent collected by its last state (`agent`, `reward`). One pass over the states. */
export function readCollectedRewards(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agent_states')
    .select(({ fn }) => [
      'agent_id as agent',
      // Beside a lone max, SQLite takes the other columns from the row that holds it.
      fn.max('step_number').as('last'),
      numeric('total_reward').as('reward'),
    ])
    .where('simulation_id', '=', simulation)
    .groupBy(unindexed('agent_id'));
  return connection.columns(query, { agent: 'text', reward: 'number' });
}

/**
 * The resources at the first step that has any (`x`, `y`, `amount`). Some programs store the first step twice: a
 * resource counts once, with its larger amount.
 */
export function readFirstResources(connection: Connection, simulation: string): Columns {
  const first = farm
    .selectFrom('resource_states')
    .select(({ fn }) => fn.min('step_number').as('step'))
    .where('simulation_id', '=', simulation);
  const query = farm
    .selectFrom('resource_states')
    .select(({ fn }) => [
      fn.max(numeric('amount')).as('amount'),
      // Beside a lone max, SQLite takes the other columns from the row that holds it.
      numeric('position_x').as('x'),
      numeric('position_y').as('y'),
    ])
    .where('simulation_id', '=', simulation)
    .where('step_number', '=', first)
    .groupBy('resource_id');
  return connection.columns(query, { x: 'number', y: 'number', amount: 'number' });
}

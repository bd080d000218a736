import { sql } from 'kysely';
import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { actionTarget, farm, numeric, unindexed } from '../query.ts';
import { inScope } from '../scope.ts';

/** The type in lower case: programs spell it differently. */
const typeOfAction = sql<string>`lower(coalesce(${sql.ref('action_type')}, '(none)'))`;

/**
 * Every action of one simulation whose agent and step are known, in one pass and in no order: `agent_id`,
 * `step_number`, `action_id`, `type` in lower case, `target` (of its column or else of its details), `reward`, `before` and `after` (resources of the agent;
 * NULL where not known), `broken` (1 where the details are no JSON).
 */
export function readBehaviour(connection: Connection, simulation: string, scope?: Scope): Columns {
  const details = sql.ref('details');
  const query = farm
    .selectFrom('agent_actions')
    .select([
      'agent_id',
      'step_number',
      'action_id',
      typeOfAction.as('type'),
      actionTarget().as('target'),
      numeric('reward').as('reward'),
      'resources_before as before',
      'resources_after as after',
      sql<number>`coalesce(${details} <> '' and not json_valid(${details}), 0)`.as('broken'),
    ])
    .where('simulation_id', '=', simulation)
    .where('agent_id', 'is not', null)
    .where('step_number', 'is not', null)
    .where(inScope(scope));
  return connection.columns(query, {
    agent_id: 'text',
    step_number: 'number',
    action_id: 'number',
    type: 'text',
    target: 'text',
    reward: 'number',
    before: 'number',
    after: 'number',
    broken: 'number',
  });
}

/** Agent, step and resources of every agent state of one simulation (`agent_id`, `step_number`, `level`), in no order. */
export function readLevels(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agent_states')
    .select(['agent_id', 'step_number', numeric('resource_level').as('level')])
    .where('simulation_id', '=', simulation);
  return connection.columns(query, { agent_id: 'text', step_number: 'number', level: 'number' });
}

/**
 * Actions by step, ascending (`step_number`, `actions`, `fresh`): how many, and how many of them are the first of
 * their type by their agent within the scope.
 */
export function countFirstTimes(connection: Connection, simulation: string, scope?: Scope): Columns {
  const ranked = farm
    .selectFrom('agent_actions')
    .select([
      'step_number',
      sql<number>`row_number() over (partition by ${unindexed('agent_id')}, ${typeOfAction}
        order by ${unindexed('step_number')}, ${unindexed('action_id')})`.as('place'),
    ])
    .where('simulation_id', '=', simulation)
    .where('agent_id', 'is not', null)
    .where('step_number', 'is not', null)
    .where(inScope(scope))
    .as('ranked');
  const query = farm
    .selectFrom(ranked)
    .select(({ fn }) => ['step_number', fn.countAll().as('actions'), sql<number>`sum(place = 1)`.as('fresh')])
    .groupBy('step_number')
    .orderBy('step_number');
  return connection.columns(query, { step_number: 'number', actions: 'number', fresh: 'number' });
}

/**
 * Actions by period of some steps, ascending (`period` from 0, `actions`, `successes` with a reward above 0,
 * `failures` below 0, `reward` = their sum; an action without one counts as 0).
 */
export function countByPeriod(
  connection: Connection,
  simulation: string,
  steps: number,
  scope?: Scope,
): Columns {
  const reward = numeric('reward');
  const query = farm
    .selectFrom('agent_actions')
    .select(({ fn }) => [
      sql<number>`cast(${sql.ref('step_number')} / ${sql.lit(steps)} as integer)`.as('period'),
      fn.countAll().as('actions'),
      sql<number>`total(${reward} > 0)`.as('successes'),
      sql<number>`total(${reward} < 0)`.as('failures'),
      sql<number>`total(${reward})`.as('reward'),
    ])
    .where('simulation_id', '=', simulation)
    .where('agent_id', 'is not', null)
    .where('step_number', 'is not', null)
    .where(inScope(scope))
    .groupBy('period')
    .orderBy('period');
  return connection.columns(query, {
    period: 'number',
    actions: 'number',
    successes: 'number',
    failures: 'number',
    reward: 'number',
  });
}

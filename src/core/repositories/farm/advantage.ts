import { type RawBuilder, sql } from 'kysely';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { actionTarget, farm, jsonNumber, unindexed } from '../query.ts';

/** Last steps of the early and the middle third of a run. */
export interface Thirds {
  readonly early: number;
  readonly middle: number;
}

/** Mean resources of the agents of each type over their states in each third (`type`, `early`, `middle`, `late`). */
export function meanResourcesByThird(connection: Connection, simulation: string, thirds: Thirds): Columns {
  const step = sql.ref('s.step_number');
  const level = sql.ref('s.resource_level');
  const within = (condition: RawBuilder<unknown>) =>
    sql<number | null>`avg(case when ${condition} then ${level} end)`;
  const query = farm
    .selectFrom('agent_states as s')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.agent_id', '=', 's.agent_id').onRef('a.simulation_id', '=', 's.simulation_id'),
    )
    .select([
      'a.agent_type as type',
      within(sql`${step} <= ${thirds.early}`).as('early'),
      within(sql`${step} > ${thirds.early} and ${step} <= ${thirds.middle}`).as('middle'),
      within(sql`${step} > ${thirds.middle}`).as('late'),
    ])
    .where('s.simulation_id', '=', simulation)
    .groupBy(unindexed('a.agent_type'));
  return connection.columns(query, { type: 'text', early: 'number', middle: 'number', late: 'number' });
}

/**
 * Attacks by type of who attacks and who is attacked (`type`, `target`, `attacks`, `successes`); the
 * target is NULL where no agent is named. An attack succeeds that did damage or, where no damage is
 * stored, earned a reward.
 */
export function attacksByType(connection: Connection, simulation: string): Columns {
  const success = sql`coalesce(coalesce(${jsonNumber('f.details', '$.damage_dealt')}, ${sql.ref('f.reward')}) > 0, 0)`;
  const query = farm
    .selectFrom('agent_actions as f')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.agent_id', '=', 'f.agent_id').onRef('a.simulation_id', '=', 'f.simulation_id'),
    )
    .leftJoin('agents as b', (join) =>
      join.on('b.agent_id', '=', actionTarget()).onRef('b.simulation_id', '=', 'f.simulation_id'),
    )
    .select(({ fn }) => [
      'a.agent_type as type',
      'b.agent_type as target',
      fn.countAll().as('attacks'),
      sql<number>`sum(${success})`.as('successes'),
    ])
    .where('f.simulation_id', '=', simulation)
    .where(sql`lower(${sql.ref('f.action_type')})`, '=', 'attack')
    .groupBy([unindexed('a.agent_type'), unindexed('b.agent_type')]);
  return connection.columns(query, { type: 'text', target: 'text', attacks: 'number', successes: 'number' });
}

const spent = (before: string, after: string) =>
  sql<number | null>`sum(max(0, ${sql.ref(before)} - ${sql.ref(after)}))`;

/** Attempts by type of the parent, from stored events (`type`, `attempts`, `offspring`, `spent`, `first`). */
export function reproductionByType(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('reproduction_events as e')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.agent_id', '=', 'e.parent_id').onRef('a.simulation_id', '=', 'e.simulation_id'),
    )
    .select(({ fn }) => [
      'a.agent_type as type',
      fn.countAll().as('attempts'),
      sql<number>`sum(${sql.ref('e.success')} is 1)`.as('offspring'),
      spent('e.parent_resources_before', 'e.parent_resources_after').as('spent'),
      sql<number | null>`min(case when ${sql.ref('e.success')} is 1 then ${sql.ref('e.step_number')} end)`.as(
        'first',
      ),
    ])
    .where('e.simulation_id', '=', simulation)
    .groupBy(unindexed('a.agent_type'));
  return connection.columns(query, {
    type: 'text',
    attempts: 'number',
    offspring: 'number',
    spent: 'number',
    first: 'number',
  });
}

/** Agents born after the start by type of their first parent (`type`, `offspring`, `first`). */
export function offspringByType(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agents as c')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.agent_id', '=', 'c.parent_id').onRef('a.simulation_id', '=', 'c.simulation_id'),
    )
    .select(({ fn }) => [
      'a.agent_type as type',
      fn.countAll().as('offspring'),
      fn.min('c.birth_time').as('first'),
    ])
    .where('c.simulation_id', '=', simulation)
    .where('c.birth_time', '>', 0)
    .groupBy(unindexed('a.agent_type'));
  return connection.columns(query, { type: 'text', offspring: 'number', first: 'number' });
}

/** Actions of the type reproduce by type of the agent (`type`, `attempts`, `spent`). */
export function reproduceActionsByType(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agent_actions as f')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.agent_id', '=', 'f.agent_id').onRef('a.simulation_id', '=', 'f.simulation_id'),
    )
    .select(({ fn }) => [
      'a.agent_type as type',
      fn.countAll().as('attempts'),
      spent('f.resources_before', 'f.resources_after').as('spent'),
    ])
    .where('f.simulation_id', '=', simulation)
    .where(sql`lower(${sql.ref('f.action_type')})`, '=', 'reproduce')
    .groupBy(unindexed('a.agent_type'));
  return connection.columns(query, { type: 'text', attempts: 'number', spent: 'number' });
}

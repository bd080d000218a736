import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, jsonNumber, numeric, unindexed } from '../query.ts';
import { inScope } from '../scope.ts';

/** Whether the actions of a simulation name whom they were aimed at in the column made for it. */
export function namesTargets(connection: Connection, simulation: string): boolean {
  const query = farm
    .selectFrom('agent_actions')
    .select(sql<number>`1`.as('found'))
    .where('simulation_id', '=', simulation)
    .where('action_target_id', 'is not', null)
    .limit(1);
  return connection.rows(query).length > 0;
}

/** Where an action names its target: in its column, or only in its details. */
export type TargetPlace = 'column' | 'details';

function target(place: TargetPlace): RawBuilder<string | null> {
  const details = sql.ref('f.details');
  return place === 'column'
    ? sql<string | null>`${sql.ref('f.action_target_id')}`
    : sql<string | null>`case when json_valid(${details}) then json_extract(${details}, '$.target_id') end`;
}

/** Actions whose target is an agent of the same simulation; those aimed at a resource or at nobody are left out. */
function actsOnAgents(simulation: string, place: TargetPlace) {
  return farm
    .selectFrom('agent_actions as f')
    .innerJoin('agents as b', (join) =>
      join.on('b.agent_id', '=', target(place)).on('b.simulation_id', '=', simulation),
    )
    .where('f.simulation_id', '=', simulation);
}

/**
 * Who acted on whom, by pair and type of action, in no order: `agent`, `target`, `type`; `acts`; `amount`, the
 * resources that share actions say were given, NULL where none says it; `successes`, how many did damage or, where
 * no damage is stored, earned a reward; `unreadable`, how many have details that are no JSON.
 */
export function readInteractions(
  connection: Connection,
  simulation: string,
  place: TargetPlace,
  scope: Scope | undefined,
): Columns {
  const query = actsOnAgents(simulation, place)
    .select(({ fn }) => [
      'f.agent_id as agent',
      'b.agent_id as target',
      'f.action_type as type',
      fn.countAll().as('acts'),
      sql<number | null>`sum(${given})`.as('amount'),
      sql<number>`sum(coalesce(coalesce(${jsonNumber('f.details', '$.damage_dealt')}, ${numeric('f.reward')}) > 0, 0))`.as(
        'successes',
      ),
      sql<number>`sum(${isUnreadable})`.as('unreadable'),
    ])
    .where(inScope(scope, 'f'))
    .groupBy([unindexed('f.agent_id'), unindexed('b.agent_id'), unindexed('f.action_type')]);
  return connection.columns(query, {
    agent: 'text',
    target: 'text',
    type: 'text',
    acts: 'number',
    amount: 'number',
    successes: 'number',
    unreadable: 'number',
  });
}

/** 1 where there are details but no JSON. */
const isUnreadable = sql<number>`coalesce(${sql.ref('f.details')} <> '' and not json_valid(${sql.ref('f.details')}), 0)`;

/** How many actions of a simulation have details that are no JSON: whom they were aimed at may be lost with them. */
export function countUnreadableDetails(connection: Connection, simulation: string): number {
  const query = farm
    .selectFrom('agent_actions as f')
    .select(sql<number>`coalesce(sum(${isUnreadable}), 0)`.as('unreadable'))
    .where('f.simulation_id', '=', simulation);
  return connection.rows(query)[0]?.unreadable ?? 0;
}

/** What a share action gave: as its details say, or else what its agent had less afterwards. */
const given = sql<
  number | null
>`case when lower(${sql.ref('f.action_type')}) = 'share' then coalesce(${jsonNumber(
  'f.details',
  '$.amount_shared',
)}, max(0, ${numeric('f.resources_before')} - ${numeric('f.resources_after')})) end`;

/** Acts on other agents by step and type (`step`, `type`, `acts`), ascending by step. */
export function countInteractions(connection: Connection, simulation: string, place: TargetPlace): Columns {
  const query = actsOnAgents(simulation, place)
    .select(({ fn }) => ['f.step_number as step', 'f.action_type as type', fn.countAll().as('acts')])
    .where(sql<boolean>`f.agent_id is not b.agent_id`)
    .groupBy([unindexed('f.step_number'), unindexed('f.action_type')])
    .orderBy(unindexed('f.step_number'));
  return connection.columns(query, { step: 'number', type: 'text', acts: 'number' });
}

/** Resources of the giver before each share action with another agent (`agent`, `before`), NULL where not stored. */
export function readGivers(
  connection: Connection,
  simulation: string,
  place: TargetPlace,
  scope: Scope | undefined,
): Columns {
  const query = actsOnAgents(simulation, place)
    .select(['f.agent_id as agent', numeric('f.resources_before').as('before')])
    .where(sql<boolean>`lower(f.action_type) = 'share' and f.agent_id is not b.agent_id`)
    .where(inScope(scope, 'f'));
  return connection.columns(query, { agent: 'text', before: 'number' });
}

import { type RawBuilder, sql } from 'kysely';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm } from '../query.ts';
import { inSimulation, isOneOf } from './agent-key.ts';

const lifeKinds = {
  agent_id: 'text',
  agent_type: 'text',
  birth_time: 'number',
  death_time: 'number',
  generation: 'number',
} as const;

type LifeColumn = keyof typeof lifeKinds;

const lifeColumns: readonly LifeColumn[] = [
  'agent_id',
  'agent_type',
  'birth_time',
  'death_time',
  'generation',
];

/** Id, type, birth, death and generation of every agent of one simulation, in no order. */
export function readKnownAgents(connection: Connection, simulation: string): Columns {
  const query = farm.selectFrom('agents').select(lifeColumns).where('simulation_id', '=', simulation);
  return connection.columns(query, lifeKinds);
}

/** The same of some agents, by id. */
export function readAgentsById(connection: Connection, simulation: string, ids: readonly string[]): Columns {
  const query = farm
    .selectFrom('agents')
    .select(lifeColumns)
    .where(isOneOf('agent_id', ids))
    .where(inSimulation(simulation));
  return connection.columns(query, lifeKinds);
}

/**
 * The cause of each death of one simulation (`agent_id`, `birth_time`, `death_time`, `cause`): the last incident of
 * the agent at its step of death; NULL where there is none.
 *
 * @param ids only these agents; all when absent
 */
export function readDeathCauses(
  connection: Connection,
  simulation: string,
  ids?: readonly string[],
): Columns {
  const last = sql<string | null>`(select i.cause from health_incidents as i
    where i.agent_id = ${sql.ref('agents.agent_id')} and +i.step_number = ${sql.ref('agents.death_time')}
    and +i.simulation_id = ${sql.ref('agents.simulation_id')}
    order by i.incident_id desc limit 1)`;
  let query = farm
    .selectFrom('agents')
    .select(['agent_id', 'birth_time', 'death_time', last.as('cause')])
    .where('simulation_id', '=', simulation)
    .where('death_time', 'is not', null);
  if (ids !== undefined) query = query.where(isOneOf('agent_id', ids));
  return connection.columns(query, {
    agent_id: 'text',
    birth_time: 'number',
    death_time: 'number',
    cause: 'text',
  });
}

/** Agents that did something of a type at a step, and how often (`agent_id`, `count`), the busiest first. */
export function readActors(connection: Connection, simulation: string, step: number, type: string): Columns {
  const sameType: RawBuilder<boolean> = sql<boolean>`lower(${sql.ref('action_type')}) = ${type}`;
  const query = farm
    .selectFrom('agent_actions')
    .select(({ fn }) => ['agent_id', fn.countAll().as('count')])
    .where('simulation_id', '=', simulation)
    .where('step_number', '=', step)
    .where(sameType)
    .groupBy('agent_id')
    .orderBy('count', 'desc');
  return connection.columns(query, { agent_id: 'text', count: 'number' });
}

/** Agents that lost health at a step, the greatest loss first (`agent_id`, `loss`). */
export function readHurt(connection: Connection, simulation: string, step: number): Columns {
  const loss = sql<number>`sum(health_before - health_after)`;
  const query = farm
    .selectFrom('health_incidents')
    .select(['agent_id', loss.as('loss')])
    .where('simulation_id', '=', simulation)
    .where('step_number', '=', step)
    .where(sql<boolean>`health_after < health_before`)
    .groupBy('agent_id')
    .orderBy('loss', 'desc');
  return connection.columns(query, { agent_id: 'text', loss: 'number' });
}

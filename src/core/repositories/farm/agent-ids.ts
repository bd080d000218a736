import { sql } from 'kysely';
import type { Connection } from '../../database/connection.ts';
import { farm } from '../query.ts';
import { texts } from '../values.ts';
import { isOneOf } from './agent-key.ts';

/** Whether a simulation has an agent of this id. */
export function hasAgent(connection: Connection, simulation: string, agent: string): boolean {
  const query = farm
    .selectFrom('agents')
    .select(sql<number>`1`.as('found'))
    .where('simulation_id', '=', simulation)
    .where(isOneOf('agent_id', [agent]))
    .limit(1);
  return connection.rows(query).length > 0;
}

/** The ids of the agents of a simulation, each once. */
export function listAgentIds(connection: Connection, simulation: string): readonly string[] {
  const query = farm.selectFrom('agents').select('agent_id').where('simulation_id', '=', simulation);
  const answer = connection.columns(query, { agent_id: 'text' });
  return [...new Set(texts(answer, 'agent_id'))].filter((id) => id !== undefined);
}

import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm } from '../query.ts';
import { inSimulation, isOneOf } from './agent-key.ts';

/** A stretch of the life of one agent; both steps belong to it. */
export interface LifeSpan {
  readonly simulation: string;
  readonly agent: string;
  readonly from: number;
  readonly to: number;
}

/** States of one agent, ascending by step. Each of these asks once, through the index on the agent. */
export function readStatesOf(connection: Connection, { simulation, agent, from, to }: LifeSpan): Columns {
  const query = farm
    .selectFrom('agent_states')
    .select([
      'step_number',
      'current_health',
      'resource_level',
      'age',
      'position_x',
      'position_y',
      'total_reward',
      'is_defending',
    ])
    .where(isOneOf('agent_id', [agent]))
    .where('step_number', '>=', from)
    .where('step_number', '<=', to)
    .where(inSimulation(simulation))
    .orderBy('step_number');
  return connection.columns(query, {
    step_number: 'number',
    current_health: 'number',
    resource_level: 'number',
    age: 'number',
    position_x: 'number',
    position_y: 'number',
    total_reward: 'number',
    is_defending: 'number',
  });
}

/** Actions of one agent as it carried them out, ascending by step and id. */
export function readActionsOf(connection: Connection, { simulation, agent, from, to }: LifeSpan): Columns {
  const query = farm
    .selectFrom('agent_actions')
    .select(['step_number', 'action_type', 'action_target_id', 'reward'])
    .where(isOneOf('agent_id', [agent]))
    .where('step_number', '>=', from)
    .where('step_number', '<=', to)
    .where(inSimulation(simulation))
    .orderBy('step_number')
    .orderBy('action_id');
  return connection.columns(query, {
    step_number: 'number',
    action_type: 'text',
    action_target_id: 'text',
    reward: 'number',
  });
}

/** Health incidents of one agent, ascending by step and id. */
export function readIncidentsOf(connection: Connection, { simulation, agent, from, to }: LifeSpan): Columns {
  const query = farm
    .selectFrom('health_incidents')
    .select(['step_number', 'health_before', 'health_after', 'cause'])
    .where(isOneOf('agent_id', [agent]))
    .where('step_number', '>=', from)
    .where('step_number', '<=', to)
    .where(inSimulation(simulation))
    .orderBy('step_number')
    .orderBy('incident_id');
  return connection.columns(query, {
    step_number: 'number',
    health_before: 'number',
    health_after: 'number',
    cause: 'text',
  });
}

/** The last step at which an agent has a state; NULL without any. */
export function lastStateOf(connection: Connection, simulation: string, agent: string): number | undefined {
  const query = farm
    .selectFrom('agent_states')
    .select(({ fn }) => fn.max('step_number').as('last'))
    .where(isOneOf('agent_id', [agent]))
    .where(inSimulation(simulation));
  return connection.rows<{ readonly last: number | null }>(query.compile())[0]?.last ?? undefined;
}

import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, numeric } from '../query.ts';

/** The agents with a state at a step, each once (`type`, `resources`, `health`, `age`, `reward`), in no order. */
export function readAgentsAtStep(connection: Connection, simulation: string, step: number): Columns {
  const query = farm
    .selectFrom('agent_states as s')
    .leftJoin('agents as a', (join) =>
      join.onRef('a.agent_id', '=', 's.agent_id').on('a.simulation_id', '=', simulation),
    )
    .select([
      'a.agent_type as type',
      numeric('s.resource_level').as('resources'),
      numeric('s.current_health').as('health'),
      numeric('s.age').as('age'),
      numeric('s.total_reward').as('reward'),
    ])
    .where('s.simulation_id', '=', simulation)
    .where('s.step_number', '=', step)
    .groupBy('s.agent_id');
  return connection.columns(query, {
    type: 'text',
    resources: 'number',
    health: 'number',
    age: 'number',
    reward: 'number',
  });
}

import { sql } from 'kysely';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, isNumber, unindexed } from '../query.ts';

/** Id and type of every agent of one simulation (`agent`, `type`), in no order. */
export function readAgentTypes(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agents')
    .select(['agent_id as agent', 'agent_type as type'])
    .where('simulation_id', '=', simulation);
  return connection.columns(query, { agent: 'text', type: 'text' });
}

/** The last step of a simulation at which any agent has a state; `undefined` without states. */
export function lastStepOfStates(connection: Connection, simulation: string): number | undefined {
  const query = farm
    .selectFrom('agent_states')
    .select(({ fn }) => fn.max<number | null>('step_number').as('last'))
    .where('simulation_id', '=', simulation)
    // Text and infinities are no steps; unlike `isNumber` this leaves the index on steps to be used.
    .where(sql<boolean>`step_number > -9e999 and step_number < 9e999`);
  return connection.rows(query)[0]?.last ?? undefined;
}

/** Where each agent is at a step (`type`, `x`, `y`), each once. */
export function readPlaces(connection: Connection, simulation: string, step: number): Columns {
  const query = farm
    .selectFrom('agent_states as s')
    .innerJoin('agents as a', (join) =>
      join.onRef('a.agent_id', '=', 's.agent_id').on('a.simulation_id', '=', simulation),
    )
    .select(['a.agent_type as type', 's.position_x as x', 's.position_y as y'])
    .where('s.simulation_id', '=', simulation)
    .where('s.step_number', '=', step)
    .where(isNumber('s.position_x'))
    .where(isNumber('s.position_y'))
    .groupBy('s.agent_id');
  return connection.columns(query, { type: 'text', x: 'number', y: 'number' });
}

/** Agents born after the start of a known parent, where their first place is known (`agent`, `parent`, `step`, `x`, `y`). */
export function readBirthPlaces(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agents')
    .select([
      'agent_id as agent',
      'parent_id as parent',
      'birth_time as step',
      'position_x as x',
      'position_y as y',
    ])
    .where('simulation_id', '=', simulation)
    .where('parent_id', 'is not', null)
    .where('birth_time', '>', 0)
    .where(isNumber('position_x'))
    .where(isNumber('position_y'));
  return connection.columns(query, {
    agent: 'text',
    parent: 'text',
    step: 'number',
    x: 'number',
    y: 'number',
  });
}

/** Where everybody is at the steps at which agents were born (`step`, `agent`, `x`, `y`), in no order. */
export function readPlacesAtBirths(connection: Connection, simulation: string): Columns {
  const births = farm
    .selectFrom('agents')
    .select('birth_time')
    .distinct()
    .where('simulation_id', '=', simulation)
    .where('parent_id', 'is not', null)
    .where('birth_time', '>', 0);
  const query = farm
    .selectFrom('agent_states')
    .select(['step_number as step', 'agent_id as agent', 'position_x as x', 'position_y as y'])
    .where('simulation_id', '=', simulation)
    .where(unindexed('step_number'), 'in', births)
    .where(isNumber('position_x'))
    .where(isNumber('position_y'));
  return connection.columns(query, { step: 'number', agent: 'text', x: 'number', y: 'number' });
}

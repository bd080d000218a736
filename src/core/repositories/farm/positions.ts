import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, numeric } from '../query.ts';
import { inScope } from '../scope.ts';

/** Positions of the agents of one simulation (`agent_id`, `step_number`, `position_x`, `position_y`), in no order. */
export function readPositions(connection: Connection, simulation: string, scope?: Scope): Columns {
  const query = farm
    .selectFrom('agent_states')
    .select(['agent_id', 'step_number', 'position_x', 'position_y'])
    .where('simulation_id', '=', simulation)
    .where(inScope(scope));
  return connection.columns(query, {
    agent_id: 'text',
    step_number: 'number',
    position_x: 'number',
    position_y: 'number',
  });
}

/** The type of each agent (`agent_id`, `agent_type`), in no order. */
export function readTypesOfAgents(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agents')
    .select(['agent_id', 'agent_type'])
    .where('simulation_id', '=', simulation);
  return connection.columns(query, { agent_id: 'text', agent_type: 'text' });
}

/** Resources at one step (`resource_id`, `position_x`, `position_y`, `amount`), in no order. */
export function readResourcePositions(connection: Connection, simulation: string, step: number): Columns {
  const query = farm
    .selectFrom('resource_states')
    .select(['resource_id', 'position_x', 'position_y', 'amount'])
    .where('simulation_id', '=', simulation)
    .where('step_number', '=', step);
  return connection.columns(query, {
    resource_id: 'text',
    position_x: 'number',
    position_y: 'number',
    amount: 'number',
  });
}

export interface Box {
  readonly left: number | null;
  readonly right: number | null;
  readonly bottom: number | null;
  readonly top: number | null;
}

/** The box around all positions of the agents of a simulation; all NULL where none is known. */
export function boxOfPositions(connection: Connection, simulation: string): Box | undefined {
  const query = farm
    .selectFrom('agent_states')
    .select(({ fn }) => [
      fn.min(numeric('position_x')).as('left'),
      fn.max(numeric('position_x')).as('right'),
      fn.min(numeric('position_y')).as('bottom'),
      fn.max(numeric('position_y')).as('top'),
    ])
    .where('simulation_id', '=', simulation);
  return connection.rows<Box>(query.compile())[0];
}

import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { actionTarget, farm, isNumber, numeric } from '../query.ts';
import { inScope } from '../scope.ts';

/** `broken` is 1 where details are stored that are no JSON; the target may come from the details as well. */
export type ActionColumn =
  | 'action_id'
  | 'agent_id'
  | 'action_target_id'
  | 'reward'
  | 'resources_before'
  | 'resources_after'
  | 'broken';

interface Selected {
  readonly kind: 'number' | 'text';
  readonly from: RawBuilder<unknown>;
}

const columns: Readonly<Record<ActionColumn, Selected>> = {
  action_id: { kind: 'number', from: sql.ref('action_id') },
  agent_id: { kind: 'text', from: sql.ref('agent_id') },
  action_target_id: { kind: 'text', from: actionTarget() },
  reward: { kind: 'number', from: numeric('reward') },
  // Not as `numeric`, which would read the same JSON twice.
  resources_before: { kind: 'number', from: sql.ref('resources_before') },
  resources_after: { kind: 'number', from: sql.ref('resources_after') },
  broken: {
    kind: 'number',
    from: sql`${sql.ref('details')} <> '' and not json_valid(${sql.ref('details')})`,
  },
};

/**
 * The actions of a scope with their step and type (`step_number`, `action_type`) and the columns that are wanted,
 * as they are stored: sorting is left to who needs it, for a large table is sorted faster in columns.
 */
export function readActions(
  connection: Connection,
  simulation: string,
  scope: Scope | undefined,
  wanted: readonly ActionColumn[],
): Columns {
  const query = farm
    .selectFrom('agent_actions')
    .select(['step_number', 'action_type'])
    .select(wanted.map((name) => columns[name].from.as(name)))
    .where('simulation_id', '=', simulation)
    .where(isNumber('step_number'))
    .where(inScope(scope));
  return connection.columns(query, {
    step_number: 'number',
    action_type: 'text',
    ...Object.fromEntries(wanted.map((name) => [name, columns[name].kind] as const)),
  });
}

import { sql } from 'kysely';
import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { actionTarget, farm, jsonNumber, numeric } from '../query.ts';
import { inScope } from '../scope.ts';

/**
 * Every attack and every defend action of one simulation, one row each, in one pass over the actions and in no order:
 *
 * - `kind`: `attack` or `defend`;
 * - `target`: whom the attack names, in its column or else in its details; NULL where it names nobody;
 * - `damage`: `damage_dealt` of the details, NULL where they do not say it;
 * - `success`: 1 where damage was done or, where none is stored, a reward earned, else 0;
 * - `defending`: 1 where the details say that the target defended itself, 0 that it did not, NULL where they are silent.
 */
export function readFights(connection: Connection, simulation: string, scope?: Scope): Columns {
  const kind = sql<string>`lower(${sql.ref('action_type')})`;
  const damage = jsonNumber('details', '$.damage_dealt');
  const reward = numeric('reward');
  const query = farm
    .selectFrom('agent_actions')
    .select([
      kind.as('kind'),
      'step_number',
      'agent_id',
      actionTarget().as('target'),
      damage.as('damage'),
      sql<number>`coalesce(coalesce(${damage}, ${reward}) > 0, 0)`.as('success'),
      reward.as('reward'),
      jsonNumber('details', '$.target_defending').as('defending'),
    ])
    .where('simulation_id', '=', simulation)
    .where(kind, 'in', ['attack', 'defend'])
    .where(inScope(scope));
  return connection.columns(query, {
    kind: 'text',
    step_number: 'number',
    agent_id: 'text',
    target: 'text',
    damage: 'number',
    success: 'number',
    reward: 'number',
    defending: 'number',
  });
}

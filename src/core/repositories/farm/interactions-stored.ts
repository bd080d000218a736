import { sql } from 'kysely';
import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm } from '../query.ts';
import { inScope } from '../scope.ts';

/** Columns of a table in which programs of 2025 kept interactions beside the actions. */
export interface InteractionTable {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  /** Whether its rows say which simulation they belong to. */
  readonly simulations: boolean;
}

/** The two forms that these tables had. */
export const interactionTables: readonly Omit<InteractionTable, 'simulations'>[] = [
  { name: 'interactions', from: 'source_id', to: 'target_id', kind: 'interaction_type' },
  { name: 'social_interactions', from: 'initiator_id', to: 'recipient_id', kind: 'interaction_type' },
];

/** Who did what to whom by pair and kind (`agent`, `target`, `type`, `acts`), where both sides are agents. */
export function readStoredInteractions(
  connection: Connection,
  simulation: string,
  { name, from, to, kind, simulations }: InteractionTable,
  scope: Scope | undefined,
): Columns {
  const inside =
    scope?.scope === 'agent' ? sql`${sql.ref(`t.${from}`)} = ${scope.agent}` : inScope(scope, 't');
  const query =
    sql`select a.agent_id as agent, b.agent_id as target, ${sql.ref(`t.${kind}`)} as type, count(*) as acts
    from ${sql.table(name)} as t
    join agents as a on a.agent_id = ${sql.ref(`t.${from}`)} and a.simulation_id = ${simulation}
    join agents as b on b.agent_id = ${sql.ref(`t.${to}`)} and b.simulation_id = ${simulation}
    where ${simulations ? sql`t.simulation_id = ${simulation}` : sql`1`} and ${inside}
    group by 1, 2, 3`.compile(farm);
  return connection.columns(
    { sql: query.sql, parameters: query.parameters },
    { agent: 'text', target: 'text', type: 'text', acts: 'number' },
  );
}

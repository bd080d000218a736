import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../api/scope.ts';
import { isOneOf } from './farm/agent-key.ts';

/**
 * Whether a row of a canonical table with `step_number` and `agent_id` belongs to a scope. The simulation itself is
 * another condition, which every query carries.
 */
export function inScope(scope: Scope | undefined, table = ''): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(table === '' ? name : `${table}.${name}`);
  switch (scope?.scope) {
    case undefined:
    case 'simulation':
    case 'episode':
      return sql<boolean>`1`;
    case 'step':
      return sql<boolean>`${column('step_number')} = ${scope.step}`;
    case 'step_range':
      return sql<boolean>`${column('step_number')} between ${scope.from} and ${scope.to}`;
    case 'agent':
      return isOneOf(table === '' ? 'agent_id' : `${table}.agent_id`, [scope.agent]);
  }
}

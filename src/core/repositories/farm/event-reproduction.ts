import { sql } from 'kysely';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, unindexed } from '../query.ts';

/**
 * Attempts to reproduce by step (`step_number`, `attempts`, `successes`, `resources` = mean resources of the
 * parents before), as events of reproduction are stored; ascending.
 */
export function summarizeReproduction(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('reproduction_events')
    .select(({ fn }) => [
      'step_number',
      fn.countAll().as('attempts'),
      sql<number>`sum(success = 1)`.as('successes'),
      fn.avg('parent_resources_before').as('resources'),
    ])
    .where('simulation_id', '=', simulation)
    .groupBy('step_number')
    .orderBy('step_number');
  return connection.columns(query, {
    step_number: 'number',
    attempts: 'number',
    successes: 'number',
    resources: 'number',
  });
}

/** Failed attempts by step and reason (`step_number`, `failure_reason`, `count`), where a reason is stored. */
export function countFailures(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('reproduction_events')
    .select(({ fn }) => ['step_number', 'failure_reason', fn.countAll().as('count')])
    .where('simulation_id', '=', simulation)
    .where('success', '=', 0)
    .where('failure_reason', 'is not', null)
    .groupBy(['step_number', 'failure_reason'])
    .orderBy('step_number');
  return connection.columns(query, { step_number: 'number', failure_reason: 'text', count: 'number' });
}

/** Mean resources of agents before they try to reproduce (`step_number`, `resources`), from their actions. */
export function resourcesBeforeReproducing(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('agent_actions')
    .select(({ fn }) => ['step_number', fn.avg('resources_before').as('resources')])
    .where('simulation_id', '=', simulation)
    .where(sql<boolean>`lower(action_type) = 'reproduce'`)
    .groupBy(unindexed('step_number'))
    .orderBy(unindexed('step_number'));
  return connection.columns(query, { step_number: 'number', resources: 'number' });
}

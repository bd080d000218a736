import { sql } from 'kysely';
import type { Scope } from '../../api/scope.ts';
import type { Columns } from '../../base/columns.ts';
import type { Connection } from '../../database/connection.ts';
import { farm, numeric, unindexed } from '../query.ts';
import { inScope } from '../scope.ts';

/**
 * Learning experiences by step and kind of module (`step_number`, `module_type`, `count`,
 * `reward` = mean reward), ascending by step.
 */
export function summarizeLearning(connection: Connection, simulation: string): Columns {
  const query = farm
    .selectFrom('learning_experiences')
    .select(({ fn }) => [
      'step_number',
      'module_type',
      fn.countAll().as('count'),
      fn.avg(numeric('reward')).as('reward'),
    ])
    .where('simulation_id', '=', simulation)
    .groupBy([unindexed('step_number'), unindexed('module_type')])
    .orderBy(unindexed('step_number'));
  return connection.columns(query, {
    step_number: 'number',
    module_type: 'text',
    count: 'number',
    reward: 'number',
  });
}

/**
 * Every learning experience of one simulation, in the order of time: step, agent, type and id of the module (text, for
 * ids have more digits than a number holds), `action` by the name that the module gives it or else its number, reward.
 */
export function readExperiences(connection: Connection, simulation: string, scope?: Scope): Columns {
  const query = farm
    .selectFrom('learning_experiences')
    .select([
      'step_number',
      'agent_id',
      'module_type',
      'module_id',
      sql<string | null>`coalesce(${sql.ref('action_taken_mapped')}, ${sql.ref('action_taken')})`.as(
        'action',
      ),
      numeric('reward').as('reward'),
    ])
    .where('simulation_id', '=', simulation)
    .where(inScope(scope))
    .orderBy(unindexed('step_number'))
    .orderBy(unindexed('experience_id'));
  return connection.columns(query, {
    step_number: 'number',
    agent_id: 'text',
    module_type: 'text',
    module_id: 'text',
    action: 'text',
    reward: 'number',
  });
}

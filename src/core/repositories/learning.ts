import type { Columns } from '../base/columns.ts';
import type { Connection } from '../database/connection.ts';
import { farm, numeric, unindexed } from './query.ts';

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

import type { Connection } from '../../database/connection.ts';
import { farm, society } from '../query.ts';
import { among } from './among.ts';

/** Rows of each simulation that tell how long it is: its steps, or the events of a run. None for those without any. */
export function stepCounts(
  connection: Connection,
  family: 'farm' | 'society',
  simulations: readonly string[],
): ReadonlyMap<string, number> {
  const asked = { simulations, scan: false };
  const query =
    family === 'farm'
      ? farm
          .selectFrom('simulation_steps')
          .select(({ fn }) => ['simulation_id as id', fn.countAll<number>().as('steps')])
          .where(among('simulation_id', asked))
          .groupBy('simulation_id')
      : society
          .selectFrom('simulation_events')
          .select(({ fn }) => ['simulation_run_id as id', fn.countAll<number>().as('steps')])
          .where(among('simulation_run_id', asked))
          .groupBy('simulation_run_id');
  const rows = connection.rows<{ readonly id: unknown; readonly steps: number }>(query.compile());
  return new Map(rows.map(({ id, steps }) => [String(id), steps]));
}

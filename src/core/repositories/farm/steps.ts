import type { Columns } from '../../base/columns.ts';
import type { ColumnKinds, Connection } from '../../database/connection.ts';
import type { FarmRows } from '../../schema/farm.ts';
import { farm, isNumber } from '../query.ts';

export type StepColumn = Exclude<keyof FarmRows['simulation_steps'], 'simulation_id'>;

/** Columns of the steps of one simulation, ascending by step; `step_number` is always among them. */
export function readSteps(
  connection: Connection,
  simulation: string,
  wanted: readonly StepColumn[],
): Columns {
  const columns = [...new Set<StepColumn>(['step_number', ...wanted])];
  const kinds: ColumnKinds = Object.fromEntries(
    columns.map((column) => [column, column === 'agent_type_counts' ? 'text' : 'number']),
  );
  const query = farm
    .selectFrom('simulation_steps')
    .select(columns)
    .where('simulation_id', '=', simulation)
    .where(isNumber('step_number'))
    .orderBy('step_number');
  return connection.columns(query, kinds);
}

/** Simulation, step, agents, births and deaths of every step of every simulation, in no order. */
export function readStepsOfAll(connection: Connection): Columns {
  const query = farm
    .selectFrom('simulation_steps')
    .select(['simulation_id', 'step_number', 'total_agents', 'births', 'deaths'])
    .where(isNumber('step_number'));
  return connection.columns(query, {
    simulation_id: 'text',
    step_number: 'number',
    total_agents: 'number',
    births: 'number',
    deaths: 'number',
  });
}

/** Those of some columns that hold a value at any step of any simulation. Reads all steps. */
export function filledStepColumns(
  connection: Connection,
  columns: readonly StepColumn[],
): ReadonlySet<StepColumn> {
  const query = farm
    .selectFrom('simulation_steps')
    .select(({ fn }) => columns.map((column) => fn.count<number>(column).as(column)));
  const [counts] =
    columns.length === 0 ? [] : connection.rows<Readonly<Record<string, number>>>(query.compile());
  return new Set(columns.filter((column) => (counts?.[column] ?? 0) > 0));
}

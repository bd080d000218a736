import type { TableShape } from './stored-schema.ts';

/** Columns that name the simulation of a row, in the names of any generation. */
const simulationColumns = ['simulation_id', 'simulation_run_id', 'run_id', 'creation_run_id'];

/** Which rows of a table come along, as a condition with as many `?` as there are simulations for each of its lists. */
export interface RowFilter {
  readonly condition: string;
  /** How many times the simulations are bound. */
  readonly lists: number;
  /** Whether nothing in the table tells the simulations apart, so that all of it comes along. */
  readonly whole: boolean;
}

/**
 * Which rows of a table belong to some simulations: by its own column; where that is NULL (incidents of a death, in
 * AgentFarm), by the agent; else by what a row refers to among the rows that are already there.
 *
 * @param simulations how many are chosen
 * @param filtered tables whose rows are already chosen, by lower-case name
 */
export function rowFilter(
  table: TableShape,
  simulations: number,
  filtered: ReadonlyMap<string, TableShape>,
): RowFilter {
  const column = simulationColumn(table);
  if (column !== undefined) return bySimulation(table, column, simulations, filtered);
  const reference = table.references.find((each) => filtered.has(each.table.toLowerCase()));
  if (reference !== undefined) {
    return among(reference.column, `SELECT ${quoted(reference.to)} FROM main.${quoted(reference.table)}`);
  }
  if (isNamed(table, 'experiments') && filtered.has('simulations')) {
    return among('experiment_id', 'SELECT experiment_id FROM main.simulations');
  }
  const shared = sharedKey(table, filtered);
  if (shared !== undefined) {
    return among(shared.column, `SELECT ${quoted(shared.column)} FROM main.${quoted(shared.table)}`);
  }
  return { condition: '1', lists: 0, whole: true };
}

export function simulationColumn({ columns }: TableShape): string | undefined {
  return simulationColumns.find((name) => columns.some((column) => column.toLowerCase() === name));
}

function bySimulation(
  table: TableShape,
  column: string,
  simulations: number,
  filtered: ReadonlyMap<string, TableShape>,
): RowFilter {
  const chosen = `${quoted(column)} IN (${Array(simulations).fill('?').join(', ')})`;
  const agents = filtered.get('agents');
  const agent = table.columns.find((name) => name.toLowerCase() === 'agent_id');
  if (agents === undefined || agent === undefined || isNamed(table, 'agents')) {
    return { condition: chosen, lists: 1, whole: false };
  }
  const own = `SELECT ${quoted('agent_id')} FROM main.${quoted(agents.name)}`;
  return {
    condition: `${chosen} OR (${quoted(column)} IS NULL AND ${quoted(agent)} IN (${own}))`,
    lists: 1,
    whole: false,
  };
}

/** A column that another table is known by: tables of words and tags name the row that they are about. */
function sharedKey(table: TableShape, filtered: ReadonlyMap<string, TableShape>) {
  for (const key of ['memory_id', 'agent_id', 'agent_id_str', 'experiment_id']) {
    const column = table.columns.find((name) => name.toLowerCase() === key);
    const owner = [...filtered.values()].find(
      (other) => other.name !== table.name && other.columns.some((name) => name.toLowerCase() === key),
    );
    if (column !== undefined && owner !== undefined) return { column, table: owner.name };
  }
  return undefined;
}

function among(column: string, query: string): RowFilter {
  return {
    condition: `${quoted(column)} IS NULL OR ${quoted(column)} IN (${query})`,
    lists: 0,
    whole: false,
  };
}

function isNamed({ name }: TableShape, wanted: string): boolean {
  return name.toLowerCase() === wanted;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

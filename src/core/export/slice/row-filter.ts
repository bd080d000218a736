import type { Reference, TableShape } from './stored-schema.ts';

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
  const references = table.references.filter((each) => filtered.has(each.table.toLowerCase()));
  if (references.length > 0) return among(references);
  if (isNamed(table, 'experiments') && filtered.has('simulations')) {
    return among([{ columns: ['experiment_id'], table: 'simulations', to: ['experiment_id'] }]);
  }
  const shared = sharedKey(table, filtered);
  if (shared !== undefined) return among([shared]);
  return { condition: '1', lists: 0, whole: true };
}

export function simulationColumn(table: TableShape): string | undefined {
  return simulationColumns.map((name) => columnOf(table, name)).find((name) => name !== undefined);
}

function bySimulation(
  table: TableShape,
  column: string,
  simulations: number,
  filtered: ReadonlyMap<string, TableShape>,
): RowFilter {
  const list = `(${Array(simulations).fill('?').join(', ')})`;
  const chosen = `${quoted(column)} IN ${list}`;
  const agents = filtered.get('agents');
  const owner = agents === undefined || isNamed(table, 'agents') ? undefined : ownerOf(table, column, agents);
  if (owner === undefined) return { condition: chosen, lists: 1, whole: false };
  return {
    condition: `${chosen} OR (${quoted(column)} IS NULL AND (${owner}) IN ${list})`,
    lists: 2,
    whole: false,
  };
}

/**
 * The simulation of a row that names none: that of its agent, as the canonical view of such rows has it. Where agents
 * of one id live in several simulations, the one in which it died at the step of the row; of equal ones the first
 * row goes to the first simulation, and so on.
 */
function ownerOf(table: TableShape, column: string, agents: TableShape): string | undefined {
  const simulation = simulationColumn(agents);
  const [agent, row] = [columnOf(agents, 'agent_id'), columnOf(table, 'agent_id')];
  if (simulation === undefined || agent === undefined || row === undefined) return undefined;
  const own = `source.${quoted(table.name)}`;
  const from = `FROM source.${quoted(agents.name)}`;
  const is = (alias: string) => `${alias}.${quoted(agent)} = ${own}.${quoted(row)}`;
  const id = `o.${quoted(simulation)}`;
  const [death, step, incident] = [
    columnOf(agents, 'death_time'),
    columnOf(table, 'step_number'),
    columnOf(table, 'incident_id'),
  ];
  const others =
    death === undefined || step === undefined || incident === undefined
      ? 'NULL'
      : `(SELECT a.${quoted(simulation)} ${from} AS a
          WHERE ${is('a')} AND a.${quoted(death)} = ${own}.${quoted(step)}
          AND (SELECT count(*) ${from} AS b WHERE ${is('b')} AND b.${quoted(death)} = a.${quoted(death)}
            AND b.${quoted(simulation)} < a.${quoted(simulation)})
          = (SELECT count(*) FROM ${own} AS p WHERE p.${quoted(row)} = ${own}.${quoted(row)}
            AND p.${quoted(step)} = ${own}.${quoted(step)} AND p.${quoted(column)} IS NULL
            AND p.${quoted(incident)} < ${own}.${quoted(incident)}))`;
  return `SELECT CASE WHEN min(${id}) = max(${id}) THEN min(${id}) ELSE ${others} END ${from} AS o WHERE ${is('o')}`;
}

/** Names by which rows are known beyond their own table. */
const sharedKeys = ['memory_id', 'agent_id', 'agent_id_str', 'experiment_id'];

/** A column that another table is known by: tables of words and tags name the row that they are about. */
function sharedKey(table: TableShape, filtered: ReadonlyMap<string, TableShape>): Reference | undefined {
  for (const key of sharedKeys) {
    const column = columnOf(table, key);
    if (column === undefined) continue;
    const owners = [...filtered.values()].filter((other) => columnOf(other, key) !== undefined);
    const owner = owners.find((other) => ownsKey(other, key)) ?? owners[0];
    if (owner !== undefined) return { columns: [column], table: owner.name, to: [key] };
  }
  return undefined;
}

/** Whether the rows of `table` may have to be chosen by those of `other`. */
export function follows(table: TableShape, other: TableShape): boolean {
  return (
    table !== other &&
    (table.references.some((each) => isNamed(other, each.table.toLowerCase())) ||
      sharedKeys.some((key) => columnOf(table, key) !== undefined && ownsKey(other, key)))
  );
}

function ownsKey({ key }: TableShape, name: string): boolean {
  return key.length === 1 && key[0]?.toLowerCase() === name;
}

/** Rows whose every reference that is made finds what it refers to. */
function among(references: readonly Reference[]): RowFilter {
  const conditions = references.map(({ columns, table, to }) => {
    const empty = columns.map((column) => `${quoted(column)} IS NULL`).join(' OR ');
    const list = (names: readonly string[]) => names.map(quoted).join(', ');
    return `(${empty} OR (${list(columns)}) IN (SELECT ${list(to)} FROM main.${quoted(table)}))`;
  });
  return { condition: conditions.join(' AND '), lists: 0, whole: false };
}

function columnOf({ columns }: TableShape, wanted: string): string | undefined {
  return columns.find((name) => name.toLowerCase() === wanted);
}

function isNamed({ name }: TableShape, wanted: string): boolean {
  return name.toLowerCase() === wanted;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

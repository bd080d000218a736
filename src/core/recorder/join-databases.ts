import { farmTables } from '../schema/farm-tables.ts';
import { societyTables } from '../schema/society-tables.ts';
import type { TableLayout } from '../schema/table-layout.ts';
import { copyTable } from './persist.ts';
import { removeSimulation } from './simulation-record.ts';
import { removeRun } from './society-runs.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

const families = {
  farm: { tables: farmTables, simulations: 'simulations', id: 'simulation_id', remove: removeSimulation },
  society: { tables: societyTables, simulations: 'simulation_runs', id: 'run_id', remove: removeRun },
} as const;

/**
 * Adds the simulations of one database to another of the same tables, in one transaction: all or nothing. Rows that
 * are known by nothing but their number get the next one, in their old order; an experiment that both have stays as
 * it is. A simulation that both have is that of the source, so that a join which a crash cut short can be made again.
 *
 * @returns how many rows were added
 */
export function joinDatabases(
  source: WritableDatabase,
  target: WritableDatabase,
  family: 'farm' | 'society',
): number {
  const { tables, simulations, id, remove } = families[family];
  const idsOf = (database: WritableDatabase) =>
    database.rows<{ id: string }>({ sql: `SELECT ${id} AS id FROM ${simulations}`, parameters: [] });
  const incoming = new Set(idsOf(source).map((row) => row.id));
  for (const row of idsOf(target)) if (incoming.has(row.id)) remove(target, row.id);
  return inTransaction(target, () =>
    tables.reduce((rows, table) => {
      if (table.name === 'experiments' && hasRows(target, table)) return rows;
      return rows + copyTable(source, target, table, columnsOf(table, tables));
    }, 0),
  );
}

/** Puts the rows of simulations into the order of these ids, in which readers list them. */
export function orderSimulations(
  database: WritableDatabase,
  family: 'farm' | 'society',
  ids: readonly string[],
): void {
  const { simulations, id } = families[family];
  inTransaction(database, () => {
    for (const [place, each] of ids.entries())
      database.execute(`UPDATE ${simulations} SET rowid = ? WHERE ${id} = ?`, [-1 - place, each]);
    database.execute(`UPDATE ${simulations} SET rowid = -rowid WHERE rowid < 0`);
  });
}

function hasRows(database: WritableDatabase, { name }: TableLayout): boolean {
  return database.rows({ sql: `SELECT 1 FROM ${name} LIMIT 1`, parameters: [] }).length > 0;
}

/** All columns but a number that only tells the rows of one file apart. */
function columnsOf(table: TableLayout, all: readonly TableLayout[]): readonly string[] {
  const [key, ...others] = table.key;
  const counts = others.length === 0 && key !== undefined && table.columns[key]?.type === 'integer';
  const referred = all.some(({ references = [] }) => references.some((to) => to.table === table.name));
  return Object.keys(table.columns).filter((column) => !(counts && !referred && column === key));
}

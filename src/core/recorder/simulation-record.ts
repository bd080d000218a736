import { parseJsonObject } from '../base/json.ts';
import { farmTables, simulations } from '../schema/farm-tables.ts';
import { optional, text } from './checks.ts';
import { type Clock, storedTime } from './clock.ts';
import { InvalidRecord } from './errors.ts';
import { details, jsonObject } from './json-text.ts';
import { insertRow, updateRow } from './row-sql.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Milliseconds from 1970 to the first and the last time that a `Date` can tell. */
const FARTHEST_TIME = 8.64e15;

/** What the row of a simulation says, as far as it can be changed. */
export interface SimulationChanges {
  /** Any word; the programs know pending, running, completed, failed, stopped. */
  readonly status?: string;
  readonly parameters?: Json;
  readonly results?: Json;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly startTime?: number;
  readonly endTime?: number;
}

export interface StoredSimulation {
  readonly experimentId: string | undefined;
  readonly status: string | undefined;
  /** As JSON text. */
  readonly parameters: string;
}

export function readSimulation(
  database: WritableDatabase,
  simulationId: string,
): StoredSimulation | undefined {
  const sql = 'SELECT experiment_id, status, parameters FROM simulations WHERE simulation_id = ?';
  const [row] = database.rows<{ experiment_id: string | null; status: string | null; parameters: string }>({
    sql,
    parameters: [simulationId],
  });
  return (
    row && {
      experimentId: row.experiment_id ?? undefined,
      status: row.status ?? undefined,
      parameters: row.parameters,
    }
  );
}

/** A simulation that begins now. @throws InvalidRecord, SqlFailure */
export function insertSimulation(
  database: WritableDatabase,
  row: {
    readonly simulationId: string;
    readonly experimentId?: string | undefined;
    readonly parameters: Json;
    readonly fileName: string;
  },
  clock: Clock,
): void {
  insertRow(database, simulations, {
    simulation_id: row.simulationId,
    experiment_id: row.experimentId,
    start_time: storedTime(clock),
    status: 'running',
    parameters: jsonObject(row.parameters, 'parameters'),
    simulation_db_path: row.fileName,
  });
}

/** Stores what is given; results only where there are any. Answers whether there is such a simulation. */
export function updateSimulation(
  database: WritableDatabase,
  simulationId: string,
  changes: SimulationChanges,
): boolean {
  const time = (field: 'startTime' | 'endTime') => {
    const milliseconds = changes[field];
    if (milliseconds === undefined) return undefined;
    if (!(Math.abs(milliseconds) <= FARTHEST_TIME))
      throw new InvalidRecord(field, `must be a time, not ${milliseconds}`);
    return storedTime({ now: () => milliseconds });
  };
  return updateRow(
    database,
    simulations,
    { simulation_id: simulationId },
    {
      status: optional(changes.status, text, 'status') ?? undefined,
      parameters: changes.parameters && jsonObject(changes.parameters, 'parameters'),
      results_summary: details(changes.results, 'results') ?? undefined,
      start_time: time('startTime'),
      end_time: time('endTime'),
    },
  );
}

/** Removes every row of a simulation. */
export function removeSimulation(database: WritableDatabase, simulationId: string): void {
  const own = farmTables.filter((table) => 'simulation_id' in table.columns).reverse();
  // All rows that refer to each other go together: looking each of them up would take long.
  database.execute('PRAGMA foreign_keys = OFF');
  try {
    inTransaction(database, () => {
      for (const { name } of own)
        database.execute(`DELETE FROM ${name} WHERE simulation_id = ?`, [simulationId]);
    });
  } finally {
    database.execute('PRAGMA foreign_keys = ON');
  }
}

/**
 * Notes with more notes: text below text, names beside names. Text that meets names is kept under `text`.
 *
 * @throws InvalidRecord unless the new ones are a text or an object
 */
export function mergedNotes(stored: string | null | undefined, added: string | Json): string {
  const before = stored ?? '';
  if (typeof added === 'string') return before === '' ? added : `${before}\n${added}`;
  jsonObject(added, 'notes');
  const known = parseJsonObject(before);
  const plain = before === '' || Object.keys(known).length > 0 ? {} : { text: before };
  return jsonObject({ ...plain, ...known, ...added }, 'notes');
}

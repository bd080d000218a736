import * as tables from '../schema/farm-tables.ts';
import { BulkInsert, type RowValues } from './bulk-insert.ts';
import type { RowWriter } from './row-buffers.ts';
import type { RunnableStatement, WritableDatabase } from './writable-database.ts';

/** What writes the rows of a simulation: of the kinds that are gathered, and of those that are not. */
export class FarmWriters {
  readonly agents;
  readonly states;
  readonly resources;
  readonly steps;
  /** In the order in which everything gathered is written. */
  readonly gathered;

  constructor(database: WritableDatabase) {
    this.agents = new BulkInsert(database, tables.agents);
    this.states = new BulkInsert(database, tables.agentStates);
    this.resources = new BulkInsert(database, tables.resourceStates);
    this.steps = new BulkInsert(database, tables.simulationSteps);
    this.gathered = {
      actions: new BulkInsert(database, tables.agentActions),
      learning: new BulkInsert(database, tables.learningExperiences),
      incidents: new BulkInsert(database, tables.healthIncidents),
      reproduction: new BulkInsert(database, tables.reproductionEvents),
      interactions: new BulkInsert(database, tables.interactions),
      deaths: new DeathTimes(database),
    };
  }

  free(): void {
    for (const writer of [this.agents, this.states, this.resources, this.steps]) writer.free();
  }
}

/** Sets when agents died. */
class DeathTimes implements RowWriter {
  readonly #database: WritableDatabase;
  #statement: RunnableStatement | undefined;

  constructor(database: WritableDatabase) {
    this.#database = database;
  }

  run(rows: readonly RowValues[]): void {
    this.#statement ??= this.#database.prepare(
      'UPDATE agents SET death_time = ? WHERE agent_id = ? AND simulation_id = ?',
    );
    for (const row of rows) this.#statement.run(row);
  }

  free(): void {
    this.#statement?.free();
    this.#statement = undefined;
  }
}

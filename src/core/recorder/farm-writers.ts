import * as tables from '../schema/farm-tables.ts';
import { BulkInsert, type Rows } from './bulk-insert.ts';
import { eventColumns } from './event-rows.ts';
import { agentColumns, resourceColumns, stateColumns } from './farm-rows.ts';
import type { RowWriter } from './row-buffers.ts';
import type { RunnableStatement, WritableDatabase } from './writable-database.ts';

/** What writes the rows of a simulation: of the kinds that are gathered, and of those that are not. */
export class FarmWriters {
  readonly agents;
  readonly states;
  readonly resources;
  /** In the order in which everything gathered is written. */
  readonly gathered;

  constructor(database: WritableDatabase, simulationId: string) {
    const common = { fixed: { simulation_id: simulationId } };
    this.agents = new BulkInsert(database, tables.agents, agentColumns, common);
    this.states = new BulkInsert(database, tables.agentStates, stateColumns, {
      ...common,
      computed: { id: (of) => stateIdSql(of('simulation_id'), of('agent_id'), of('step_number')) },
    });
    this.resources = new BulkInsert(database, tables.resourceStates, resourceColumns, common);
    this.gathered = {
      actions: new BulkInsert(database, tables.agentActions, eventColumns.action, {
        ...common,
        // Rows give the steps of the states.
        computed: {
          state_before_id: (of) => stateIdSql(of('simulation_id'), of('agent_id'), of('state_before_id')),
          state_after_id: (of) => stateIdSql(of('simulation_id'), of('agent_id'), of('state_after_id')),
        },
      }),
      learning: new BulkInsert(database, tables.learningExperiences, eventColumns.learning, common),
      incidents: new BulkInsert(database, tables.healthIncidents, eventColumns.incident, common),
      reproduction: new BulkInsert(database, tables.reproductionEvents, eventColumns.reproduction, common),
      interactions: new BulkInsert(database, tables.interactions, eventColumns.interaction, common),
      deaths: new DeathTimes(database, simulationId),
    };
  }

  free(): void {
    for (const writer of [this.agents, this.states, this.resources]) writer.free();
  }
}

/**
 * The same as stateId of farm-rows.ts: a text less to make and to hand over; NULL for no step. Numbers of more than 32
 * bits are handed over as real ones.
 */
function stateIdSql(simulationId: string, agentId: string, step: string): string {
  return `${simulationId} || ':' || ${agentId} || '-' || CAST(${step} AS INTEGER)`;
}

/** Sets when agents died: rows of a step and an agent. */
class DeathTimes implements RowWriter {
  readonly width = 2;
  readonly #database: WritableDatabase;
  readonly #simulationId: string;
  #statement: RunnableStatement | undefined;

  constructor(database: WritableDatabase, simulationId: string) {
    this.#database = database;
    this.#simulationId = simulationId;
  }

  run(rows: Readonly<Rows>): void {
    this.#statement ??= this.#database.prepare(
      'UPDATE agents SET death_time = ? WHERE agent_id = ? AND simulation_id = ?',
    );
    for (let row = 0; row < rows.length; row += this.width) {
      this.#statement.run([...rows.slice(row, row + this.width), this.#simulationId]);
    }
  }

  free(): void {
    this.#statement?.free();
    this.#statement = undefined;
  }
}

import { simulationSteps } from '../schema/farm-tables.ts';
import type { LayoutRow } from '../schema/table-layout.ts';
import type { Rows } from './bulk-insert.ts';
import { step } from './checks.ts';
import { InvalidRecord } from './errors.ts';
import type { RowHome } from './event-rows.ts';
import type { AgentRecord, AgentStateRecord, ResourceRecord, StepMetrics } from './farm-records.ts';
import { addAgent, addResource, addState, stateId } from './farm-rows.ts';
import type { FarmWriters } from './farm-writers.ts';
import { each, list, unique } from './lists.ts';
import { insertRow } from './row-sql.ts';
import { stepColumns } from './step-rows.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

export interface StepWriterOptions {
  /** Steps that are stored already. */
  readonly stored?: Iterable<number>;
  /**
   * What a step that is logged again is: refused, unless told otherwise; or an update of the numbers that it gives,
   * besides which it may add states and resources that are not there.
   */
  readonly repeatedSteps?: 'refused' | 'updated';
}

/** Writes what is not gathered, each call in one transaction of its own. */
export class StepWriter {
  readonly #database: WritableDatabase;
  readonly #home: RowHome;
  readonly #writers: FarmWriters;
  readonly #stored: Set<number>;
  readonly #updates: boolean;
  /** Whether rows of step 0 were written before the step itself. */
  #resourcesFirst = false;

  constructor(database: WritableDatabase, home: RowHome, writers: FarmWriters, options: StepWriterOptions) {
    this.#database = database;
    this.#home = home;
    this.#writers = writers;
    this.#stored = new Set(options.stored);
    this.#updates = options.repeatedSteps === 'updated';
  }

  isWritten(stepNumber: number): boolean {
    return this.#stored.has(stepNumber);
  }

  writeAgents(agents: readonly AgentRecord[], part: string): void {
    const ids = new Set<string>(list(agents, part).map((agent) => agent?.agentId));
    const rows: Rows = [];
    each(agents, part, (agent) => addAgent(rows, this.#home.names, agent, ids));
    unique(agents, part, 'agentId');
    inTransaction(this.#database, () => this.#writers.agents.run(rows));
    this.#home.names.add(ids);
  }

  writeFirstResources(resources: readonly ResourceRecord[], part: string): void {
    if (this.#stored.has(0)) throw new InvalidRecord('step', 'is taken: step 0 was logged already');
    const rows = this.#resources(0, resources, part);
    inTransaction(this.#database, () => this.#writers.resources.run(rows));
    this.#resourcesFirst = true;
  }

  writeStep(
    stepNumber: number,
    states: readonly AgentStateRecord[],
    resources: readonly ResourceRecord[],
    metrics: StepMetrics,
  ): void {
    step(stepNumber);
    const repeated = this.#stored.has(stepNumber);
    if (repeated && !this.#updates) {
      throw new InvalidRecord('step', `is taken: step ${stepNumber} was logged already`);
    }
    const stateRows = this.#states(stepNumber, states);
    const resourceRows = this.#resources(stepNumber, resources, 'resources');
    const columns = stepColumns(metrics);
    if (repeated) this.#refuseRepeated(stepNumber, states, resources);
    inTransaction(this.#database, () => {
      if (stepNumber === 0 && this.#resourcesFirst) this.#replaceFirst(resources);
      this.#writers.states.run(stateRows);
      this.#writers.resources.run(resourceRows);
      if (repeated) this.#update(stepNumber, columns);
      else insertRow(this.#database, simulationSteps, this.#stepRow(stepNumber, columns));
    });
    this.#stored.add(stepNumber);
  }

  writeDeath(death: Rows, incident: Rows): void {
    const { gathered } = this.#writers;
    inTransaction(this.#database, () => {
      gathered.deaths.run(death);
      gathered.incidents.run(incident);
    });
  }

  /** Of several states of an agent the last one counts. */
  #states(stepNumber: number, states: readonly AgentStateRecord[]): Rows {
    const rows: Rows = [];
    each(states, 'states', (state) => addState(rows, this.#home.names, stepNumber, state));
    const latest = new Map(states.map((state) => [state.agentId, state]));
    return latest.size === states.length ? rows : this.#states(stepNumber, [...latest.values()]);
  }

  #resources(stepNumber: number, resources: readonly ResourceRecord[], part: string): Rows {
    const rows: Rows = [];
    each(resources, part, (resource) => addResource(rows, stepNumber, resource));
    unique(resources, part, 'resourceId');
    return rows;
  }

  #stepRow(
    stepNumber: number,
    columns: LayoutRow<typeof simulationSteps>,
  ): LayoutRow<typeof simulationSteps> {
    const own = { step_number: stepNumber, simulation_id: this.#home.simulationId };
    return { resources_consumed: 0, ...columns, ...own };
  }

  #update(stepNumber: number, columns: LayoutRow<typeof simulationSteps>): void {
    const names = Object.keys(columns);
    if (names.length === 0) return;
    this.#database.execute(
      `UPDATE simulation_steps SET ${names.map((name) => `${name} = ?`).join(', ')}
        WHERE step_number = ? AND simulation_id = ?`,
      [...Object.values(columns), stepNumber, this.#home.simulationId],
    );
  }

  /** A state or a resource of a step is told once. */
  #refuseRepeated(
    stepNumber: number,
    states: readonly AgentStateRecord[],
    resources: readonly ResourceRecord[],
  ): void {
    const taken = `is taken: it was logged for step ${stepNumber} already`;
    const stored = (sql: string, ...parameters: readonly unknown[]) =>
      new Set(this.#database.rows<{ id: string }>({ sql, parameters }).map((row) => row.id));
    if (states.length > 0) {
      // By their key: other indexes may not be there yet.
      const ids = states.map(({ agentId }) => this.#stateId(stepNumber, agentId));
      const known = stored(
        'SELECT id FROM agent_states WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      );
      const again = ids.findIndex((id) => known.has(id));
      if (again >= 0) throw new InvalidRecord(`states[${again}].agentId`, taken);
    }
    if (resources.length > 0) {
      const known = stored(
        'SELECT resource_id AS id FROM resource_states WHERE step_number = ? AND simulation_id = ?',
        stepNumber,
        this.#home.simulationId,
      );
      const again = resources.findIndex(({ resourceId }) => known.has(resourceId));
      if (again >= 0) throw new InvalidRecord(`resources[${again}].resourceId`, taken);
    }
  }

  #stateId(stepNumber: number, agentId: string): string {
    const { simulationId, names } = this.#home;
    return stateId(simulationId, names.target(agentId), stepNumber);
  }

  /** What step 0 itself says of a resource counts, not what was said before. */
  #replaceFirst(resources: readonly ResourceRecord[]): void {
    const sql = 'DELETE FROM resource_states WHERE step_number = 0 AND simulation_id = ? AND resource_id = ?';
    for (const { resourceId } of resources)
      this.#database.execute(sql, [this.#home.simulationId, resourceId]);
  }
}

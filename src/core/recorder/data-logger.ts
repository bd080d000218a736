import type { AgentNames } from './agent-names.ts';
import { type Clock, storedTime } from './clock.ts';
import type {
  ActionRecord,
  AgentRecord,
  AgentStateRecord,
  HealthIncidentRecord,
  LearningRecord,
  ReproductionRecord,
  ResourceRecord,
  StepMetrics,
} from './farm-records.ts';
import { FarmRows, step } from './farm-rows.ts';
import * as tables from './farm-tables.ts';
import { type FlushRules, RowBuffers } from './row-buffers.ts';
import { insertParameters, insertSql, type TableLayout } from './table-layout.ts';
import { inTransaction, type StoredValue, type WritableDatabase } from './writable-database.ts';

/** Kinds of rows that are gathered; written in this order. */
const buffered = {
  actions: insertSql(tables.agentActions),
  learning: insertSql(tables.learningExperiences),
  incidents: insertSql(tables.healthIncidents),
  reproduction: insertSql(tables.reproductionEvents),
  deaths: 'UPDATE agents SET death_time = ? WHERE agent_id = ?',
} as const;

export interface LoggerOptions extends FlushRules {
  readonly clock: Clock;
  readonly names: AgentNames;
}

type Row = Readonly<Record<string, StoredValue>>;

/**
 * Records one simulation. Agents and steps are written at once, each call in one transaction;
 * actions, learning, incidents and reproduction are gathered and written when a buffer is
 * full, when the interval is over, and on closing. See docs/recording.md.
 *
 * @throws InvalidRecord from every method whose record cannot be stored, e.g. a negative step.
 * @throws SqlFailure when the database refuses rows; gathered rows are kept.
 */
export class DataLogger {
  readonly #database: WritableDatabase;
  readonly #simulationId: string;
  readonly #clock: Clock;
  readonly #names: AgentNames;
  readonly #rows: FarmRows;
  readonly #buffers: RowBuffers<keyof typeof buffered>;

  constructor(database: WritableDatabase, simulationId: string, options: LoggerOptions) {
    this.#database = database;
    this.#simulationId = simulationId;
    this.#clock = options.clock;
    this.#names = options.names;
    this.#rows = new FarmRows(simulationId, options.names);
    this.#buffers = new RowBuffers(database, buffered, options.clock, options);
  }

  /** Rows that are gathered and not written yet. */
  get pending(): number {
    return this.#buffers.pending;
  }

  logAgent(agent: AgentRecord): void {
    this.logAgents([agent]);
  }

  logAgents(agents: readonly AgentRecord[]): void {
    const rows = agents.map((agent) => this.#rows.agent(agent));
    inTransaction(this.#database, () => this.#insert(tables.agents, rows));
  }

  /** The resources that an environment starts with: rows of step 0. */
  logResources(resources: readonly ResourceRecord[]): void {
    const rows = resources.map((resource) => this.#rows.resource(0, resource));
    inTransaction(this.#database, () => this.#insert(tables.resourceStates, rows));
  }

  /**
   * Everything about one step, in one transaction. Of several states of one agent the last one
   * counts. A step that is logged again replaces what was there.
   */
  logStep(
    stepNumber: number,
    states: readonly AgentStateRecord[],
    resources: readonly ResourceRecord[],
    metrics: StepMetrics,
  ): void {
    step(stepNumber);
    const latest = new Map(states.map((state) => [state.agentId, this.#rows.state(stepNumber, state)]));
    const resourceRows = resources.map((resource) => this.#rows.resource(stepNumber, resource));
    const metricsRow = this.#rows.stepMetrics(stepNumber, metrics);
    inTransaction(this.#database, () => {
      this.#removeStep(stepNumber);
      this.#insert(tables.agentStates, [...latest.values()]);
      this.#insert(tables.resourceStates, resourceRows);
      this.#insert(tables.simulationSteps, [metricsRow]);
    });
    this.#buffers.flushIfDue();
  }

  logAgentAction(action: ActionRecord): void {
    this.#append('actions', tables.agentActions, this.#rows.action(action));
  }

  logLearningExperience(experience: LearningRecord): void {
    this.#append('learning', tables.learningExperiences, this.#rows.learning(experience));
  }

  logHealthIncident(incident: HealthIncidentRecord): void {
    this.#append('incidents', tables.healthIncidents, this.#rows.incident(incident));
  }

  logReproduction(event: ReproductionRecord): void {
    const row = this.#rows.reproduction(event, storedTime(this.#clock));
    this.#append('reproduction', tables.reproductionEvents, row);
  }

  /** The step at which an agent died, and an incident that says why. */
  logAgentDeath(agentId: string, stepNumber: number, cause = 'starvation'): void {
    const details = { final_state: 'dead' };
    const incident = { step: stepNumber, agentId, healthBefore: 0, healthAfter: 0, cause, details };
    this.logHealthIncident(incident);
    const stored = this.#names.stored(agentId);
    this.#buffers.append('deaths', { parameters: [stepNumber, stored], agentId: stored });
  }

  /** Drops what is gathered about these agents and not written yet; answers how many rows. */
  discardPending(agentIds: readonly string[]): number {
    return this.#buffers.discard(new Set(agentIds.map((id) => this.#names.stored(id))));
  }

  /** Writes everything gathered, in one transaction. */
  flush(): void {
    this.#buffers.flushAll();
  }

  /** Writes everything gathered if the interval is over. */
  flushIfDue(): void {
    this.#buffers.flushIfDue();
  }

  #append(kind: keyof typeof buffered, table: TableLayout, row: Row): void {
    const agentId = row.agent_id ?? row.parent_id;
    this.#buffers.append(kind, { parameters: insertParameters(table, row), agentId: String(agentId) });
  }

  #insert(table: TableLayout, rows: readonly Row[]): void {
    const statement = this.#database.prepare(insertSql(table));
    try {
      for (const row of rows) statement.run(insertParameters(table, row));
    } finally {
      statement.free();
    }
  }

  /** Looked up by the primary key, so that it costs nothing where the step is new. */
  #removeStep(stepNumber: number): void {
    const key = [stepNumber, this.#simulationId];
    const where = 'WHERE step_number = ? AND simulation_id = ?';
    const sql = `SELECT 1 FROM simulation_steps ${where}`;
    if (this.#database.rows({ sql, parameters: key }).length === 0) return;
    for (const table of ['agent_states', 'resource_states', 'simulation_steps']) {
      this.#database.execute(`DELETE FROM ${table} ${where}`, key);
    }
  }
}

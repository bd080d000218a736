import { AgentNames } from './agent-names.ts';
import { type Clock, storedTime, systemClock } from './clock.ts';
import { InvalidRecord } from './farm-records.ts';
import { json } from './farm-rows.ts';
import { experiments, farmTables, simulations } from './farm-tables.ts';
import type { FlushRules } from './row-buffers.ts';
import { SimulationContext } from './simulation-context.ts';
import { createSql, insertParameters, insertSql } from './table-layout.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

export interface ExperimentOptions extends FlushRules {
  /** `Experiment <id>`, unless told otherwise. */
  readonly name?: string;
  readonly description?: string;
  readonly hypothesis?: string;
  readonly tags?: readonly string[];
  /** The parameters that the experiment varies, with their values. */
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly notes?: string;
  /** Name that the file is going to have; stored with each simulation. */
  readonly fileName?: string;
  readonly clock?: Clock;
}

export interface SimulationOptions {
  /** Put before every agent id, so that two simulations may use the same ones; `<simulation>.` unless told otherwise. */
  readonly agentPrefix?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** An experiment that is being recorded: any number of simulations in one database. */
export class ExperimentDatabase {
  readonly experimentId: string;
  readonly #database: WritableDatabase;
  readonly #options: ExperimentOptions;
  readonly #clock: Clock;
  readonly #contexts = new Map<string, SimulationContext>();

  private constructor(database: WritableDatabase, experimentId: string, options: ExperimentOptions) {
    this.#database = database;
    this.experimentId = experimentId;
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /**
   * Creates what tables are missing, and the experiment if the database does not know it yet;
   * an experiment that is there keeps what is stored about it.
   */
  static open(
    database: WritableDatabase,
    experimentId: string,
    options: ExperimentOptions = {},
  ): ExperimentDatabase {
    if (experimentId === '') throw new InvalidRecord('an experiment needs an id');
    const experiment = new ExperimentDatabase(database, experimentId, options);
    database.execute('PRAGMA foreign_keys = ON');
    inTransaction(database, () => {
      for (const table of farmTables) database.execute(createSql(table));
      experiment.#insertExperiment();
    });
    return experiment;
  }

  /**
   * The simulation of this id; created when the experiment does not have it yet, and the same
   * object when asked for again.
   *
   * @throws InvalidRecord for an empty id, one with a colon, or one that another experiment has.
   */
  createSimulationContext(
    simulationId: string,
    parameters: Json,
    { agentPrefix = `${simulationId}.` }: SimulationOptions = {},
  ): SimulationContext {
    const open = this.#contexts.get(simulationId);
    if (open) return open;
    // A colon separates simulation, agent and step in identifiers of states.
    if (simulationId === '' || simulationId.includes(':')) {
      throw new InvalidRecord(
        `a simulation id must not be empty and must not contain ":": "${simulationId}"`,
      );
    }
    inTransaction(this.#database, () => this.#insertSimulation(simulationId, parameters));
    const names = new AgentNames(agentPrefix, this.#storedAgents(simulationId, agentPrefix));
    const options = { ...this.#options, clock: this.#clock, names };
    const context = new SimulationContext(this.#database, simulationId, options);
    this.#contexts.set(simulationId, context);
    return context;
  }

  /** Identifiers of the experiment's simulations, in the order in which they were created. */
  getSimulationIds(): readonly string[] {
    const sql = 'SELECT simulation_id FROM simulations WHERE experiment_id = ? ORDER BY rowid';
    const parameters = [this.experimentId];
    return this.#database
      .rows<{ simulation_id: string }>({ sql, parameters })
      .map((row) => row.simulation_id);
  }

  /** Stores a status, with `completed` also the end time, and results if there are any. An unknown id changes nothing. */
  updateSimulationStatus(simulationId: string, status: string, results?: Json): void {
    this.#database.execute(
      `UPDATE simulations SET status = ?, end_time = coalesce(?, end_time),
         results_summary = coalesce(?, results_summary)
       WHERE simulation_id = ? AND experiment_id = ?`,
      [
        status,
        status === 'completed' ? storedTime(this.#clock) : null,
        json(results) ?? null,
        simulationId,
        this.experimentId,
      ],
    );
  }

  updateExperimentStatus(status: string, results?: Json): void {
    this.#database.execute(
      `UPDATE experiments SET status = ?, last_updated = ?,
         results_summary = coalesce(?, results_summary)
       WHERE experiment_id = ?`,
      [status, storedTime(this.#clock), json(results) ?? null, this.experimentId],
    );
  }

  /** Writes what all simulations have gathered. */
  flush(): void {
    for (const context of this.#contexts.values()) context.close();
  }

  /** Everything recorded so far as a database file; recording can go on. */
  export(): Uint8Array<ArrayBuffer> {
    this.flush();
    return this.#database.export();
  }

  /** Writes what is gathered and closes the database; when writing fails, it stays open and nothing is lost. */
  close(): void {
    this.flush();
    this.#database.close();
  }

  #insertExperiment(): void {
    const sql = 'SELECT 1 FROM experiments WHERE experiment_id = ?';
    if (this.#database.rows({ sql, parameters: [this.experimentId] }).length > 0) return;
    const { name, description, hypothesis, tags = [], variables, notes } = this.#options;
    const time = storedTime(this.#clock);
    const row = {
      experiment_id: this.experimentId,
      name: name ?? `Experiment ${this.experimentId}`,
      description,
      hypothesis,
      creation_date: time,
      last_updated: time,
      status: 'running',
      tags: JSON.stringify(tags),
      variables: JSON.stringify(variables ?? {}),
      notes,
    };
    this.#database.execute(insertSql(experiments), insertParameters(experiments, row));
  }

  #insertSimulation(simulationId: string, parameters: Json): void {
    const sql = 'SELECT experiment_id FROM simulations WHERE simulation_id = ?';
    const [stored] = this.#database.rows<{ experiment_id: string | null }>({
      sql,
      parameters: [simulationId],
    });
    if (stored && stored.experiment_id !== this.experimentId) {
      throw new InvalidRecord(`simulation ${simulationId} belongs to another experiment of this database`);
    }
    if (stored) return;
    const row = {
      simulation_id: simulationId,
      experiment_id: this.experimentId,
      start_time: storedTime(this.#clock),
      status: 'running',
      parameters: JSON.stringify(parameters),
      simulation_db_path: this.#options.fileName ?? `${this.experimentId}.db`,
    };
    this.#database.execute(insertSql(simulations), insertParameters(simulations, row));
  }

  #storedAgents(simulationId: string, prefix: string): string[] {
    const sql = 'SELECT agent_id FROM agents WHERE simulation_id = ?';
    const rows = this.#database.rows<{ agent_id: string }>({ sql, parameters: [simulationId] });
    return rows.map(({ agent_id: id }) => (id.startsWith(prefix) ? id.slice(prefix.length) : id));
  }
}

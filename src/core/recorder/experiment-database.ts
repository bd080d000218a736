import { experiments } from '../schema/farm-tables.ts';
import { checkedPrefix } from './agent-names.ts';
import { identifier, text } from './checks.ts';
import { storedTime } from './clock.ts';
import { InvalidRecord } from './errors.ts';
import { FarmDatabase, type FarmDatabaseOptions, type SimulationOptions } from './farm-database.ts';
import { details, jsonObject, textList } from './json-text.ts';
import { insertRow, updateRow } from './row-sql.ts';
import type { SimulationContext } from './simulation-context.ts';
import {
  insertSimulation,
  type Json,
  mergedNotes,
  readSimulation,
  removeSimulation,
  type SimulationChanges,
  type StoredSimulation,
  updateSimulation,
} from './simulation-record.ts';
import { inTransaction, type WritableDatabase } from './writable-database.ts';

export interface ExperimentOptions extends FarmDatabaseOptions {
  /** `Experiment <id>`, unless told otherwise. */
  readonly name?: string;
  readonly description?: string;
  readonly hypothesis?: string;
  readonly tags?: readonly string[];
  /** The parameters that the experiment varies, with their values. */
  readonly variables?: Json;
  readonly notes?: string;
}

/**
 * An experiment that is being recorded: any number of simulations in one database. A step that is logged twice
 * updates the numbers of the step.
 */
export class ExperimentDatabase extends FarmDatabase {
  readonly experimentId: string;
  readonly #contexts = new Map<string, SimulationContext>();

  private constructor(database: WritableDatabase, experimentId: string, options: ExperimentOptions) {
    super(database, options);
    this.experimentId = experimentId;
    inTransaction(database, () => this.#insertExperiment(options));
  }

  /**
   * Creates what tables are missing, and the experiment if the database does not know it yet;
   * an experiment that is there keeps what is stored about it.
   *
   * @throws InvalidRecord for an empty id, and for a database whose tables are another program's
   */
  static open(
    database: WritableDatabase,
    experimentId: string,
    options: ExperimentOptions = {},
  ): ExperimentDatabase {
    return new ExperimentDatabase(database, text(experimentId, 'experimentId'), options);
  }

  /**
   * The simulation of this id; created when the experiment does not have it yet, and the same
   * object when asked for again, until it is closed.
   *
   * @throws InvalidRecord for an empty id, one with a colon, or one that another experiment has
   */
  createSimulationContext(
    simulationId: string,
    parameters: Json,
    options: SimulationOptions = {},
  ): SimulationContext {
    this.open();
    identifier(simulationId, 'simulationId');
    checkedPrefix(options.agentPrefix ?? '');
    const known = this.#contexts.get(simulationId);
    if (known && !known.logger.closed) return known;
    inTransaction(this.database, () => this.#insertSimulation(simulationId, parameters));
    const context = this.context(simulationId, options, 'updated');
    this.#contexts.set(simulationId, context);
    return context;
  }

  /** Identifiers of the experiment's simulations, in the order in which they were created. */
  getSimulationIds(): readonly string[] {
    this.open();
    const sql = 'SELECT simulation_id AS id FROM simulations WHERE experiment_id = ? ORDER BY rowid';
    return this.database.rows<{ id: string }>({ sql, parameters: [this.experimentId] }).map(({ id }) => id);
  }

  /** What is stored about a simulation of the experiment; `undefined` where there is none of this id. */
  getSimulation(simulationId: string): StoredSimulation | undefined {
    this.open();
    const stored = readSimulation(this.database, simulationId);
    return stored?.experimentId === this.experimentId ? stored : undefined;
  }

  /**
   * Stores a status, with `completed` also the end time, and results if there are any. An unknown id changes nothing.
   *
   * @throws InvalidRecord, SqlFailure
   */
  updateSimulationStatus(simulationId: string, status: string, results?: Json): void {
    const ended = status === 'completed' ? { endTime: this.clock.now() } : {};
    this.updateSimulationRecord(simulationId, {
      status: text(status, 'status'),
      ...(results && { results }),
      ...ended,
    });
  }

  /** Stores what is given about a simulation; answers whether it is there. @throws InvalidRecord, SqlFailure */
  updateSimulationRecord(simulationId: string, changes: SimulationChanges): boolean {
    if (this.getSimulation(simulationId) === undefined) return false;
    return updateSimulation(this.database, simulationId, changes);
  }

  /** Removes a simulation of the experiment with every row of it, what is gathered too. An unknown id changes nothing. */
  removeSimulation(simulationId: string): void {
    if (this.getSimulation(simulationId) === undefined) return;
    const context = this.#contexts.get(simulationId);
    if (context && !context.logger.closed) {
      context.logger.discardAllPending();
      context.close();
    }
    this.#contexts.delete(simulationId);
    removeSimulation(this.database, simulationId);
  }

  /** Any status but `running` is an end: the indexes are made, where some are missing. @throws InvalidRecord, SqlFailure */
  updateExperimentStatus(status: string, results?: Json): void {
    this.#update({
      status: text(status, 'status'),
      results_summary: details(results, 'results') ?? undefined,
    });
    if (status !== 'running') this.finishIndexes();
  }

  /** Adds to the notes: a text below what is there, named notes beside others. @throws InvalidRecord, SqlFailure */
  updateNotes(notes: string | Json): void {
    this.open();
    const sql = 'SELECT notes FROM experiments WHERE experiment_id = ?';
    const [stored] = this.database.rows<{ notes: string | null }>({ sql, parameters: [this.experimentId] });
    this.#update({ notes: mergedNotes(stored?.notes, notes) });
  }

  override flush(): void {
    this.open();
    for (const { logger } of this.#contexts.values()) if (!logger.closed) logger.flush();
  }

  protected override closeContexts(): void {
    for (const context of this.#contexts.values()) context.close();
  }

  #update(changes: Parameters<typeof updateRow<typeof experiments>>[3]): void {
    this.open();
    const key = { experiment_id: this.experimentId };
    updateRow(this.database, experiments, key, { ...changes, last_updated: storedTime(this.clock) });
  }

  #insertExperiment({ name, description, hypothesis, tags = [], variables, notes }: ExperimentOptions): void {
    const sql = 'SELECT 1 FROM experiments WHERE experiment_id = ?';
    if (this.database.rows({ sql, parameters: [this.experimentId] }).length > 0) return;
    const time = storedTime(this.clock);
    insertRow(this.database, experiments, {
      experiment_id: this.experimentId,
      name: name ?? `Experiment ${this.experimentId}`,
      description,
      hypothesis,
      creation_date: time,
      last_updated: time,
      status: 'running',
      tags: textList(tags, 'tags'),
      variables: jsonObject(variables ?? {}, 'variables'),
      notes,
    });
  }

  #insertSimulation(simulationId: string, parameters: Json): void {
    const stored = readSimulation(this.database, simulationId);
    if (stored === undefined) {
      const { experimentId, options } = this;
      const fileName = options.fileName ?? `${experimentId}.db`;
      insertSimulation(this.database, { simulationId, experimentId, parameters, fileName }, this.clock);
    } else if (stored.experimentId !== this.experimentId) {
      throw new InvalidRecord('simulationId', `is taken: "${simulationId}" belongs to another experiment`);
    }
  }
}

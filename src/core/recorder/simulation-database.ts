import { checkedPrefix } from './agent-names.ts';
import { identifier } from './checks.ts';
import type { DataLogger } from './data-logger.ts';
import { FarmDatabase, type FarmDatabaseOptions, type SimulationOptions } from './farm-database.ts';
import type { SimulationContext } from './simulation-context.ts';
import { insertSimulation, type Json, readSimulation, type SimulationChanges } from './simulation-record.ts';
import type { WritableDatabase } from './writable-database.ts';

export interface SimulationDatabaseOptions extends FarmDatabaseOptions, SimulationOptions {
  readonly parameters?: Json;
}

/** A database of one simulation that is being recorded. A step that is logged twice is refused. */
export class SimulationDatabase extends FarmDatabase {
  readonly simulationId: string;
  readonly #context: SimulationContext;

  private constructor(database: WritableDatabase, simulationId: string, options: SimulationDatabaseOptions) {
    super(database, options);
    this.simulationId = simulationId;
    if (readSimulation(database, simulationId) === undefined) {
      const { parameters = {}, fileName = `${simulationId}.db` } = options;
      insertSimulation(database, { simulationId, parameters, fileName }, this.clock);
    }
    this.#context = this.context(simulationId, options, 'refused');
  }

  /**
   * Creates what tables are missing, and the simulation if the database does not know it yet.
   *
   * @throws InvalidRecord for an empty id, one with a colon, and for a database whose tables are another program's
   */
  static open(
    database: WritableDatabase,
    simulationId: string,
    options: SimulationDatabaseOptions = {},
  ): SimulationDatabase {
    checkedPrefix(options.agentPrefix ?? '');
    return new SimulationDatabase(database, identifier(simulationId, 'simulationId'), options);
  }

  get logger(): DataLogger {
    return this.#context.logger;
  }

  /** Stores a configuration; the newest one counts. @throws InvalidRecord, SqlFailure */
  saveConfiguration(configuration: Json): void {
    this.open();
    this.#context.saveConfiguration(configuration);
  }

  /** The newest configuration; empty where none is stored. */
  getConfiguration(): Json {
    this.open();
    return this.#context.getConfiguration();
  }

  /** The step at which an agent died, and an incident that says why; written at once. @throws InvalidRecord, SqlFailure */
  updateAgentDeath(agentId: string, stepNumber: number, cause?: string): void {
    this.#context.updateAgentDeath(agentId, stepNumber, cause);
  }

  /**
   * Stores what is given about the simulation. Any status but `running` is an end: the indexes are made, where some are
   * missing.
   *
   * @throws InvalidRecord, SqlFailure
   */
  updateSimulationRecord(changes: SimulationChanges): void {
    this.open();
    this.#context.updateSimulationRecord(changes);
    if (changes.status !== undefined && changes.status !== 'running') this.finishIndexes();
  }

  override flush(): void {
    this.#context.logger.flush();
  }

  protected override closeContexts(): void {
    this.#context.close();
  }
}

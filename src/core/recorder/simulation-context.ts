import { parseJsonObject } from '../base/json.ts';
import { simulationConfig } from '../schema/farm-tables.ts';
import type { Clock } from './clock.ts';
import { DataLogger, type LoggerOptions } from './data-logger.ts';
import { jsonObject } from './json-text.ts';
import { insertRow } from './row-sql.ts';
import { type Json, type SimulationChanges, updateSimulation } from './simulation-record.ts';
import type { WritableDatabase } from './writable-database.ts';

export interface ContextOptions extends LoggerOptions {
  /** @throws RecorderClosed where the database of the simulation is closed */
  readonly open: () => void;
}

/** One simulation that is being recorded: its logger, and what is stored about it. */
export class SimulationContext {
  readonly simulationId: string;
  readonly logger: DataLogger;
  readonly #database: WritableDatabase;
  readonly #clock: Clock;
  readonly #open: () => void;

  constructor(database: WritableDatabase, simulationId: string, options: ContextOptions) {
    this.simulationId = simulationId;
    this.logger = new DataLogger(database, simulationId, options);
    this.#database = database;
    this.#clock = options.clock;
    this.#open = options.open;
  }

  /** Stores a configuration; the newest one counts. @throws InvalidRecord, SqlFailure, RecorderClosed */
  saveConfiguration(configuration: Json): void {
    this.#open();
    insertRow(this.#database, simulationConfig, {
      simulation_id: this.simulationId,
      timestamp: Math.floor(this.#clock.now() / 1000),
      config_data: jsonObject(configuration, 'configuration'),
    });
  }

  /** The newest configuration; empty where none is stored. */
  getConfiguration(): Json {
    this.#open();
    const [row] = this.#database.rows<{ config_data: string }>({
      sql: 'SELECT config_data FROM simulation_config WHERE simulation_id = ? ORDER BY config_id DESC LIMIT 1',
      parameters: [this.simulationId],
    });
    return parseJsonObject(row?.config_data);
  }

  /** The step at which an agent died, and an incident that says why; written at once. @throws InvalidRecord, SqlFailure, RecorderClosed */
  updateAgentDeath(agentId: string, stepNumber: number, cause?: string): void {
    this.logger.updateAgentDeath(agentId, stepNumber, cause);
  }

  /** Stores what is given about the simulation; answers whether it is there. @throws InvalidRecord, SqlFailure, RecorderClosed */
  updateSimulationRecord(changes: SimulationChanges): boolean {
    this.#open();
    return updateSimulation(this.#database, this.simulationId, changes);
  }

  /** Writes what is gathered and ends the logger; the database stays open for other simulations. @throws FlushFailed */
  close(): void {
    this.logger.close();
  }
}

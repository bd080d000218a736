import type { AgentNames } from './agent-names.ts';
import type { Clock } from './clock.ts';
import { DataLogger } from './data-logger.ts';
import { simulationConfig } from './farm-tables.ts';
import type { FlushRules } from './row-buffers.ts';
import { insertParameters, insertSql } from './table-layout.ts';
import type { WritableDatabase } from './writable-database.ts';

export interface ContextOptions extends FlushRules {
  readonly clock: Clock;
  readonly names: AgentNames;
}

/** One simulation of an experiment that is being recorded. */
export class SimulationContext {
  readonly simulationId: string;
  readonly logger: DataLogger;
  readonly #database: WritableDatabase;
  readonly #clock: Clock;

  constructor(database: WritableDatabase, simulationId: string, options: ContextOptions) {
    this.simulationId = simulationId;
    this.logger = new DataLogger(database, simulationId, options);
    this.#database = database;
    this.#clock = options.clock;
  }

  /** Stores a configuration; the newest one counts. */
  saveConfiguration(configuration: Readonly<Record<string, unknown>>): void {
    const row = {
      simulation_id: this.simulationId,
      timestamp: Math.floor(this.#clock.now() / 1000),
      config_data: JSON.stringify(configuration),
    };
    this.#database.execute(insertSql(simulationConfig), insertParameters(simulationConfig, row));
  }

  /** Writes what is gathered; the database stays open for other simulations. */
  close(): void {
    this.logger.flush();
  }
}

import {
  agentActions,
  agentStates,
  farmTables,
  healthIncidents,
  interactions,
  learningExperiences,
  reproductionEvents,
} from '../schema/farm-tables.ts';
import type { TableLayout } from '../schema/table-layout.ts';
import { AgentNames, checkedPrefix } from './agent-names.ts';
import { type Clock, systemClock } from './clock.ts';
import { createTables } from './create-tables.ts';
import { InvalidRecord, RecorderClosed } from './errors.ts';
import { LateIndexes } from './late-indexes.ts';
import { type MemoryLimit, MemoryWatch } from './memory-watch.ts';
import { copyTables, type PersistReport } from './persist.ts';
import { type PragmaProfile, pragmaSql } from './pragma-profiles.ts';
import type { FlushRules } from './row-buffers.ts';
import { SimulationContext } from './simulation-context.ts';
import type { StepWriterOptions } from './step-writer.ts';
import type { WritableDatabase } from './writable-database.ts';

export interface FarmDatabaseOptions extends FlushRules {
  readonly clock?: Clock;
  /** Name that the file is going to have; stored with each simulation. */
  readonly fileName?: string;
  /** For a database in a real file; others are left as they are. */
  readonly profile?: PragmaProfile;
  readonly memory?: MemoryLimit;
}

export interface SimulationOptions {
  /** Put before every agent id, so that it is unique in the file; nothing unless told otherwise. */
  readonly agentPrefix?: string;
}

/** Tables that grow with every step, and in which recording looks nothing up by their indexes. */
const growing: readonly TableLayout[] = [
  agentStates,
  agentActions,
  learningExperiences,
  healthIncidents,
  reproductionEvents,
  interactions,
];

/** What a database of one simulation and one of many have in common. */
export abstract class FarmDatabase {
  protected readonly database: WritableDatabase;
  protected readonly options: FarmDatabaseOptions;
  protected readonly clock: Clock;
  readonly #memory: MemoryWatch | undefined;
  readonly #indexes: LateIndexes;
  #closed = false;

  /** Creates what tables are missing. @throws InvalidRecord for a database whose tables are another program's */
  protected constructor(database: WritableDatabase, options: FarmDatabaseOptions) {
    this.database = database;
    this.options = options;
    this.clock = options.clock ?? systemClock;
    this.#memory = options.memory && new MemoryWatch(options.memory);
    if (options.profile !== undefined) database.execute(pragmaSql(options.profile));
    // Where the size is watched, it must not leap at the end.
    const later = options.memory === undefined ? growing : [];
    createTables(database, farmTables, later);
    this.#indexes = new LateIndexes(database, later);
  }

  /** Writes what is gathered, in one transaction for each simulation. @throws FlushFailed */
  abstract flush(): void;

  /** Writes what is gathered and ends what writes. */
  protected abstract closeContexts(): void;

  /** Rows of a table. @throws InvalidRecord for a table that the recorder does not write */
  getTableRowCount(table: string): number {
    this.open();
    if (!farmTables.some(({ name }) => name === table))
      throw new InvalidRecord('table', `is unknown: "${table}"`);
    const [row] = this.database.rows<{ n: number }>({
      sql: `SELECT count(*) AS n FROM ${table}`,
      parameters: [],
    });
    return row?.n ?? 0;
  }

  /** Everything recorded so far as a database file; recording can go on. @throws FlushFailed, SqlFailure */
  export(): Uint8Array<ArrayBuffer> {
    this.flush();
    this.finishIndexes();
    return this.database.export();
  }

  /**
   * Copies everything recorded so far into another database, or some tables with those that they refer to; recording
   * can go on.
   *
   * @throws FlushFailed, InvalidRecord for an unknown table, SqlFailure when the target refuses rows; nothing is copied then
   */
  persist(target: WritableDatabase, tables?: readonly string[]): PersistReport {
    this.flush();
    return copyTables(this.database, target, farmTables, tables, this.clock);
  }

  /**
   * Writes what is gathered and closes the database; when writing fails, it stays open and nothing is lost. Closing
   * again does nothing.
   *
   * @throws FlushFailed, SqlFailure
   */
  close(): void {
    if (this.#closed) return;
    this.closeContexts();
    this.finishIndexes();
    this.database.close();
    this.#closed = true;
  }

  /** Makes the indexes that the growing tables do not have yet; from then on they grow with them. @throws SqlFailure */
  finishIndexes(): void {
    this.open();
    this.#indexes.finish();
  }

  /** @throws RecorderClosed */
  protected open(): void {
    if (this.#closed) throw new RecorderClosed('the database');
  }

  protected context(
    simulationId: string,
    { agentPrefix = '' }: SimulationOptions,
    repeatedSteps: StepWriterOptions['repeatedSteps'] & string,
  ): SimulationContext {
    const values = <Row>(sql: string) => this.database.rows<Row>({ sql, parameters: [simulationId] });
    const agents = values<{ id: string }>(
      'SELECT agent_id AS id FROM agents WHERE simulation_id = ? ORDER BY rowid',
    );
    const steps = values<{ step: number }>(
      'SELECT step_number AS step FROM simulation_steps WHERE simulation_id = ?',
    );
    return new SimulationContext(this.database, simulationId, {
      ...this.options,
      clock: this.clock,
      names: new AgentNames(
        checkedPrefix(agentPrefix),
        agents.map(({ id }) => id),
      ),
      stored: steps.map(({ step }) => step),
      repeatedSteps,
      open: () => this.open(),
      afterStep: () => this.#look(),
    });
  }

  #look(): void {
    this.#indexes.afterStep();
    if (this.#memory === undefined) return;
    const [size] = this.database.rows<{ bytes: number }>({
      sql: 'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
      parameters: [],
    });
    this.#memory.look(size?.bytes ?? 0);
  }
}

import type { Engine } from '../database/engine.ts';
import type { RecordableDatabase } from '../database/recordable-database.ts';
import { ManualClock } from '../recorder/clock.ts';
import type { DataLogger } from '../recorder/data-logger.ts';
import { ExperimentDatabase, type ExperimentOptions } from '../recorder/experiment-database.ts';
import { agentRecord } from './farm-records.ts';

export interface LoggedFarm {
  readonly database: RecordableDatabase;
  readonly clock: ManualClock;
  readonly experiment: ExperimentDatabase;
  readonly log: DataLogger;
  readonly rows: <Row = Record<string, unknown>>(sql: string) => Row[];
  /** Rows of a table. */
  readonly count: (table: string) => number | undefined;
}

/** The simulation `s` of an experiment in a database of its own; its agents are `a` and `b`, its clock stands still. */
export function loggedFarm(engine: Engine, options: ExperimentOptions = {}): LoggedFarm {
  const database = engine.create();
  const clock = new ManualClock(Date.UTC(2025, 0, 2, 3, 4, 5, 6));
  const experiment = ExperimentDatabase.open(database, 'e', { clock, ...options });
  const { logger: log } = experiment.createSimulationContext('s', {});
  log.logAgents([agentRecord('a'), agentRecord('b')]);
  const rows = <Row>(sql: string) => database.rows<Row>({ sql, parameters: [] });
  const count = (table: string) => rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]?.n;
  return { database, clock, experiment, log, rows, count };
}

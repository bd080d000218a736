import type { RecordingEstimate, RecordingPlan } from '../api/recording.ts';
import type { Clock } from '../recorder/clock.ts';
import type { PlannedSimulation } from '../recorder/simulation-plan.ts';
import type { WritableDatabase } from '../recorder/writable-database.ts';
import { recordPlan } from './record-plan.ts';

/** Milliseconds after which a trial ends, once it has made a few steps; the first ones are slower than the rest. */
const TRIAL = 400;
const FEW_STEPS = 5;
/** It ends after this in any case. */
const LONGEST_TRIAL = 4000;

/**
 * What a plan will take, from a trial of its first simulation: as many of its steps as a moment allows, each later
 * step taken for as costly as the mean of those of the trial.
 *
 * @param database an empty one, thrown away by the caller
 */
export async function estimatePlan(
  database: WritableDatabase,
  plan: RecordingPlan,
  simulations: readonly PlannedSimulation[],
  clock: Clock,
): Promise<RecordingEstimate> {
  const recording = recordPlan(database, plan, simulations.slice(0, 1), clock);
  // Tables without rows take room once, however many simulations there are.
  const empty = bytesOf(database);
  const began = clock.now();
  // Making the founders, and the engine ready, happens once.
  let founded = began;
  let steps = 0;
  let over = false;
  for await (const event of recording.events) {
    if (event.kind === 'step') steps = event.progress.step;
    if (steps === 0) founded = clock.now();
    over = event.kind === 'ended';
    const passed = clock.now() - founded;
    if ((passed > TRIAL && steps >= FEW_STEPS) || passed > LONGEST_TRIAL) break;
  }
  recording.end('stopped');
  const secondsPerStep = (clock.now() - founded) / 1000 / Math.max(1, steps);
  const toMake = over ? steps : plan.steps;
  // One that ended early, because nobody was left, tells how the others may end.
  const share = over ? 1 : (plan.steps + 1) / (steps + 1);
  const factor = share * simulations.length;
  return {
    simulations: simulations.length,
    rows: Math.round(rowsOf(database) * factor),
    bytes: Math.round(empty + (bytesOf(database) - empty) * factor),
    seconds: ((founded - began) / 1000 + secondsPerStep * toMake) * simulations.length,
    trialSteps: steps,
  };
}

/** Rows of all tables, as far as their row numbers tell. */
export function rowsOf(database: WritableDatabase): number {
  const tables = database.rows<{ name: string }>({
    sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT wr AND name NOT LIKE 'sqlite_%'",
    parameters: [],
  });
  const counts = tables.map(({ name }) => {
    const [row] = database.rows<{ n: number | null }>({
      sql: `SELECT max(rowid) AS n FROM "${name.replaceAll('"', '""')}"`,
      parameters: [],
    });
    return row?.n ?? 0;
  });
  return counts.reduce((sum, n) => sum + n, 0);
}

/** Bytes of the database. */
export function bytesOf(database: WritableDatabase): number {
  const [row] = database.rows<{ bytes: number }>({
    sql: 'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
    parameters: [],
  });
  return row?.bytes ?? 0;
}

import { type Clock, storedTime } from './clock.ts';
import type { WritableDatabase } from './writable-database.ts';

/**
 * Marks what a crash left as running: simulations, runs and the experiment become `stopped`, as of now. Their rows are
 * those that had been kept.
 */
export function stopRunning(database: WritableDatabase, family: 'farm' | 'society', clock: Clock): void {
  const now = storedTime(clock);
  switch (family) {
    case 'farm':
      database.execute("UPDATE simulations SET status = 'stopped', end_time = ? WHERE status = 'running'", [
        now,
      ]);
      database.execute(
        "UPDATE experiments SET status = 'stopped', last_updated = ? WHERE status = 'running'",
        [now],
      );
      break;
    case 'society':
      database.execute(
        "UPDATE simulation_runs SET status = 'stopped', end_time = ? WHERE status = 'running'",
        [now],
      );
      break;
  }
}

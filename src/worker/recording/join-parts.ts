import type { RecordingPlan } from '../../core/api/recording.ts';
import type { ByteTarget } from '../../core/database/durable/byte-target.ts';
import type { DurableDatabase } from '../../core/database/durable/durable-database.ts';
import type { DurableFiles } from '../../core/database/durable/durable-file.ts';
import { memoryTarget } from '../../core/database/durable/memory-target.ts';
import type { Engine } from '../../core/database/engine.ts';
import { models } from '../../core/models/catalogue.ts';
import { plannedSimulations } from '../../core/models/plan.ts';
import { systemClock } from '../../core/recorder/clock.ts';
import { createTables } from '../../core/recorder/create-tables.ts';
import { joinDatabases, orderSimulations } from '../../core/recorder/join-databases.ts';
import { stopRunning } from '../../core/recorder/stop-running.ts';
import { farmTables } from '../../core/schema/farm-tables.ts';
import { societyTables } from '../../core/schema/society-tables.ts';

type OpenPart = (part: number) => Promise<DurableFiles>;

/**
 * Joins the parts of a recording into the first. Every file is let go of, also where that fails; it can be made again
 * then.
 *
 * @throws StorageFailure where there is no room for it
 */
export async function joinParts(
  engine: Engine,
  openFiles: OpenPart,
  plan: RecordingPlan,
  parts: number,
): Promise<void> {
  const tables = plan.model === 'farm' ? farmTables : societyTables;
  const open: (() => void)[] = [];
  const openPart = async (part: number): Promise<DurableDatabase> => {
    const files = await openFiles(part);
    open.push(
      () => files.main.close(),
      () => files.log.close(),
    );
    const database = engine.createDurable(files);
    // A crash may have come before a part had its tables.
    createTables(database, tables);
    stopRunning(database, plan.model, systemClock);
    return database;
  };
  try {
    const whole = await openPart(0);
    for (let part = 1; part < parts; part++) {
      const other = await openPart(part);
      joinDatabases(other, whole, plan.model);
      other.finish();
    }
    if (parts > 1) {
      const planned = plannedSimulations(plan, models[plan.model]);
      orderSimulations(
        whole,
        plan.model,
        planned.map(({ id }) => id),
      );
    }
    whole.finish();
  } finally {
    for (const close of open) close();
  }
}

/** Opens copies in memory of what is in memory already, or else of the files. */
export function inMemory(openFiles: OpenPart, unkept: ReadonlyMap<number, Uint8Array>): OpenPart {
  return async (part) => {
    const bytes = unkept.get(part);
    if (bytes !== undefined) return { main: holding(bytes), log: memoryTarget() };
    const { main, log } = await openFiles(part);
    try {
      return { main: copyOf(main), log: copyOf(log) };
    } finally {
      main.close();
      log.close();
    }
  };
}

function copyOf(target: ByteTarget): ByteTarget {
  return holding(target.read(0, target.size()));
}

function holding(bytes: Uint8Array): ByteTarget {
  const target = memoryTarget();
  target.write(bytes, 0);
  return target;
}

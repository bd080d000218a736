import type { RecordingPlan } from '../../core/api/recording.ts';
import type { Answer } from '../../core/api/workspace-api.ts';
import { err, ok } from '../../core/base/result.ts';
import { StorageFailure } from '../../core/database/durable/byte-target.ts';
import type { DurableFiles } from '../../core/database/durable/durable-file.ts';
import type { Engine } from '../../core/database/engine.ts';
import { toSourceError } from '../../core/database/to-source-error.ts';
import { models } from '../../core/models/catalogue.ts';
import { estimatePlan } from '../../core/models/estimate-plan.ts';
import { checkPlan, plannedSimulations } from '../../core/models/plan.ts';
import { systemClock } from '../../core/recorder/clock.ts';
import { inMemory, joinParts } from './join-parts.ts';
import { Pace } from './pace.ts';
import type { RecordingApi } from './recording-api.ts';
import { RecordingSession } from './recording-session.ts';

/** Where the files of recordings lie. */
export interface RecordingStorage {
  /** The files of a part, to be written by this worker alone. @throws StorageFailure */
  open(recording: string, part: number): Promise<DurableFiles>;
  /** A complete part as a file under another name. */
  file(recording: string, part: number, name: string): Promise<File>;
  /** Removes the parts of the numbers from `from` to before `to`. */
  removeParts(recording: string, from: number, to: number): Promise<void>;
  /** Removes everything of a recording. */
  remove(recording: string): Promise<void>;
}

/** Milliseconds of a recording that are kept together, and that a crash may cost: four times a second is enough. */
const KEEP_TOGETHER = 250;

/**
 * What a recording worker offers, over an engine and a place for files.
 *
 * @param keepTogether milliseconds in which what is recorded is kept together, see DurableOptions
 */
export function serveRecording(
  loading: Promise<Engine>,
  storage: RecordingStorage,
  keepTogether = KEEP_TOGETHER,
): RecordingApi {
  let session: RecordingSession | undefined;
  /** What is asked before the first step counts, too. */
  let pace = new Pace();

  const planned = (plan: RecordingPlan) => plannedSimulations(plan, models[plan.model]);

  async function answer<T>(plan: { readonly name: string }, compute: () => Promise<T>): Promise<Answer<T>> {
    const file = `${plan.name}.db`;
    try {
      return ok(await compute());
    } catch (error) {
      if (error instanceof StorageFailure && error.reason === 'full') return err({ kind: 'no-room', file });
      if (error instanceof StorageFailure) return err({ kind: 'unreadable', file, detail: error.message });
      return err(toSourceError(error, file));
    }
  }

  return {
    models: async () =>
      Object.values(models).map(({ description, seedPath, stepsPath }) => ({
        ...description,
        seedPath,
        stepsPath,
      })),
    check: async (plan) => checkPlan(plan, models[plan.model]),
    estimate: (plan) =>
      answer(plan, async () => {
        const database = (await loading).create();
        try {
          return await estimatePlan(database, plan, planned(plan), systemClock);
        } finally {
          database.close();
        }
      }),
    record(plan, { recording, part, parts }, onProgress) {
      const own = new Pace();
      pace = own;
      return answer(plan, async () => {
        const engine = await loading;
        const files = await storage.open(recording, part);
        const database = engine.createDurable(files, { keepTogether });
        try {
          const simulations = planned(plan).filter((_, index) => index % parts === part);
          session = new RecordingSession(database, own, plan, simulations, onProgress);
          return await session.run();
        } catch (error) {
          // What is kept can be joined later, by whoever opens the files then.
          database.close();
          throw error;
        } finally {
          session = undefined;
        }
      });
    },
    pause: async () => (session ?? pace).pause(),
    resume: async () => (session ?? pace).resume(),
    stop: async () => pace.stop(),
    limit: async (stepsPerSecond) => pace.limit(stepsPerSecond),
    join: (plan, recording, parts, unkept) =>
      answer(plan, async () => {
        const engine = await loading;
        const onDisk = (part: number) => storage.open(recording, part);
        const name = `${plan.name}.db`;
        try {
          // What only memory has would be missing.
          if (unkept.size === 0) {
            await joinParts(engine, onDisk, plan, parts);
            await storage.removeParts(recording, 1, parts);
            return { file: await storage.file(recording, 0, name), kept: true };
          }
        } catch (error) {
          if (!(error instanceof StorageFailure)) throw error;
        }
        const open = inMemory(onDisk, unkept);
        const first = await open(0);
        await joinParts(engine, async (part) => (part === 0 ? first : await open(part)), plan, parts);
        const bytes = first.main.read(0, first.main.size()) as Uint8Array<ArrayBuffer>;
        return { file: new File([bytes], name), kept: false };
      }),
    file: (plan, recording) => answer(plan, () => storage.file(recording, 0, `${plan.name}.db`)),
    remove: (recording) => storage.remove(recording),
  };
}

import { proxy, type Remote } from 'comlink';
import type {
  OfferedModel,
  PlanProblem,
  RecordingEstimate,
  RecordingPlan,
  RecordingProgress,
} from '../../core/api/recording.ts';
import type { Answer } from '../../core/api/workspace-api.ts';
import { err, ok } from '../../core/base/result.ts';
import type { JoinedRecording, PartProgress, RecordingApi } from '../../worker/recording/recording-api.ts';
import { sumUp } from './recording-progress.ts';
import { linkWorker, type WorkerLink } from './worker-link.ts';

/** A recording that runs; every call settles, also when a worker dies. */
export interface RunningRecording {
  pause(): void;
  resume(): void;
  /** Ends after the steps that run; what has been recorded is kept. */
  stop(): void;
  /** At most so many steps a second, of all simulations together; as fast as can be where it is absent. */
  limit(stepsPerSecond: number | undefined): void;
  /** How it ended. The first failure counts where a worker failed; what was kept until then can be joined. */
  readonly ended: Promise<Answer<'completed' | 'stopped'>>;
}

/** What the page asks of the workers that record. */
export interface RecordingClient {
  models(): Promise<Answer<readonly OfferedModel[]>>;
  check(plan: RecordingPlan): Promise<Answer<readonly PlanProblem[]>>;
  /** Tries a sound plan for a moment, in a worker of its own, which `signal` ends. */
  estimate(plan: RecordingPlan, signal: AbortSignal): Promise<Answer<RecordingEstimate>>;
  /**
   * Records a plan, or goes on with it, in several workers at once.
   *
   * @param recording names the folder of its files
   * @param parts how many workers; the same as before when it goes on
   */
  start(
    plan: RecordingPlan,
    recording: string,
    parts: number,
    onProgress: (progress: RecordingProgress) => void,
  ): RunningRecording;
  /** One database of all parts, as a file that is read where it lies; in memory, where there is no room for it. */
  join(plan: RecordingPlan, recording: string, parts: number): Promise<Answer<JoinedRecording>>;
  /** The database of a recording that was joined before. */
  file(plan: RecordingPlan, recording: string): Promise<Answer<File>>;
  remove(recording: string): Promise<Answer<void>>;
}

type Start = (name: string) => Worker;

function startRecordingWorker(name: string): Worker {
  return new Worker(new URL('../../worker/recording/recording.worker.ts', import.meta.url), {
    type: 'module',
    name,
  });
}

/** One core is left to the page; more than a few workers wait for the disk. */
const MOST_PARTS = 4;

/** How many workers record so many simulations on this machine. */
export function partsFor(simulations: number, cores: number): number {
  return Math.max(1, Math.min(MOST_PARTS, cores - 1, simulations));
}

export function createRecordingClient(start: Start = startRecordingWorker): RecordingClient {
  const link = (name: string): WorkerLink<RecordingApi> =>
    linkWorker<RecordingApi>(
      () => start(name),
      () => undefined,
    );
  let asked: WorkerLink<RecordingApi> | undefined;
  /** Parts for which there was no room on disk, by recording. */
  const unkept = new Map<string, Map<number, Uint8Array<ArrayBuffer>>>();

  /** Short questions share one worker. */
  function ask<T>(run: (api: Remote<RecordingApi>) => Promise<Answer<T>>): Promise<Answer<T>> {
    if (asked === undefined || asked.ended) asked = link('plans');
    return asked.call(run);
  }

  /** What may take long has a worker of its own. */
  async function alone<T>(
    name: string,
    run: (api: Remote<RecordingApi>) => Promise<Answer<T>>,
    signal?: AbortSignal,
  ): Promise<Answer<T>> {
    if (signal?.aborted) return err({ kind: 'cancelled' });
    const worker = link(name);
    const abort = () => worker.end({ kind: 'cancelled' });
    signal?.addEventListener('abort', abort, { once: true });
    const answer = await worker.call(run);
    signal?.removeEventListener('abort', abort);
    worker.end({ kind: 'cancelled' });
    return answer;
  }

  return {
    models: () => ask(async (api) => ok(await api.models())),
    check: (plan) => ask(async (api) => ok(await api.check(plan))),
    estimate: (plan, signal) => alone('estimate', (api) => api.estimate(plan), signal),
    start(plan, recording, parts, onProgress) {
      const workers = Array.from({ length: parts }, (_, part) => link(`recording ${part + 1}`));
      const left = new Map<number, Uint8Array<ArrayBuffer>>();
      unkept.set(recording, left);
      return runRecording(workers, plan, recording, left, sumUp(onProgress));
    },
    join: (plan, recording, parts) =>
      alone('joining', (api) => api.join(plan, recording, parts, unkept.get(recording) ?? new Map())),
    file: (plan, recording) => ask((api) => api.file(plan, recording)),
    remove(recording) {
      unkept.delete(recording);
      return ask(async (api) => ok(await api.remove(recording)));
    },
  };
}

/**
 * Has each worker record its part, and steers them as one.
 *
 * @param unkept where parts are put that cannot be kept on disk
 */
function runRecording(
  workers: readonly WorkerLink<RecordingApi>[],
  plan: RecordingPlan,
  recording: string,
  unkept: Map<number, Uint8Array<ArrayBuffer>>,
  tell: (parts: readonly (PartProgress | undefined)[]) => void,
): RunningRecording {
  const parts = workers.length;
  const latest: (PartProgress | undefined)[] = workers.map(() => undefined);
  let rate: number | undefined;

  function each(run: (api: Remote<RecordingApi>, working: number) => Promise<unknown>) {
    const working = workers.filter((worker) => !worker.ended);
    for (const worker of working) void worker.call(async (api) => ok(await run(api, working.length)));
  }

  /** Those that still work share what all of them may do. */
  const share = () => each((api, working) => api.limit(rate === undefined ? undefined : rate / working));

  async function record(worker: WorkerLink<RecordingApi>, part: number) {
    const answer = await worker.call((api) =>
      api.record(
        plan,
        { recording, part, parts },
        proxy((progress: PartProgress) => {
          latest[part] = progress;
          tell(latest);
        }),
      ),
    );
    worker.end({ kind: 'cancelled' });
    if (rate !== undefined) share();
    if (!answer.ok) return answer;
    if (answer.value.unkept !== undefined) unkept.set(part, answer.value.unkept);
    latest[part] = answer.value.progress;
    tell(latest);
    return ok(answer.value.status);
  }

  return {
    pause: () => each((api) => api.pause()),
    resume: () => each((api) => api.resume()),
    stop: () => each((api) => api.stop()),
    limit(stepsPerSecond) {
      rate = stepsPerSecond;
      share();
    },
    ended: Promise.all(workers.map(record)).then((answers) => {
      const failed = answers.find((answer) => !answer.ok);
      if (failed !== undefined) return failed;
      const completed = answers.every((answer) => answer.ok && answer.value === 'completed');
      return ok(completed ? 'completed' : 'stopped');
    }),
  };
}

import type { RecordingPlan, RecordingProgress } from '../../core/api/recording.ts';
import type { Answer } from '../../core/api/workspace-api.ts';
import { ok } from '../../core/base/result.ts';
import type { RecordingClient } from '../client/recording-client.ts';
import type { KeptRecording, RecordingShelf } from '../files/kept-recordings.ts';
import { createRecordings } from './recordings.ts';

export const plan: RecordingPlan = {
  model: 'farm',
  name: 'n',
  configuration: {},
  seed: 1,
  replicates: 1,
  steps: 10,
  sweep: [],
};

export const progress: RecordingProgress = {
  phase: 'running',
  simulations: [{ simulation: 's', status: 'running', step: 3, steps: 10, population: 4 }],
  done: 0.3,
  rows: 7,
  bytes: 9,
  stepsPerSecond: 1,
  secondsLeft: 7,
  views: [{ simulation: 's', step: 3, counts: { system: 4 }, values: {} }],
};

/** A shelf in memory; another page holds what `held` names until it is let go. */
export function shelfOf(kept: readonly KeptRecording[], held: readonly string[] = []) {
  const all = new Map(kept.map((one) => [one.id, one]));
  const locks = new Map<string, Promise<unknown>>();
  const letGo = new Map<string, () => void>();
  let tell: () => void = () => undefined;
  for (const id of held) locks.set(id, new Promise<void>((resolve) => letGo.set(id, resolve)));
  const shelf: RecordingShelf = {
    all: async () => [...all.values()].toSorted((a, b) => b.created - a.created),
    keep: async (one) => void all.set(one.id, one),
    forget: async (id) => void all.delete(id),
    held: async () => new Set(letGo.keys()),
    hold: async (id, work) => (letGo.has(id) ? 'elsewhere' : work()),
    free: async (id) => void (await locks.get(id)),
    watch: (onChange) => {
      tell = onChange;
    },
  };
  return {
    shelf,
    all,
    letGo: (id: string) => {
      letGo.get(id)?.();
      letGo.delete(id);
    },
    take: (id: string) => locks.set(id, new Promise<void>((resolve) => letGo.set(id, resolve))),
    tell: () => tell(),
  };
}

export const file = new File(['x'], 'n.db');

type Joined = Awaited<ReturnType<RecordingClient['join']>>;

/** A client whose recordings end when the test says so. */
export function clientOf(join: () => Joined = () => ok({ file, kept: true })) {
  const asked: string[] = [];
  let tell: (progress: RecordingProgress) => void = () => undefined;
  let end: (answer: Answer<'completed' | 'stopped'>) => void = () => undefined;
  const client: Pick<RecordingClient, 'start' | 'join' | 'file' | 'remove'> = {
    start(_, id, parts, onProgress) {
      asked.push(`start ${id} ${parts}`);
      tell = onProgress;
      const ended = new Promise<Answer<'completed' | 'stopped'>>((resolve) => {
        end = resolve;
      });
      return {
        pause: () => void asked.push('pause'),
        resume: () => void asked.push('resume'),
        stop: () => {
          asked.push('stop');
          end(ok('stopped'));
        },
        limit: (rate) => void asked.push(`limit ${rate}`),
        ended,
      };
    },
    async join(_, id, parts) {
      asked.push(`join ${id} ${parts}`);
      return join();
    },
    async file(_, id) {
      asked.push(`file ${id}`);
      return ok(file);
    },
    async remove(id) {
      asked.push(`remove ${id}`);
      return ok(undefined);
    },
  };
  return {
    client: client as RecordingClient,
    asked,
    tell: (now: RecordingProgress) => tell(now),
    end: (answer: Answer<'completed' | 'stopped'>) => end(answer),
  };
}

export async function settle() {
  await new Promise((resolve) => setTimeout(resolve));
}

/** The recordings of a page; new ones get this id, at time 5. */
export function recordingsOf(client: RecordingClient, shelf: RecordingShelf, id = 'r1') {
  return createRecordings(
    client,
    shelf,
    () => id,
    () => 5,
  );
}

import type { SourceError } from '../../core/api/errors.ts';
import type { RecordingPlan, RecordingProgress } from '../../core/api/recording.ts';
import type { RecordingClient, RunningRecording } from '../client/recording-client.ts';
import {
  forgetRecording,
  type KeptRecording,
  keepRecording,
  keptRecordings,
} from '../files/kept-recordings.ts';
import { createStore, type ExternalStore } from './external-store.ts';

/** Where a recording of this page, or of an earlier visit, stands. */
export type RecordingState =
  | { readonly kind: 'running'; readonly progress: RecordingProgress | undefined }
  /** Its parts are being made one file. */
  | { readonly kind: 'joining' }
  | { readonly kind: 'ready'; readonly file: File }
  /** Nothing writes to it, but it was not brought to an end: the page went away meanwhile. */
  | { readonly kind: 'partial' }
  /** It ended in an earlier visit; its file is there to be fetched. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'failed'; readonly error: SourceError };

export interface Recording extends KeptRecording {
  readonly state: RecordingState;
}

/** The recordings of this origin: those that run, and those that are kept. */
export interface Recordings extends Pick<ExternalStore<readonly Recording[]>, 'get' | 'subscribe'> {
  /** Reads what earlier visits left; once. */
  load(): Promise<void>;
  /** Begins a recording; answers its id. */
  start(plan: RecordingPlan, parts: number): string;
  /** Goes on with a partial one where it broke off. */
  goOn(id: string): void;
  pause(id: string): void;
  resume(id: string): void;
  stop(id: string): void;
  limit(id: string, stepsPerSecond: number | undefined): void;
  /** Makes one file of a partial or a kept one. */
  fetch(id: string): Promise<void>;
  /** Remembers that it was taken home. */
  exported(id: string): void;
  /** Removes it for good. */
  remove(id: string): Promise<void>;
}

export function createRecordings(
  client: RecordingClient,
  newId: () => string,
  now: () => number,
): Recordings {
  const store = createStore<readonly Recording[]>([]);
  const running = new Map<string, RunningRecording>();
  let loaded: Promise<void> | undefined;

  const find = (id: string) => store.get().find((one) => one.id === id);

  function change(id: string, next: Partial<Recording>) {
    store.update((all) => all.map((one) => (one.id === id ? { ...one, ...next } : one)));
  }

  /** The part of it that outlives the page. */
  function keep(id: string) {
    const found = find(id);
    if (found === undefined) return;
    const { state: _state, ...kept } = found;
    void keepRecording(kept);
  }

  async function run(id: string) {
    const found = find(id);
    if (found === undefined) return;
    const { plan, parts } = found;
    change(id, { state: { kind: 'running', progress: undefined } });
    const recording = client.start(plan, id, parts, (progress) => {
      if (running.has(id)) change(id, { state: { kind: 'running', progress } });
    });
    running.set(id, recording);
    const answer = await recording.ended;
    running.delete(id);
    if (!answer.ok) {
      change(id, { state: { kind: 'failed', error: answer.error } });
      return;
    }
    await join(id, answer.value);
  }

  async function join(id: string, ended: 'completed' | 'stopped') {
    const found = find(id);
    if (found === undefined) return;
    change(id, { state: { kind: 'joining' } });
    const file = await client.join(found.plan, id, found.parts);
    if (!file.ok) {
      change(id, { state: { kind: 'failed', error: file.error } });
      return;
    }
    // The parts are one now.
    change(id, { state: { kind: 'ready', file: file.value }, ended, parts: 1 });
    keep(id);
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    load() {
      loaded ??= keptRecordings().then((kept) => {
        const known = new Set(store.get().map(({ id }) => id));
        const found = kept
          .filter(({ id }) => !known.has(id))
          .map(
            (one): Recording => ({ ...one, state: { kind: one.ended === undefined ? 'partial' : 'kept' } }),
          );
        store.update((all) => [...all, ...found]);
      });
      return loaded;
    },
    start(plan, parts) {
      const id = newId();
      const recording: Recording = {
        id,
        plan,
        created: now(),
        parts,
        exported: false,
        state: { kind: 'running', progress: undefined },
      };
      store.update((all) => [recording, ...all]);
      keep(id);
      void run(id);
      return id;
    },
    goOn: (id) => void run(id),
    pause: (id) => running.get(id)?.pause(),
    resume: (id) => running.get(id)?.resume(),
    stop: (id) => running.get(id)?.stop(),
    limit: (id, rate) => running.get(id)?.limit(rate),
    fetch: async (id) => {
      const found = find(id);
      if (found !== undefined) await join(id, found.ended ?? 'stopped');
    },
    exported(id) {
      change(id, { exported: true });
      keep(id);
    },
    async remove(id) {
      running.get(id)?.stop();
      await running.get(id)?.ended;
      await client.remove(id);
      await forgetRecording(id);
      store.update((all) => all.filter((one) => one.id !== id));
    },
  };
}

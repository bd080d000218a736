import type { SourceError } from '../../core/api/errors.ts';
import type { RecordingPlan, RecordingProgress } from '../../core/api/recording.ts';
import type { RecordingClient, RunningRecording } from '../client/recording-client.ts';
import type { KeptRecording, RecordingShelf } from '../files/kept-recordings.ts';
import { createStore, type ExternalStore } from './external-store.ts';
import { LiveHistory } from './live-history.ts';

/** Where a recording of this page, or of an earlier visit, stands. */
export type RecordingState =
  | {
      readonly kind: 'running';
      readonly progress: RecordingProgress | undefined;
      readonly history: LiveHistory;
    }
  /** Its parts are being made one file. */
  | { readonly kind: 'joining' }
  | { readonly kind: 'ready'; readonly file: File }
  /** Nothing writes to it, but it was not brought to an end: the page went away meanwhile. */
  | { readonly kind: 'partial' }
  /** It ended in an earlier visit; its file is there to be fetched. */
  | { readonly kind: 'kept' }
  /** Another page of this browser works on it. */
  | { readonly kind: 'elsewhere' }
  /** It ended by a failure; what was kept until then can be recovered. */
  | { readonly kind: 'failed'; readonly error: SourceError }
  | { readonly kind: 'removing' };

export interface Recording extends KeptRecording {
  readonly state: RecordingState;
  /** What each simulation came to; only of this visit. */
  readonly last?: RecordingProgress | undefined;
}

/** The recordings of this origin: those that run, and those that are kept. */
export interface Recordings extends Pick<ExternalStore<readonly Recording[]>, 'get' | 'subscribe'> {
  /** Reads what earlier visits left; once. */
  load(): Promise<void>;
  /** Begins a recording; answers its id. */
  start(plan: RecordingPlan, parts: number, origin?: string): string;
  /** Goes on with a partial one where it broke off. */
  goOn(id: string): void;
  pause(id: string): void;
  resume(id: string): void;
  stop(id: string): void;
  limit(id: string, stepsPerSecond: number | undefined): void;
  /** Makes one file of a partial or a kept one; answers it unless that fails. */
  fetch(id: string): Promise<File | undefined>;
  /** Remembers that it was taken home. */
  exported(id: string): void;
  /** Removes it for good. */
  remove(id: string): Promise<void>;
}

export function createRecordings(
  client: RecordingClient,
  shelf: RecordingShelf,
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
  async function keep(id: string) {
    const found = find(id);
    if (found === undefined) return;
    const { state: _state, last: _last, ...kept } = found;
    await shelf.keep(kept);
  }

  async function run(id: string) {
    const found = find(id);
    if (found === undefined || isRemoving(id)) return;
    const history = new LiveHistory();
    change(id, { state: { kind: 'running', progress: undefined, history } });
    const recording = client.start(found.plan, id, found.parts, (progress) => {
      history.take(progress.views);
      if (running.get(id) !== recording || isRemoving(id)) return;
      change(id, { state: { kind: 'running', progress, history }, last: progress });
    });
    running.set(id, recording);
    const answer = await recording.ended;
    running.delete(id);
    if (isRemoving(id)) return;
    if (answer.ok) await join(id, answer.value);
    else change(id, { state: { kind: 'failed', error: answer.error } });
  }

  const isRemoving = (id: string) => find(id)?.state.kind === 'removing';

  async function join(id: string, ended: 'completed' | 'stopped'): Promise<File | undefined> {
    const found = find(id);
    if (found === undefined) return undefined;
    change(id, { state: { kind: 'joining' } });
    const file = await client.join(found.plan, id, found.parts);
    if (isRemoving(id)) return undefined;
    if (!file.ok) {
      change(id, { state: { kind: 'failed', error: file.error } });
      return undefined;
    }
    // The parts are one now.
    change(id, { state: { kind: 'ready', file: file.value }, ended, parts: 1 });
    await keep(id);
    return file.value;
  }

  /** What another page works on is looked at again when that page has let go of it. */
  async function follow(id: string) {
    await shelf.free(id);
    const kept = (await shelf.all()).find((one) => one.id === id);
    if (kept === undefined) store.update((all) => all.filter((one) => one.id !== id));
    else change(id, { ...kept, state: { kind: kept.ended === undefined ? 'partial' : 'kept' } });
  }

  async function load() {
    const [kept, held] = await Promise.all([shelf.all(), shelf.held()]);
    const known = new Set(store.get().map(({ id }) => id));
    const found = kept
      .filter(({ id }) => !known.has(id))
      .map((one): Recording => {
        if (held.has(one.id)) return { ...one, state: { kind: 'elsewhere' } };
        return { ...one, state: { kind: one.ended === undefined ? 'partial' : 'kept' } };
      });
    store.update((all) => [...all, ...found]);
    for (const { id, state } of found) if (state.kind === 'elsewhere') void follow(id);
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    load() {
      loaded ??= load();
      return loaded;
    },
    start(plan, parts, origin) {
      const id = newId();
      const recording: Recording = {
        id,
        plan,
        ...(origin === undefined ? {} : { origin }),
        created: now(),
        parts,
        exported: false,
        state: { kind: 'running', progress: undefined, history: new LiveHistory() },
      };
      store.update((all) => [recording, ...all]);
      // Known before there is a row, so that no crash leaves rows that nobody knows of.
      void keep(id).then(() => shelf.hold(id, () => run(id)));
      return id;
    },
    goOn: (id) => void shelf.hold(id, () => run(id)),
    pause: (id) => running.get(id)?.pause(),
    resume: (id) => running.get(id)?.resume(),
    stop: (id) => running.get(id)?.stop(),
    limit: (id, rate) => running.get(id)?.limit(rate),
    fetch: (id) => shelf.hold(id, async () => join(id, find(id)?.ended ?? 'stopped')),
    exported(id) {
      change(id, { exported: true });
      void keep(id);
    },
    async remove(id) {
      const under = running.get(id);
      change(id, { state: { kind: 'removing' } });
      under?.stop();
      await under?.ended;
      await shelf.hold(id, async () => {
        await client.remove(id);
        await shelf.forget(id);
      });
      store.update((all) => all.filter((one) => one.id !== id));
    },
  };
}

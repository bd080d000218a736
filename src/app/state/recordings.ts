import type { RecordingPlan } from '../../core/api/recording.ts';
import type { RecordingClient, RunningRecording } from '../client/recording-client.ts';
import type { RecordingShelf } from '../files/kept-recordings.ts';
import { createStore, type ExternalStore } from './external-store.ts';
import { LiveHistory } from './live-history.ts';
import { inOrder, isFromShelf, type Recording, stateOf } from './recording-state.ts';

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
  /** What this page does with a recording, until it is done. */
  const own = new Map<string, Promise<void>>();

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
    const joined = await client.join(found.plan, id, found.parts);
    if (isRemoving(id)) return undefined;
    if (!joined.ok) {
      change(id, { state: { kind: 'failed', error: joined.error } });
      return undefined;
    }
    const { file, kept } = joined.value;
    // On disk its parts lie as before then, to be joined by a later visit.
    if (!kept) change(id, { state: { kind: 'ready', file, unkept: true } });
    // The parts are one now.
    else change(id, { state: { kind: 'ready', file }, ended, parts: 1 });
    if (kept) await keep(id);
    return file;
  }

  /** What was joined before. */
  async function read(id: string, { plan }: Recording): Promise<File | undefined> {
    const file = await client.file(plan, id);
    change(id, {
      state: file.ok ? { kind: 'ready', file: file.value } : { kind: 'failed', error: file.error },
    });
    return file.ok ? file.value : undefined;
  }

  /** Works on a recording when this page is done with it, and unless another one works on it. */
  function alone<T>(id: string, work: () => Promise<T>): Promise<T | undefined> {
    const turn = (own.get(id) ?? Promise.resolve()).then(async () => {
      const done = await shelf.hold(id, work);
      if (done !== 'elsewhere') return done;
      change(id, { state: { kind: 'elsewhere' } });
      void follow(id);
      return undefined;
    });
    own.set(
      id,
      turn.then(
        () => undefined,
        () => undefined,
      ),
    );
    return turn;
  }

  /** A recording as it is now: another page may have ended or removed it since it was read. */
  async function current(id: string): Promise<Recording | undefined> {
    const kept = (await shelf.all()).find((one) => one.id === id);
    const known = find(id);
    if (kept === undefined && isFromShelf(known)) drop(id);
    else if (kept?.ended !== undefined && known?.ended === undefined) {
      change(id, { ...kept, state: { kind: 'kept' } });
    }
    return find(id);
  }

  /** What another page works on is looked at again when that page has let go of it. */
  async function follow(id: string) {
    await shelf.free(id);
    const kept = (await shelf.all()).find((one) => one.id === id);
    if (kept === undefined) drop(id);
    else change(id, { ...kept, state: stateOf(kept, new Set()) });
  }

  /** Reads what is kept, and what other pages made of it. */
  async function look() {
    const [kept, held] = await Promise.all([shelf.all(), shelf.held()]);
    const ids = new Set(kept.map(({ id }) => id));
    for (const one of store.get()) if (isFromShelf(one) && !ids.has(one.id)) drop(one.id);
    for (const one of kept) {
      const known = find(one.id);
      if (known !== undefined && !isFromShelf(known)) continue;
      const next: Recording = { ...one, state: stateOf(one, held) };
      if (known === undefined) store.update((all) => inOrder([...all, next]));
      else change(one.id, next);
      if (next.state.kind === 'elsewhere') void follow(one.id);
    }
  }

  async function load() {
    shelf.watch(() => void look());
    await look();
  }

  const drop = (id: string) => store.update((all) => all.filter((one) => one.id !== id));

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
      void keep(id).then(() => alone(id, () => run(id)));
      return id;
    },
    goOn: (id) =>
      void alone(id, async () => {
        const now = await current(id);
        if (now !== undefined && now.ended === undefined) await run(id);
      }),
    pause: (id) => running.get(id)?.pause(),
    resume: (id) => running.get(id)?.resume(),
    stop: (id) => running.get(id)?.stop(),
    limit: (id, rate) => running.get(id)?.limit(rate),
    fetch: (id) =>
      alone(id, async () => {
        const now = await current(id);
        if (now === undefined) return undefined;
        return now.ended === undefined ? join(id, 'stopped') : read(id, now);
      }),
    exported(id) {
      change(id, { exported: true });
      void keep(id);
    },
    async remove(id) {
      const under = running.get(id);
      change(id, { state: { kind: 'removing' } });
      under?.stop();
      await under?.ended;
      await alone(id, async () => {
        await client.remove(id);
        await shelf.forget(id);
        drop(id);
      });
    },
  };
}

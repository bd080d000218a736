import { del, entries, createStore as keyStore, set, type UseStore } from 'idb-keyval';
import type { RecordingPlan } from '../../core/api/recording.ts';

/** What is kept of a recording from visit to visit; its rows lie in the origin's private file system. */
export interface KeptRecording {
  /** Names its folder there. */
  readonly id: string;
  readonly plan: RecordingPlan;
  /** What its configuration was taken from: a simulation and its file. */
  readonly origin?: string | undefined;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** How many parts it is recorded in. */
  readonly parts: number;
  /** How it ended; absent while it runs, and where a crash ended it. */
  readonly ended?: 'completed' | 'stopped' | undefined;
  /** Whether its database was taken home. */
  readonly exported: boolean;
}

/** Where the list of recordings is kept, and how pages of one origin keep out of each other's way. */
export interface RecordingShelf {
  /** All that is kept, newest first; nothing where the browser keeps nothing. */
  all(): Promise<readonly KeptRecording[]>;
  keep(recording: KeptRecording): Promise<void>;
  forget(id: string): Promise<void>;
  /** Ids of recordings that another page works on now. */
  held(): Promise<ReadonlySet<string>>;
  /** Works on a recording until `work` is done, alone; `elsewhere` where another page works on it. */
  hold<T>(id: string, work: () => Promise<T>): Promise<T | 'elsewhere'>;
  /** Returns when no page works on it any more. */
  free(id: string): Promise<void>;
  /** Tells whenever another page began, ended or removed a recording. */
  watch(onChange: () => void): void;
}

let opened: UseStore | undefined;

/** @throws where the browser keeps nothing */
function store(): UseStore {
  opened ??= keyStore('terrarium-recordings', 'recordings');
  return opened;
}

const LOCK = 'terrarium recording ';

export const recordingShelf: RecordingShelf = {
  async all() {
    const kept = await attempt(() => entries<string, KeptRecording>(store()));
    return (kept ?? []).map(([, recording]) => recording).toSorted((a, b) => b.created - a.created);
  },
  async keep(recording) {
    await attempt(() => set(recording.id, recording, store()));
    tellOthers();
  },
  async forget(id) {
    await attempt(() => del(id, store()));
    tellOthers();
  },
  async held() {
    const locks = await attempt(() => navigator.locks.query());
    const names = (locks?.held ?? []).map(({ name = '' }) => name);
    return new Set(names.filter((name) => name.startsWith(LOCK)).map((name) => name.slice(LOCK.length)));
  },
  // A browser without locks can still record, in one page.
  hold: (id, work) =>
    hasLocks()
      ? navigator.locks.request(`${LOCK}${id}`, { ifAvailable: true }, async (lock) => {
          if (lock === null) return 'elsewhere' as const;
          tellOthers();
          return await work();
        })
      : work(),
  free: async (id) => {
    if (hasLocks()) await navigator.locks.request(`${LOCK}${id}`, () => undefined);
  },
  watch(onChange) {
    channel()?.addEventListener('message', onChange);
  },
};

let shared: BroadcastChannel | undefined;

/** Between the pages of this origin; a page does not hear itself. */
function channel(): BroadcastChannel | undefined {
  if ('BroadcastChannel' in globalThis) shared ??= new BroadcastChannel('terrarium recordings');
  return shared;
}

function tellOthers(): void {
  channel()?.postMessage('changed');
}

function hasLocks(): boolean {
  return 'locks' in navigator;
}

async function attempt<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

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
  /** Works on a recording until `work` is done, alone. */
  hold<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** Returns when no page works on it any more. */
  free(id: string): Promise<void>;
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
  keep: async (recording) => void (await attempt(() => set(recording.id, recording, store()))),
  forget: async (id) => void (await attempt(() => del(id, store()))),
  async held() {
    const locks = await attempt(() => navigator.locks.query());
    const names = (locks?.held ?? []).map(({ name = '' }) => name);
    return new Set(names.filter((name) => name.startsWith(LOCK)).map((name) => name.slice(LOCK.length)));
  },
  // A browser without locks can still record, in one page.
  hold: (id, work) => (hasLocks() ? navigator.locks.request(`${LOCK}${id}`, work) : work()),
  free: async (id) => {
    if (hasLocks()) await navigator.locks.request(`${LOCK}${id}`, () => undefined);
  },
};

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

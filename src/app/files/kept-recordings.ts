import { del, entries, createStore as keyStore, set } from 'idb-keyval';
import type { RecordingPlan } from '../../core/api/recording.ts';

/** What is kept of a recording from visit to visit; its rows lie in the origin's private file system. */
export interface KeptRecording {
  /** Names its folder there. */
  readonly id: string;
  readonly plan: RecordingPlan;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** How many parts it is recorded in. */
  readonly parts: number;
  /** How it ended; absent while it runs, and where a crash ended it. */
  readonly ended?: 'completed' | 'stopped' | undefined;
  /** Whether its database was taken home. */
  readonly exported: boolean;
}

const store = () => keyStore('terrarium-recordings', 'recordings');

/** All that is kept, newest first; nothing where the browser keeps nothing. */
export async function keptRecordings(): Promise<readonly KeptRecording[]> {
  const all = await entries<string, KeptRecording>(store()).catch(() => []);
  return all.map(([, recording]) => recording).toSorted((a, b) => b.created - a.created);
}

export async function keepRecording(recording: KeptRecording): Promise<void> {
  await set(recording.id, recording, store()).catch(() => undefined);
}

export async function forgetRecording(id: string): Promise<void> {
  await del(id, store()).catch(() => undefined);
}

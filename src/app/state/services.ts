import type { QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect } from 'react';
import type { Client, SourceClient } from '../client/client.ts';
import type { RecordingClient } from '../client/recording-client.ts';
import type { GivenFiles } from '../files/given-files.ts';
import type { Busy } from './busy.ts';
import type { CompareStore } from './compare-store.ts';
import type { ExternalStore } from './external-store.ts';
import type { NotesStore } from './notes.ts';
import type { Playback } from './playback.ts';
import type { RecordDraft } from './record-draft.ts';
import type { Recordings } from './recordings.ts';
import type { SharedStep } from './shared-step.ts';
import type { SimulationColours } from './simulation-colours.ts';
import type { SourceStore } from './source-store.ts';
import type { SourcesState } from './sources.ts';
import { useStore } from './use-store.ts';

/** What lives as long as the page does, outside React. */
export interface Services {
  readonly client: Client & SourceClient;
  readonly queries: QueryClient;
  readonly busy: Busy;
  readonly sources: SourceStore;
  readonly colours: SimulationColours;
  /** What is chosen to be compared. */
  readonly compare: CompareStore;
  /** What a person wrote about files and what is in them. */
  readonly notes: NotesStore;
  /** The step that everything on a simulation's page points at. */
  readonly cursor: SharedStep;
  readonly playback: Playback;
  /** Asks about models and plans. */
  readonly recorder: RecordingClient;
  readonly recordings: Recordings;
  /** The recording that a person is about to begin. */
  readonly draft: ExternalStore<RecordDraft>;
  /** Opens what was given and goes there. */
  openFiles(given: GivenFiles | Promise<GivenFiles>): void;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === undefined) throw new Error('There is no ServicesContext around this component.');
  return services;
}

export function useSources(): SourcesState {
  return useStore(useServices().sources);
}

export function useBusy(): boolean {
  return useStore(useServices().busy);
}

/** Counts as loading while `loading` holds and the component is there. */
export function useBusyWhile(loading: boolean): void {
  const { busy } = useServices();
  useEffect(() => (loading ? busy.begin() : undefined), [busy, loading]);
}

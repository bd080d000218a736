import { NOTES_TABLE } from '../core/api/notes.ts';
import type { SourceInfo } from '../core/api/source.ts';
import { createStepCursor } from './charts/step-cursor.ts';
import { createRecordingClient } from './client/recording-client.ts';
import { createWorkerClient } from './client/worker-client.ts';
import type { GivenFiles } from './files/given-files.ts';
import { recordingShelf } from './files/kept-recordings.ts';
import { rememberFile } from './files/recent-files.ts';
import { createBusy } from './state/busy.ts';
import { forgetComparisons } from './state/compare-queries.ts';
import { createCompareStore } from './state/compare-store.ts';
import { sourceErrorOf } from './state/failure.ts';
import { createNotes, type NotesStore } from './state/notes.ts';
import { createPlayback } from './state/playback.ts';
import { createQueryClient, simulationsQuery } from './state/queries.ts';
import { createDraftStore } from './state/record-draft.ts';
import { createRecordings } from './state/recordings.ts';
import type { Services } from './state/services.ts';
import { createSimulationColours } from './state/simulation-colours.ts';
import { createSourceStore, type Landing } from './state/source-store.ts';
import { findSource, type Source } from './state/sources.ts';

/** Where the page goes; the router, seen from the services. */
export interface Guide {
  land(landing: Landing): void;
  /** Leaves the page of a source that could not be opened: for another, else back to where a person was. */
  leave(source: string, other: string | undefined): void;
  /** Goes on to the only simulation of a source, when the page still shows that source. */
  showOnly(source: string, simulation: string): void;
}

export function createServices(guide: Guide): Services {
  const client = createWorkerClient();
  const recorder = createRecordingClient();
  const queries = createQueryClient();
  const busy = createBusy(queries);
  const opening = new Map<string, () => void>();
  const cursor = createStepCursor();
  const colours = createSimulationColours();
  const notes = createNotes();
  let landed: { readonly id: string; readonly others: readonly string[] } | undefined;

  const sources = createSourceStore(client, {
    onStart: (id) => opening.set(id, busy.begin()),
    onEnd: (id) => {
      opening.get(id)?.();
      opening.delete(id);
    },
    onOpen: (source, info) => {
      void remember(source);
      void bringNotes(notes, client, info);
      const { id } = source;
      void queries.fetchQuery(simulationsQuery(client, id)).then(
        ({ simulations }) => {
          colours.enrol(
            id,
            simulations.map((simulation) => simulation.id),
          );
          const [only, ...others] = simulations;
          if (landed?.id === id && only !== undefined && others.length === 0) guide.showOnly(id, only.id);
        },
        // The page of the source shows why its simulations cannot be listed.
        () => undefined,
      );
    },
    onFail: (id) => {
      if (landed?.id !== id) return;
      const [other, ...others] = landed.others.filter(
        (each) => findSource(sources.get(), each) !== undefined,
      );
      landed = other === undefined ? undefined : { id: other, others };
      guide.leave(id, other);
    },
    onClose: (id) => {
      queries.removeQueries({ queryKey: ['source', id] });
      forgetComparisons(queries, id);
      colours.leave(id);
    },
  });

  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    const error = sourceErrorOf(event.action.error);
    const [kind, asked] = event.query.queryKey;
    // A question about several sources says by the name of the file which one it was.
    const source = kind === 'compare' && 'file' in error ? error.file : asked;
    if (typeof source === 'string' && (error.kind === 'vanished' || error.kind === 'changed')) {
      sources.lose(source, error);
    }
  });

  async function openFiles(given: GivenFiles | Promise<GivenFiles>) {
    const done = busy.begin();
    try {
      const landing = sources.open(await given);
      if (landing === undefined) return;
      landed = landing.kind === 'source' ? landing : undefined;
      guide.land(landing);
    } finally {
      done();
    }
  }

  return {
    client,
    queries,
    busy,
    sources,
    colours,
    compare: createCompareStore(),
    notes,
    cursor,
    playback: createPlayback(cursor),
    recorder,
    recordings: createRecordings(
      recorder,
      recordingShelf,
      () => crypto.randomUUID(),
      () => Date.now(),
    ),
    draft: createDraftStore(localStorage),
    openFiles: (given) => void openFiles(given),
  };
}

/** Notes that travelled with a slice become a person's own, where there are none yet. */
async function bringNotes(notes: NotesStore, client: Services['client'], info: SourceInfo): Promise<void> {
  if (!info.tables.some(({ name }) => name === NOTES_TABLE)) return;
  const brought = await client.notes(info.id);
  if (brought.ok) await notes.bring(info.fingerprint, brought.value);
}

async function remember({ group, label }: Source): Promise<void> {
  const { handle, walHandle, files } = group;
  if (handle === undefined) return;
  const size = files.main.size;
  const id = `${label}-${size}`;
  await rememberFile({ id, name: label, size, opened: Date.now(), handle, ...(walHandle && { walHandle }) });
}

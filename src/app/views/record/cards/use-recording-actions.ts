import { useNavigate } from '@tanstack/react-router';
import { saveFile } from '../../../charts/save-file.ts';
import { withoutSource } from '../../../state/chosen.ts';
import { compareAddress } from '../../../state/compare-store.ts';
import { draftOfPlan } from '../../../state/record-draft.ts';
import type { Recording } from '../../../state/recording-state.ts';
import { type Services, useServices } from '../../../state/services.ts';

/** What the buttons of a recording do. */
export function useRecordingActions({ id, plan, state }: Recording) {
  const services = useServices();
  const { recordings, busy, draft, compare, sources } = services;
  const navigate = useNavigate();

  /** The database, put together first where it lies there from an earlier visit. */
  async function file(): Promise<File | undefined> {
    if (state.kind === 'ready') return state.file;
    const done = busy.begin();
    try {
      return await recordings.fetch(id);
    } finally {
      done();
    }
  }

  async function openAsSource(): Promise<string | undefined> {
    const content = await file();
    if (content === undefined) return undefined;
    const landing = sources.open({ files: [{ name: content.name, folder: '', content }], folders: [] });
    return landing?.kind === 'source' ? landing.id : undefined;
  }

  return {
    pause: () => recordings.pause(id),
    resume: () => recordings.resume(id),
    stop: () => recordings.stop(id),
    goOn: () => recordings.goOn(id),
    recover: () => void file(),
    async explore() {
      const content = await file();
      if (content !== undefined) {
        services.openFiles({ files: [{ name: content.name, folder: '', content }], folders: [] });
      }
    },
    async compare() {
      const source = await openAsSource();
      if (source === undefined) return;
      compare.update((old) => ({
        ...old,
        choices: [...withoutSource(old.choices, source), { source, mode: 'all', ids: [] }],
      }));
      await navigate({ to: '/compare', search: compareAddress(compare.get()) });
    },
    async exportDatabase() {
      const content = await file();
      if (content === undefined) return;
      saveFile(`${plan.name}.db`, content);
      recordings.exported(id);
    },
    useAgain: () => draft.update(() => draftOfPlan(plan)),
    remove() {
      closeSource(services, state);
      void recordings.remove(id);
    },
  };
}

/** What is removed cannot stay open. */
function closeSource({ sources }: Services, state: Recording['state']) {
  if (state.kind !== 'ready') return;
  for (const source of sources.get().sources) {
    const { main } = source.group.files;
    const same =
      main instanceof File && main.name === state.file.name && main.lastModified === state.file.lastModified;
    if (same && main.size === state.file.size) sources.close(source.id);
  }
}

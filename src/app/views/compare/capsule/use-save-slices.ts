import { useEffect, useRef, useState } from 'react';
import type { SourceError } from '../../../../core/api/errors.ts';
import type { SliceProgress, SliceRequest } from '../../../../core/api/slice.ts';
import { saveFile } from '../../../charts/save-file.ts';
import { useClient } from '../../../client/client-context.ts';
import { useSources } from '../../../state/services.ts';
import { findSource } from '../../../state/sources.ts';
import { useNotesOfSources } from '../../../state/use-notes.ts';
import type { Comparison } from '../comparison.ts';
import { membersByFile, notesOnCompared } from './noted.ts';

/** Where slices stand. */
export type SlicePhase =
  | { readonly phase: 'idle' }
  | { readonly phase: 'writing'; readonly progress: SliceProgress | undefined }
  | { readonly phase: 'saved'; readonly fileName: string; readonly notes: readonly string[] }
  | { readonly phase: 'failed'; readonly error: SourceError };

export interface SavingSlices {
  readonly state: SlicePhase;
  /** One slice a file, several in one archive. */
  save(): void;
  cancel(): void;
}

/** Writes the simulations that are compared as databases of their own, one for each file that they are in. */
export function useSaveSlices({ members }: Comparison): SavingSlices {
  const client = useClient();
  const open = useSources();
  const notesOf = useNotesOfSources();
  const [state, setState] = useState<SlicePhase>({ phase: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const requests = (): readonly SliceRequest[] =>
    membersByFile(members).flatMap(([id, own]) => {
      const source = findSource(open, id);
      if (source === undefined) return [];
      return {
        source: id,
        // Ids are unique, and made of what any file system takes.
        fileName: `${id}-slice.db`,
        simulations: own.map(({ simulation }) => simulation),
        notes: notesOnCompared(notesOf(source), own),
      };
    });

  const write = async () => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ phase: 'writing', progress: undefined });
    const onProgress = (progress: SliceProgress) => {
      if (!signal.aborted) setState({ phase: 'writing', progress });
    };
    const answer = await client.slice(requests(), 'slices', onProgress, signal);
    if (signal.aborted) return;
    if (!answer.ok) {
      setState({ phase: 'failed', error: answer.error });
      return;
    }
    const { fileName, file, notes } = answer.value;
    saveFile(fileName, file);
    setState({ phase: 'saved', fileName, notes });
  };

  return {
    state,
    save: () => void write(),
    cancel() {
      running.current?.abort();
      setState({ phase: 'idle' });
    },
  };
}

import { useEffect, useRef, useState } from 'react';
import type { SourceError } from '../../../../core/api/errors.ts';
import { saveFile } from '../../../charts/save-file.ts';
import { useClient } from '../../../client/client-context.ts';
import { useSources } from '../../../state/services.ts';
import { findSource } from '../../../state/sources.ts';
import { useNotesOfSources } from '../../../state/use-notes.ts';
import type { Comparison } from '../comparison.ts';

/** Where slices stand. */
export type SlicePhase =
  | { readonly phase: 'idle' }
  | { readonly phase: 'writing'; readonly file: string; readonly table: string; readonly rows: number }
  | { readonly phase: 'saved'; readonly files: readonly string[]; readonly notes: readonly string[] }
  | { readonly phase: 'failed'; readonly error: SourceError };

export interface SavingSlices {
  readonly state: SlicePhase;
  /** One slice a file. */
  save(): void;
  cancel(): void;
}

/** Writes the simulations that are compared as databases of their own, one for each file that they are in. */
export function useSaveSlices({ asked }: Comparison): SavingSlices {
  const client = useClient();
  const open = useSources();
  const notesOf = useNotesOfSources();
  const [state, setState] = useState<SlicePhase>({ phase: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const write = async () => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const files: string[] = [];
    const notes: string[] = [];
    for (const id of new Set(asked.map(({ source }) => source))) {
      const source = findSource(open, id);
      if (source === undefined) continue;
      const simulations = asked.filter((member) => member.source === id).map((member) => member.simulation);
      const own = notesOf(source).filter(
        ({ about, id: noted }) => about !== 'simulation' || simulations.includes(noted),
      );
      const fileName = `${(source.label.split('/').at(-1) ?? id).replace(/\.[^.]+$/, '')}-slice.db`;
      setState({ phase: 'writing', file: fileName, table: '', rows: 0 });
      const answer = await client.slice(
        id,
        { simulations, notes: own },
        fileName,
        ({ table, rows }) => {
          if (!signal.aborted) setState({ phase: 'writing', file: fileName, table, rows });
        },
        signal,
      );
      if (signal.aborted) return;
      if (!answer.ok) {
        setState({ phase: 'failed', error: answer.error });
        return;
      }
      saveFile(fileName, answer.value.file);
      files.push(fileName);
      notes.push(...answer.value.notes);
    }
    setState({ phase: 'saved', files, notes });
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

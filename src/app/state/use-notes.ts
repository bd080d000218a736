import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Note } from '../../core/api/notes.ts';
import type { FileNotes } from '../files/kept-notes.ts';
import { noteOf, type Subject } from './notes.ts';
import { useServices } from './services.ts';
import type { Source } from './sources.ts';
import { useSource } from './use-source.ts';

/** What a person wrote about an open file and what is in it. */
export function useFileNotes(source: string): FileNotes {
  const { notes } = useServices();
  const fingerprint = useSource(source)?.fingerprint;
  useEffect(() => void notes.load(), [notes]);
  const all = useSyncExternalStore(notes.subscribe, notes.get);
  return (fingerprint === undefined ? undefined : all.get(fingerprint)) ?? none;
}

const none: FileNotes = [];

/** The notes of each open source. */
export function useNotesOfSources(): (source: Source) => FileNotes {
  const { notes } = useServices();
  useEffect(() => void notes.load(), [notes]);
  const all = useSyncExternalStore(notes.subscribe, notes.get);
  return useCallback(
    ({ phase }) => (phase.kind === 'open' ? all.get(phase.info.fingerprint) : undefined) ?? none,
    [all],
  );
}

/** One note, and how to change it. */
export function useNote(
  source: string,
  { about, id }: Subject,
): readonly [Note | undefined, (text: string, tags: readonly string[]) => void] {
  const { notes } = useServices();
  const fingerprint = useSource(source)?.fingerprint;
  const own = useFileNotes(source);
  const write = useCallback(
    (text: string, tags: readonly string[]) => {
      if (fingerprint !== undefined) notes.write(fingerprint, { about, id, text, tags });
    },
    [notes, fingerprint, about, id],
  );
  return [noteOf(own, { about, id }), write];
}

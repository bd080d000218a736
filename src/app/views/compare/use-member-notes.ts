import { useMemo } from 'react';
import type { Member } from '../../../core/api/compare.ts';
import type { Note } from '../../../core/api/notes.ts';
import { memberKey } from '../../state/chosen.ts';
import { useSources } from '../../state/services.ts';
import { useNotesOfSources } from '../../state/use-notes.ts';

/** The notes on simulations of open files, by the key of the simulation. */
export function useMemberNotes(): ReadonlyMap<string, Note> {
  const open = useSources();
  const notesOf = useNotesOfSources();
  return useMemo(
    () =>
      new Map(
        open.sources.flatMap((source) =>
          notesOf(source)
            .filter(({ about }) => about === 'simulation')
            .map((note) => [memberKey(memberOf(source.id, note)), note] as const),
        ),
      ),
    [open, notesOf],
  );
}

function memberOf(source: string, { id }: Note): Member {
  return { source, simulation: id };
}

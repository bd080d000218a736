import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Choices } from './chosen.ts';
import { loadSets, type OpenFile, type SavedSet, storeSets, withSet } from './compare-sets.ts';

const queryKey = ['saved-sets'] as const;

/** The sets that this browser keeps, and how to keep another or forget one. */
export function useSavedSets() {
  const queries = useQueryClient();
  const [refused, setRefused] = useState(false);
  const { data: sets = [] } = useQuery({ queryKey, queryFn: loadSets, meta: { quiet: true } });
  const write = useCallback(
    async (change: (old: readonly SavedSet[]) => readonly SavedSet[]) => {
      // Another window may have kept one in the meantime.
      const next = change(await loadSets());
      queries.setQueryData(queryKey, next);
      setRefused(!(await storeSets(next)));
    },
    [queries],
  );
  return {
    sets,
    /** Whether the browser refuses to keep anything. */
    refused,
    save: (name: string, choices: Choices, open: readonly OpenFile[]) =>
      void write((old) => withSet(old, name, choices, open, Date.now())),
    forget: (name: string) => void write((old) => old.filter((each) => each.name !== name)),
  };
}

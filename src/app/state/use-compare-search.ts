import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type CompareSearchParams, compareSearchSchema } from './compare-params.ts';
import { type CompareSearch, formatCompareSearch, readCompareSearch } from './compare-search.ts';

type Raw = Readonly<Record<string, unknown>>;

export type ChangeCompare = (changes: Partial<CompareSearch>, history?: 'push' | 'replace') => void;

/** How the address says to compare, and how to change that: in place, or as a place to come back to. */
export function useCompareSearch(): readonly [
  search: CompareSearch,
  change: ChangeCompare,
  raw: CompareSearchParams,
] {
  const raw: Raw = useSearch({ strict: false });
  // The address changes with the step and the zoom, too, of which nothing here depends.
  const said = JSON.stringify(compareSearchSchema.parse(raw));
  const params = useMemo((): CompareSearchParams => JSON.parse(said), [said]);
  const search = useMemo(() => readCompareSearch(params), [params]);
  const navigate = useNavigate();
  const change = useCallback<ChangeCompare>(
    (changes, history = 'replace') => {
      void navigate({
        to: '.',
        search: (old: Raw): object => ({ ...old, ...formatCompareSearch(changes) }),
        replace: history === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, change, params];
}

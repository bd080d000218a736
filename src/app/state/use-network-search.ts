import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { formatNetworkSearch, type NetworkSearch, readNetworkSearch } from './network-search.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What the address says about the picture of a network, and how to change it in place. */
export function useNetworkSearch(): [NetworkSearch, (changes: Partial<NetworkSearch>) => void] {
  const { nokinds, least, node }: Raw = useSearch({ strict: false });
  const search = useMemo(() => readNetworkSearch({ nokinds, least, node }), [nokinds, least, node]);
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<NetworkSearch>) => {
      void navigate({
        to: '.',
        search: (old: Raw) => ({ ...old, ...formatNetworkSearch({ ...readNetworkSearch(old), ...changes }) }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, change];
}

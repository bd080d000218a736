import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type EventSearch, formatEventSearch, readEventSearch } from './event-search.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What the address says about turning points, and how to change it: in place, or as a place to come back to. */
export function useEventSearch(): [
  EventSearch,
  (changes: Partial<EventSearch>, history?: 'push' | 'replace') => void,
] {
  const raw: Raw = useSearch({ strict: false });
  const { detector, severity, without, sort, event, agent, markers } = raw;
  const search = useMemo(
    () => readEventSearch({ detector, severity, without, sort, event, agent, markers }),
    [detector, severity, without, sort, event, agent, markers],
  );
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Partial<EventSearch>, history: 'push' | 'replace' = 'replace') => {
      void navigate({
        to: '.',
        search: (old: Raw) => ({ ...old, ...formatEventSearch({ ...readEventSearch(old), ...changes }) }),
        replace: history === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, change];
}

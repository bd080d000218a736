import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type EventSearchParams, keptEvents } from './event-search.ts';
import { readViewSearch, type ViewSearch } from './url-state.ts';

/** What the address says about the view; the same object as long as the address says the same. */
export function useViewSearch(): ViewSearch {
  const raw: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const { v, step, from, to, hidden } = raw;
  return useMemo(() => readViewSearch({ v, step, from, to, hidden }), [v, step, from, to, hidden]);
}

/** The search of another page: the same step, zoom, hidden series and turning points, without what belongs to a table. */
export function keepView(raw: Readonly<Record<string, unknown>>): ViewSearch & EventSearchParams {
  return { ...readViewSearch(raw), ...keptEvents(raw) };
}

import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useBusyWhile } from '../state/services.ts';

/** Counts a page that is on its way as loading, and tells when another page is there. */
export function RouteWatch({ onMove }: { readonly onMove: () => void }) {
  const loading = useRouterState({ select: (state) => state.isLoading });
  const path = useRouterState({ select: (state) => state.location.pathname });
  useBusyWhile(loading);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the path that is told.
  useEffect(onMove, [path]);
  return null;
}

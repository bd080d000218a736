import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EventListQuery, MemoryQuery } from '../../core/api/society.ts';
import { useClient } from '../client/client-context.ts';
import { unwrap } from './failure.ts';

/** The transactions of an account; nothing is asked while none is chosen. */
export function useLedger(source: string, simulation: string, account: string | undefined) {
  const client = useClient();
  return useQuery({
    queryKey: ['source', source, 'ledger', simulation, account],
    queryFn: async () => unwrap(await client.ledger(source, simulation, account ?? '')),
    enabled: account !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** Memories by words and filters; the older answer stays until the new one is there. */
export function useFoundMemories(source: string, simulation: string, query: MemoryQuery) {
  const client = useClient();
  return useQuery({
    queryKey: ['source', source, 'memories-found', simulation, query],
    queryFn: async () => unwrap(await client.findMemories(source, simulation, query)),
    placeholderData: keepPreviousData,
  });
}

/** Events by filters; the older answer stays until the new one is there. */
export function useListedEvents(source: string, simulation: string, query: EventListQuery) {
  const client = useClient();
  return useQuery({
    queryKey: ['source', source, 'events-listed', simulation, query],
    queryFn: async () => unwrap(await client.listEvents(source, simulation, query)),
    placeholderData: keepPreviousData,
  });
}

import { createContext, use } from 'react';
import type { Client, SourceClient } from './client.ts';

export const ClientContext = createContext<(Client & SourceClient) | undefined>(undefined);

/** The client of this page. */
export function useClient(): Client & SourceClient {
  const client = use(ClientContext);
  if (client === undefined) throw new Error('There is no ClientContext around this component.');
  return client;
}

import { QueryClient, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReportId } from '../../core/api/report.ts';
import type { SimulationList } from '../../core/api/simulation.ts';
import type { FigureAvailability } from '../../core/api/source.ts';
import type { Client, SourceClient } from '../client/client.ts';
import { useClient } from '../client/client-context.ts';
import { unwrap } from './failure.ts';
import { useBusy, useSources } from './services.ts';
import { findSource } from './sources.ts';

type Api = Client & SourceClient;

/** Answers stay valid as long as the source is open: a file is read as it was when it was opened. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        structuralSharing: false,
      },
    },
  });
}

/** Marks what runs in the background without making the page busy. */
const quietMeta = { quiet: true } as const;

export const simulationsQuery = (client: Api, source: string) =>
  queryOptions({
    queryKey: ['source', source, 'simulations'],
    queryFn: async () => unwrap(await client.simulations(source)),
  });

/** The simulations of a source, once it is open. */
export function useSimulations(source: string) {
  const phase = findSource(useSources(), source)?.phase.kind;
  return useQuery({ ...simulationsQuery(useClient(), source), enabled: phase === 'open' });
}

/** Defined once, so that the combined answer keeps its identity between renders. */
const dataOf = (answers: readonly { readonly data: SimulationList | undefined }[]) =>
  answers.map((answer) => answer.data);

/** The simulations of several sources, in their order; `undefined` where they are not there yet. */
export function useManySimulations(sources: readonly string[]) {
  const client = useClient();
  return useQueries({
    queries: sources.map((source) => simulationsQuery(client, source)),
    combine: dataOf,
  });
}

export function useFigure(source: string, simulation: string, figure: FigureAvailability) {
  const client = useClient();
  const lane = figure.cost === 'scan' ? 'background' : 'interactive';
  return useQuery({
    queryKey: ['source', source, 'figure', simulation, figure.id],
    queryFn: async ({ signal }) => unwrap(await client.figure(source, simulation, figure.id, lane, signal)),
  });
}

/** Tables of numbers; those that read large tables are worked out in the background. */
export function useReport(source: string, simulation: string, report: ReportId) {
  const client = useClient();
  const lane = report === 'advantage' ? 'background' : 'interactive';
  return useQuery({
    queryKey: ['source', source, 'report', simulation, report],
    queryFn: async ({ signal }) => unwrap(await client.report(source, simulation, report, lane, signal)),
  });
}

export function useHeadlines(source: string, simulation: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['source', source, 'headlines', simulation],
    queryFn: async () => unwrap(await client.headlines(source, simulation)),
  });
}

/** Larger files are checked when a person asks for it: the check reads every byte. */
const CHECKED_UNASKED_BYTES = 128e6;

export function isCheckedUnasked(bytes: number): boolean {
  return bytes <= CHECKED_UNASKED_BYTES;
}

/**
 * The check of the whole file: of a small one begun once the page has nothing else to do, of a large one by
 * `refetch`. `bytes` is the size of the file.
 */
export function useQuickCheck(source: string, bytes: number) {
  const client = useClient();
  const busy = useBusy();
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    if (busy) return undefined;
    const timer = setTimeout(() => setWanted(source), IDLE_BEFORE_CHECK_MS);
    return () => clearTimeout(timer);
  }, [busy, source]);
  return useQuery({
    queryKey: ['source', source, 'quick-check'],
    queryFn: async ({ signal }) => unwrap(await client.quickCheck(source, signal)),
    enabled: wanted === source && isCheckedUnasked(bytes),
    meta: quietMeta,
  });
}

/** A person who goes straight on is not slowed down by the check. */
const IDLE_BEFORE_CHECK_MS = 800;

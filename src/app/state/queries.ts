import { QueryClient, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReportTable } from '../../core/api/report.ts';
import type { Scope } from '../../core/api/scope.ts';
import type { SimulationList } from '../../core/api/simulation.ts';
import type { FigureAvailability } from '../../core/api/source.ts';
import { type ReportId, reportCosts } from '../../core/metrics/reports.ts';
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
export const quietMeta = { quiet: true } as const;

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

/** One figure of a simulation, or of the part of it that `scope` says. */
export function useFigure(source: string, simulation: string, figure: FigureAvailability, scope?: Scope) {
  const client = useClient();
  const lane = figure.cost === 'scan' ? 'background' : 'interactive';
  return useQuery({
    queryKey: ['source', source, 'figure', simulation, figure.id, scope],
    queryFn: async ({ signal }) =>
      unwrap(await client.figure(source, simulation, figure.id, { lane, scope, signal })),
    placeholderData: (old, query) => (isOf(query, source, simulation, figure.id) ? old : undefined),
  });
}

/**
 * Tables of the reports asked for, each as soon as it is there; `undefined` until all are. Those that read large
 * tables are worked out in the background.
 */
export function useReports(source: string, simulation: string, reports: readonly ReportId[], scope?: Scope) {
  const client = useClient();
  return useQueries({
    queries: reports.map((report) => ({
      queryKey: ['source', source, 'report', simulation, report, scope],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
        const lane = reportCosts[report] === 'scan' ? ('background' as const) : ('interactive' as const);
        return unwrap(await client.report(source, simulation, report, { lane, scope, signal }));
      },
      placeholderData: (
        old: readonly ReportTable[] | undefined,
        query: { readonly queryKey: readonly unknown[] } | undefined,
      ) => (isOf(query, source, simulation, report) ? old : undefined),
    })),
    combine: allTables,
  });
}

/** Whether an older answer was about the same but for its scope: it then stays on the page until the new one is there. */
function isOf(
  query: { readonly queryKey: readonly unknown[] } | undefined,
  source: string,
  simulation: string,
  what: string,
): boolean {
  const [, itsSource, , itsSimulation, itself] = query?.queryKey ?? [];
  return itsSource === source && itsSimulation === simulation && itself === what;
}

function allTables(
  answers: readonly { readonly data: readonly ReportTable[] | undefined; readonly error: Error | null }[],
): { readonly data: readonly ReportTable[] | undefined; readonly error: Error | null } {
  const data = answers.flatMap((answer) => answer.data ?? []);
  const complete = answers.every((answer) => answer.data !== undefined);
  return { data: complete ? data : undefined, error: answers.find(({ error }) => error)?.error ?? null };
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

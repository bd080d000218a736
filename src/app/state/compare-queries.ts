import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type {
  ComparableSeries,
  DifferenceQuery,
  DivergenceQuery,
  Member,
  MetricSeries,
  OutcomeQuery,
  SweepQuery,
  TrajectoryQuery,
} from '../../core/api/compare.ts';
import type { Answer } from '../../core/api/workspace-api.ts';
import { figuresAtOnce, metricsOverSteps } from '../../core/metrics/compare/over-steps.ts';
import type { AskedOfMany, CompareClient, Lane } from '../client/client.ts';
import { useClient } from '../client/client-context.ts';
import { sourcesOf } from '../client/compare-client.ts';
import { unwrap } from './failure.ts';
import { isCheckedUnasked, quietMeta } from './queries.ts';
import { useBusy, useSources } from './services.ts';
import { findSource, type SourcesState } from './sources.ts';

/** Forgets every answer that a source had a part in: keys are `['compare', sources, …]`. */
export function forgetComparisons(queries: QueryClient, source: string): void {
  queries.removeQueries({
    predicate: ({ queryKey: [kind, sources] }) =>
      kind === 'compare' && Array.isArray(sources) && sources.includes(source),
  });
}

/**
 * The series that simulations can be compared by: at first those that are found quickly, then, with `complete`, all.
 * Looks for nothing without members.
 */
export function useComparableSeries(members: readonly Member[]) {
  const large = useLarge(members);
  const quick = useAsked(members, ['series', members, 'quick'], awaited, (client, asked) =>
    client.comparableSeries(members, 'quick', asked),
  );
  const calm = useCalm(members);
  const manner: Manner = { lane: 'background', now: calm || !large, quiet: large };
  const all = useAsked(members, ['series', members, 'thorough'], manner, (client, asked) =>
    client.comparableSeries(members, 'thorough', asked),
  );
  const complete = all.data !== undefined;
  return { data: all.data ?? quick.data, error: quick.error ?? all.error, complete };
}

/** The metrics that are one number of a simulation; reads no rows. Looks for nothing without members. */
export function useComparableNumbers(members: readonly Member[]) {
  return useAsked(members, ['numbers', members], awaited, (client, asked) =>
    client.comparableNumbers(members, asked),
  );
}

/**
 * The courses of one metric on one axis, with the middles of groups. `cost` is that of the series, where it is known:
 * what needs a scan is read in the background.
 */
export function useTrajectories(query: TrajectoryQuery, cost?: ComparableSeries['cost']) {
  const found = useManner(query.members, [query.series]);
  const manner: Manner = cost === 'scan' ? { ...found, lane: 'background' } : found;
  return useAsked(query.members, ['trajectories', query], manner, (client, asked) =>
    client.trajectories(query, asked),
  );
}

/** A number for each simulation and outcome, all of which are asked together; see `use-outcomes.ts`. */
export function useOutcomesTogether(query: OutcomeQuery) {
  const manner = useManner(query.members, query.outcomes);
  return useAsked(query.members, ['outcomes', query], manner, (client, asked) =>
    client.outcomes(query, asked),
  );
}

export function useConfigurations(members: readonly Member[]) {
  return useAsked(members, ['configurations', members], awaited, (client, asked) =>
    client.configurations(members, asked),
  );
}

/** Differences B − A of outcomes; asks for nothing while one side is empty. */
export function useDifferences(query: DifferenceQuery) {
  const members = bothSides(query);
  const manner = useManner(members, query.outcomes);
  return useAsked(members, ['differences', query], manner, (client, asked) =>
    client.differences(query, asked),
  );
}

/** Where B leaves A; asks for nothing while one side is empty. */
export function useDivergences(query: DivergenceQuery) {
  const members = bothSides(query);
  const manner = useManner(members, query.series);
  return useAsked(members, ['divergences', query], manner, (client, asked) =>
    client.divergences(query, asked),
  );
}

export function useSweep(query: SweepQuery) {
  const manner = useManner(query.members, query.outcomes);
  return useAsked(query.members, ['sweep', query], manner, (client, asked) => client.sweep(query, asked));
}

function bothSides({ a, b }: Pick<DifferenceQuery, 'a' | 'b'>): readonly Member[] {
  return a.length === 0 || b.length === 0 ? [] : [...a, ...b];
}

/** How a question is asked. */
interface Manner {
  readonly lane: Lane;
  /** Whether it is asked already. */
  readonly now: boolean;
  /** Whether the page is not busy with it. */
  readonly quiet: boolean;
}

const awaited: Manner = { lane: 'interactive', now: true, quiet: false };

function useAsked<T>(
  members: readonly Member[],
  key: readonly unknown[],
  { lane, now, quiet }: Manner,
  ask: (client: CompareClient, asked: AskedOfMany) => Promise<Answer<T>>,
) {
  const client = useClient();
  return useQuery({
    queryKey: ['compare', sourcesOf(members), ...key],
    queryFn: async ({ signal }) => unwrap(await ask(client, { lane, signal })),
    enabled: members.length > 0 && now,
    ...(quiet ? { meta: quietMeta } : {}),
  });
}

/** Of a large file so many metrics are read while a person waits; more are read in the background. */
const MOST_AWAITED = 8;

/**
 * What needs a scan of a large table, or reads one simulation after the other, is asked in the background; so is much
 * of a large file, and only once what a person waits for is there: both would read the whole file at the same time.
 */
function useManner(members: readonly Member[], series: readonly MetricSeries[]): Manner {
  const state = useSources();
  const large = useLarge(members);
  const calm = useCalm(members);
  const much = large && new Set(series.map(({ metric }) => metric)).size > MOST_AWAITED;
  const slow = series.some(({ metric }) => isSlow(metric, sourcesOf(members), state));
  return { lane: slow || much ? 'background' : 'interactive', now: calm || !much, quiet: false };
}

function useLarge(members: readonly Member[]): boolean {
  const state = useSources();
  return sourcesOf(members).some((id) => {
    const phase = findSource(state, id)?.phase;
    return phase?.kind === 'open' && !isCheckedUnasked(phase.info.size);
  });
}

/** Whether the page was idle once since it asks about so many simulations of these sources. */
function useCalm(members: readonly Member[]): boolean {
  const busy = useBusy();
  const asked = `${members.length} of ${sourcesOf(members).join(' ')}`;
  const [calm, setCalm] = useState<string>();
  useEffect(() => {
    if (!busy) setCalm(asked);
  }, [busy, asked]);
  return calm === asked;
}

function isSlow(metric: MetricSeries['metric'], sources: readonly string[], state: SourcesState): boolean {
  const home = metricsOverSteps.get(metric);
  if (home === undefined || !figuresAtOnce.has(home)) return true;
  return sources.some((id) => {
    const phase = findSource(state, id)?.phase;
    const figures = phase?.kind === 'open' ? phase.info.figures : [];
    return figures.some((figure) => figure.id === home && figure.cost === 'scan');
  });
}

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
  const quick = useAsked(members, ['series', members, 'quick'], 'interactive', (client, asked) =>
    client.comparableSeries(members, 'quick', asked),
  );
  // A large file would be opened, and read, a second time while what a person waits for is read.
  const calm = useCalm(sourcesOf(members).join('\n'));
  const all = useAsked(
    large && !calm ? nobody : members,
    ['series', members, 'thorough'],
    'background',
    (client, asked) => client.comparableSeries(members, 'thorough', asked),
    large,
  );
  const complete = all.data !== undefined;
  return { data: all.data ?? quick.data, error: quick.error ?? all.error, complete };
}

/**
 * The courses of one metric on one axis, with the middles of groups. `cost` is that of the series, where it is known:
 * what needs a scan is read in the background.
 */
export function useTrajectories(query: TrajectoryQuery, cost?: ComparableSeries['cost']) {
  const lane = useLane(query.members, [query.series]);
  const slow = cost === 'scan' ? 'background' : lane;
  return useAsked(query.members, ['trajectories', query], slow, (client, asked) =>
    client.trajectories(query, asked),
  );
}

/** A number for each simulation and outcome. */
export function useOutcomes(query: OutcomeQuery) {
  const lane = useLane(query.members, query.outcomes);
  return useAsked(query.members, ['outcomes', query], lane, (client, asked) => client.outcomes(query, asked));
}

export function useConfigurations(members: readonly Member[]) {
  return useAsked(members, ['configurations', members], 'interactive', (client, asked) =>
    client.configurations(members, asked),
  );
}

/** Differences B − A of outcomes; asks for nothing while one side is empty. */
export function useDifferences(query: DifferenceQuery) {
  const members = bothSides(query);
  const lane = useLane(members, query.outcomes);
  return useAsked(members, ['differences', query], lane, (client, asked) => client.differences(query, asked));
}

/** Where B leaves A; asks for nothing while one side is empty. */
export function useDivergences(query: DivergenceQuery) {
  const members = bothSides(query);
  const lane = useLane(members, query.series);
  return useAsked(members, ['divergences', query], lane, (client, asked) => client.divergences(query, asked));
}

export function useSweep(query: SweepQuery) {
  const lane = useLane(query.members, query.outcomes);
  return useAsked(query.members, ['sweep', query], lane, (client, asked) => client.sweep(query, asked));
}

function bothSides({ a, b }: Pick<DifferenceQuery, 'a' | 'b'>): readonly Member[] {
  return a.length === 0 || b.length === 0 ? [] : [...a, ...b];
}

function useAsked<T>(
  members: readonly Member[],
  key: readonly unknown[],
  lane: Lane,
  ask: (client: CompareClient, asked: AskedOfMany) => Promise<Answer<T>>,
  quiet = false,
) {
  const client = useClient();
  return useQuery({
    queryKey: ['compare', sourcesOf(members), ...key],
    queryFn: async ({ signal }) => unwrap(await ask(client, { lane, signal })),
    enabled: members.length > 0,
    ...(quiet ? { meta: quietMeta } : {}),
  });
}

/** Looking through a large file takes long: the page is not busy with it. */
function useLarge(members: readonly Member[]): boolean {
  const state = useSources();
  return sourcesOf(members).some((id) => {
    const phase = findSource(state, id)?.phase;
    return phase?.kind === 'open' && !isCheckedUnasked(phase.info.size);
  });
}

const nobody: readonly Member[] = [];

/** Whether the page was idle once since it asks about these sources. */
function useCalm(sources: string): boolean {
  const busy = useBusy();
  const [calm, setCalm] = useState<string>();
  useEffect(() => {
    if (!busy) setCalm(sources);
  }, [busy, sources]);
  return calm === sources;
}

/** Of a large file so many metrics are read while a person waits; more are read in the background. */
const MOST_AWAITED = 8;

/**
 * What needs a scan of a large table, reads one simulation after the other, or many metrics of a large file, is asked
 * in the background.
 */
function useLane(members: readonly Member[], series: readonly MetricSeries[]): Lane {
  const state = useSources();
  const large = useLarge(members);
  const many = new Set(series.map(({ metric }) => metric)).size > MOST_AWAITED;
  const slow = series.some(({ metric }) => isSlow(metric, sourcesOf(members), state));
  return slow || (many && large) ? 'background' : 'interactive';
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

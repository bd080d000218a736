import type { Member } from '../../core/api/compare.ts';
import type { SourceInfo } from '../../core/api/source.ts';
import type { WorkerApi } from '../../worker/worker-api.ts';
import type { CompareClient, Lane as Urgency } from './client.ts';
import type { Lane } from './lane.ts';

/** Asks about simulations of several sources, in the worker that the question is meant for. */
export function compareClient(lanes: Readonly<Record<Urgency, Lane<WorkerApi, SourceInfo>>>): CompareClient {
  return {
    comparableSeries: (members, depth, { lane, signal }) =>
      lanes[lane].callAll(sourcesOf(members), (api) => api.comparableSeries(members, depth), signal),
    trajectories: (query, { lane, signal }) =>
      lanes[lane].callAll(sourcesOf(query.members), (api) => api.trajectories(query), signal),
    outcomes: (query, { lane, signal }) =>
      lanes[lane].callAll(sourcesOf(query.members), (api) => api.outcomes(query), signal),
    configurations: (members, { lane, signal }) =>
      lanes[lane].callAll(sourcesOf(members), (api) => api.configurations(members), signal),
    differences: (query, { lane, signal }) =>
      lanes[lane].callAll(sourcesOf([...query.a, ...query.b]), (api) => api.differences(query), signal),
    divergences: (query, { lane, signal }) =>
      lanes[lane].callAll(sourcesOf([...query.a, ...query.b]), (api) => api.divergences(query), signal),
    sweep: (query, { lane, signal }) =>
      lanes[lane].callAll(sourcesOf(query.members), (api) => api.sweep(query), signal),
  };
}

/** The sources of some members, each once. */
export function sourcesOf(members: readonly Member[]): readonly string[] {
  return [...new Set(members.map(({ source }) => source))];
}

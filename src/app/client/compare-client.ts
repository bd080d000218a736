import type { Remote } from 'comlink';
import type { Member } from '../../core/api/compare.ts';
import type { SourceInfo } from '../../core/api/source.ts';
import type { Answer } from '../../core/api/workspace-api.ts';
import type { WorkerApi } from '../../worker/worker-api.ts';
import type { AskedOfMany, CompareClient, Lane as Urgency } from './client.ts';
import type { Lane } from './lane.ts';

/**
 * What was read to compare simulations is kept by the worker, and is mostly wanted by the next question too: one that
 * is no longer waited for may finish, unless it takes long. The background's may read for minutes.
 */
const PATIENCE_MS = { interactive: 5000, background: 250 };

/** Asks about simulations of several sources, in the worker that the question is meant for. */
export function compareClient(lanes: Readonly<Record<Urgency, Lane<WorkerApi, SourceInfo>>>): CompareClient {
  function ask<T>(
    { lane, signal }: AskedOfMany,
    members: readonly Member[],
    question: (api: Remote<WorkerApi>) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return lanes[lane].callAll(sourcesOf(members), question, signal, PATIENCE_MS[lane]);
  }
  return {
    comparableSeries: (members, depth, asked) =>
      ask(asked, members, (api) => api.comparableSeries(members, depth)),
    comparableNumbers: (members, asked) => ask(asked, members, (api) => api.comparableNumbers(members)),
    trajectories: (query, asked) => ask(asked, query.members, (api) => api.trajectories(query)),
    outcomes: (query, asked) => ask(asked, query.members, (api) => api.outcomes(query)),
    configurations: (members, asked) => ask(asked, members, (api) => api.configurations(members)),
    differences: (query, asked) => ask(asked, [...query.a, ...query.b], (api) => api.differences(query)),
    divergences: (query, asked) => ask(asked, [...query.a, ...query.b], (api) => api.divergences(query)),
    sweep: (query, asked) => ask(asked, query.members, (api) => api.sweep(query)),
  };
}

/** The sources of some members, each once. */
export function sourcesOf(members: readonly Member[]): readonly string[] {
  return [...new Set(members.map(({ source }) => source))];
}

import type { Member, MetricSeries } from '../../api/compare.ts';
import type { FigureSeries } from '../../api/simulation.ts';
import { nearest } from '../../base/nearest.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { metricsOverSteps } from '../../metrics/compare/over-steps.ts';
import { requireOneOf, requireSimulations } from '../known.ts';
import type { Source } from '../source.ts';
import type { Sources } from './courses.ts';

/** Members of one source, in the order of the question, with their places in it. */
export interface SourceMembers {
  readonly id: string;
  readonly source: Source;
  readonly simulations: readonly string[];
}

/**
 * The members by source, each source and simulation once.
 *
 * @throws SourceFailure `not-open` for a source that is not there, `unknown` for a simulation that it does not have.
 */
export function membersBySource(sources: Sources, members: readonly Member[]): readonly SourceMembers[] {
  const simulations = new Map<string, Set<string>>();
  for (const { source, simulation } of members) {
    const own = simulations.get(source) ?? new Set();
    own.add(simulation);
    simulations.set(source, own);
  }
  return [...simulations].map(([id, own]) => {
    const source = requireSource(sources, id);
    requireSimulations(source, [...own]);
    return { id, source, simulations: [...own] };
  });
}

/** @throws SourceFailure `not-open` when no such source is open, with those that may have been meant. */
function requireSource(sources: Sources, id: string): Source {
  const source = sources.get(id);
  if (source !== undefined) return source;
  throw new SourceFailure({ kind: 'not-open', file: id, near: nearest(id, [...sources.keys()]) });
}

/** @throws SourceFailure `unknown` for a metric that no figure shows over steps. */
export function requireMetric({ metric }: MetricSeries): void {
  requireOneOf('metric', metric, [...metricsOverSteps.keys()]);
}

/**
 * The failure of naming a series that none of the simulations has although they have others of the metric. Without a
 * key it is a metric that has a series for each of several groups: those that there are stand for what was meant.
 */
export function unknownSeries({ metric, key }: MetricSeries, series: readonly FigureSeries[]): SourceFailure {
  const keys = [...new Set(series.map((each) => each.key))];
  const near = key === undefined ? keys.slice(0, 3) : nearest(key, keys);
  return new SourceFailure({ kind: 'unknown', what: 'series', value: key ?? metric, near });
}

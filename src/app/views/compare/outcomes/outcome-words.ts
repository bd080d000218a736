import type { ComparableSeries, CourseStatistic, Outcome, Statistic } from '../../../../core/api/compare.ts';
import { numberMetrics } from '../../../../core/metrics/compare/numbers.ts';
import { type MetricDefinition, metrics } from '../../../../core/metrics/registry.ts';
import { sameSeries } from '../default-series.ts';

/** Statistics as a person chooses them. */
export const statisticNames: Readonly<Record<CourseStatistic, string>> = {
  last: 'last',
  mean: 'mean',
  min: 'min',
  max: 'max',
  at: 'at step',
  area: 'area',
};

/** What each of them is, in one sentence. */
const meanings: Readonly<Record<Statistic, string>> = {
  last: 'The value at the last step that has one.',
  mean: 'The mean over all steps that have a value.',
  min: 'The least value of all steps.',
  max: 'The greatest value of all steps.',
  at: 'The value at that step.',
  area: 'The area under the course: its integral over steps, by trapezoids.',
  value: 'One number of a simulation.',
};

/** `Births, last`, `Births, at step 100`, `Lineage: depth`. */
export function outcomeLabel(outcome: Outcome, series: readonly ComparableSeries[]): string {
  const { statistic, step, metric } = outcome;
  if (statistic === 'value') return numberMetrics.get(metric)?.label ?? metrics[metric].name;
  const words = statistic === 'at' ? `at step ${step ?? 0}` : statisticNames[statistic];
  return `${seriesLabel(outcome, series)}, ${words}`;
}

export function seriesLabel(
  outcome: Pick<Outcome, 'metric' | 'key'>,
  series: readonly ComparableSeries[],
): string {
  const known = series.find((each) => sameSeries(each, outcome));
  if (known !== undefined) return known.label;
  const { name }: MetricDefinition = metrics[outcome.metric];
  return outcome.key === undefined ? name : `${name}: ${outcome.key}`;
}

export function outcomeUnit({ metric, statistic }: Outcome): string {
  const { unit }: MetricDefinition = metrics[metric];
  return statistic === 'area' ? `${unit} × steps` : unit;
}

export function outcomeMeaning({ metric, statistic }: Outcome): string {
  const { definition }: MetricDefinition = metrics[metric];
  return `${meanings[statistic]} ${definition}`;
}

import type { MetricSeries, Outcome } from '../../api/compare.ts';
import { definitionOf } from '../provenance.ts';

/** `Agents alive`, or `Agents alive of a type, system`. */
export function seriesLabel({ metric, key }: MetricSeries): string {
  const { name } = definitionOf(metric);
  return key === undefined ? name : `${name}, ${key.slice(key.lastIndexOf(':') + 1)}`;
}

/** `Births, last`, or `Births, at step 40`. */
export function outcomeLabel(outcome: Outcome): string {
  const { statistic, step } = outcome;
  return `${seriesLabel(outcome)}, ${statistic === 'at' ? `at step ${step}` : statistic}`;
}

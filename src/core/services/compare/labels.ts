import type { MetricSeries, Outcome } from '../../api/compare.ts';
import { numberMetrics } from '../../metrics/compare/numbers.ts';
import { definitionOf } from '../provenance.ts';

/** `Agents alive`, or `Agents alive of a type, system`. */
export function seriesLabel({ metric, key }: MetricSeries): string {
  const { name } = definitionOf(metric);
  return key === undefined ? name : `${name}, ${key.slice(key.lastIndexOf(':') + 1)}`;
}

/** `Births, last`, `Births, at step 40`, or `Lineage: depth`. */
export function outcomeLabel(outcome: Outcome): string {
  const { statistic, step, metric } = outcome;
  if (statistic === 'value') return numberMetrics.get(metric)?.label ?? definitionOf(metric).name;
  return `${seriesLabel(outcome)}, ${statistic === 'at' ? `at step ${step}` : statistic}`;
}

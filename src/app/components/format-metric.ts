import { type MetricDefinition, type MetricId, metrics } from '../../core/metrics/registry.ts';
import { formatNumber } from './format.ts';

/** Below it a p value is only said to be smaller. */
const LEAST_P = 0.001;

/** A value of a metric for reading, as its definition asks for it; what stands beside it keeps all digits. */
export function formatMetric(value: number, id: MetricId | undefined): string {
  const metric: MetricDefinition | undefined = id === undefined ? undefined : metrics[id];
  if (metric?.format === 'p value' && value < LEAST_P) return `< ${LEAST_P}`;
  return formatNumber(value);
}

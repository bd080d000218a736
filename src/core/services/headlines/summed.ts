import type { FigureData } from '../../api/simulation.ts';
import type { MetricId } from '../../metrics/registry.ts';

/** A figure with the series of one metric added up into one; without any where it has none. */
export function summed({ step, series }: FigureData, metric: MetricId): FigureData {
  const parts = series.filter((one) => one.metric === metric);
  const [first] = parts;
  if (first === undefined) return { step, series: [] };
  const values = step.map((_, i) => parts.reduce((sum, part) => sum + (part.values[i] ?? 0), 0));
  return { step, series: [{ key: metric, metric, label: metric, provenance: first.provenance, values }] };
}

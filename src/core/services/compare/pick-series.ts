import type { FigureSeries } from '../../api/simulation.ts';

/** Keys of series that are about all agents, in figures that also have one for each group of them. */
const wholes: ReadonlySet<string> = new Set([
  'total',
  'x:total',
  'y:total',
  'spread:total',
  'speed:total',
  'moving:total',
]);

/** Whether a series is the metric itself rather than one of its groups. */
export function isWhole({ key, metric }: Pick<FigureSeries, 'key' | 'metric'>): boolean {
  return (
    key === metric || wholes.has(key) || (metric === 'total_agents_recomputed' && key === 'total:recomputed')
  );
}

/** The series of a key, or without one the metric itself. */
export function pickSeries(
  series: readonly FigureSeries[],
  key: string | undefined,
): FigureSeries | undefined {
  return key === undefined ? series.find(isWhole) : series.find((each) => each.key === key);
}

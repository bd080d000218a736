import type { ComparableSeries, MetricSeries, Outcome } from '../../../core/api/compare.ts';
import type { MetricId } from '../../../core/metrics/registry.ts';

/** What is drawn when nobody says otherwise: of each family what tells most of how a run went. */
const usual: readonly MetricId[] = [
  'total_agents',
  'births',
  'deaths',
  'average_agent_health',
  'active_agents',
  'total_balance',
  'gini_balance',
  'memories',
];

const FEW = 4;

/** The series that suit what is compared: those that most of it has come first. */
export function defaultSeries(series: readonly ComparableSeries[]): readonly ComparableSeries[] {
  const known = usual.flatMap((metric) => {
    const own = series.filter((each) => each.metric === metric && each.cost === 'plain');
    return own.length === 1 ? own : own.filter(({ key }) => key === undefined);
  });
  const byGaps = known.toSorted((a, b) => a.missing.length - b.missing.length);
  if (byGaps.length > 0) return byGaps.slice(0, FEW);
  const plain = series.filter(({ cost }) => cost === 'plain');
  return (plain.length > 0 ? plain : series).slice(0, FEW);
}

/** How each series ended; of the first, how it went, too. */
export function defaultOutcomes(series: readonly MetricSeries[]): readonly Outcome[] {
  return series.flatMap(({ metric, key }, k): readonly Outcome[] => {
    const one = { metric, key };
    const last: Outcome = { ...one, statistic: 'last' };
    return k === 0 ? [last, { ...one, statistic: 'mean' }, { ...one, statistic: 'max' }] : [last];
  });
}

export function sameSeries(a: MetricSeries, b: MetricSeries): boolean {
  return a.metric === b.metric && a.key === b.key;
}

/** The series that an address asks for, in that order, as far as the chosen simulations have them. */
export function knownSeries(
  wanted: readonly MetricSeries[],
  series: readonly ComparableSeries[],
): readonly ComparableSeries[] {
  return wanted.flatMap((one) => series.find((each) => sameSeries(each, one)) ?? []);
}

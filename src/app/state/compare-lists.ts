import type { CourseStatistic, Member, MetricSeries, Outcome } from '../../core/api/compare.ts';
import { numberMetrics } from '../../core/metrics/compare/numbers.ts';
import { metricsOverSteps } from '../../core/metrics/compare/over-steps.ts';
import { type MetricId, metrics } from '../../core/metrics/registry.ts';
import { type Choices, formatChoices, parseChoices } from './chosen.ts';
import { formatList, parseList } from './url-list.ts';

/** How simulations are put together into groups. */
export type Grouping =
  /** Equal configurations but for the seed. */
  | { readonly kind: 'replicates' }
  | { readonly kind: 'none' }
  /** Equal values of one or two parameters, by dotted path: colour by the first, dash by the second. */
  | { readonly kind: 'parameters'; readonly paths: readonly string[] }
  | { readonly kind: 'hand'; readonly groups: readonly HandGroup[] };

export interface HandGroup {
  readonly name: string;
  readonly members: Choices;
}

/** What is set against something else: a simulation, or the group that it is in. */
export interface Side {
  readonly kind: 'member' | 'group';
  readonly member: Member;
}

/** What a course is summed up to. */
export const statistics = [
  'last',
  'mean',
  'min',
  'max',
  'at',
  'area',
] as const satisfies readonly CourseStatistic[];

/** `replicates` is what is meant without a word. */
export function parseGrouping(group: string | undefined, hand: string | undefined): Grouping {
  if (group === 'none') return { kind: 'none' };
  if (group === 'hand') return { kind: 'hand', groups: parseHand(hand ?? '') };
  const paths = parseList(group ?? '')[0]?.slice(1) ?? [];
  return paths.length > 0 && group?.startsWith('by.')
    ? { kind: 'parameters', paths: [...new Set(paths)].slice(0, 2) }
    : { kind: 'replicates' };
}

export function formatGrouping(grouping: Grouping): {
  readonly group: string | undefined;
  readonly hand?: string | undefined;
} {
  switch (grouping.kind) {
    case 'replicates':
      return { group: undefined };
    case 'none':
      return { group: 'none' };
    case 'parameters':
      return { group: formatList([['by', ...grouping.paths]]) };
    case 'hand':
      return { group: 'hand', hand: formatHand(grouping.groups) };
  }
}

function parseHand(text: string): readonly HandGroup[] {
  return parseList(text).flatMap(([name, members]) =>
    name === undefined || members === undefined ? [] : [{ name, members: parseChoices(members) }],
  );
}

function formatHand(groups: readonly HandGroup[]): string {
  return formatList(groups.map(({ name, members }) => [name, formatChoices(members)]));
}

export function parseMembers(text: string): readonly Member[] {
  return parseList(text).flatMap(([source, simulation]) =>
    source === undefined || source === '' || simulation === undefined ? [] : [{ source, simulation }],
  );
}

export function formatMembers(members: readonly Member[]): string {
  return formatList(members.map(({ source, simulation }) => [source, simulation]));
}

/** `group.runs.sim_a` or `member.runs.sim_a`. */
export function parseSide(text: string | undefined): Side | undefined {
  const [kind, source, simulation] = parseList(text ?? '')[0] ?? [];
  if ((kind !== 'member' && kind !== 'group') || source === undefined || simulation === undefined)
    return undefined;
  return { kind, member: { source, simulation } };
}

export function formatSide(side: Side | undefined): string | undefined {
  return side && formatList([[side.kind, side.member.source, side.member.simulation]]);
}

/** `total_agents*agents_by_type.type:system`; metrics that nobody knows are left out. */
export function parseSeries(text: string): readonly MetricSeries[] {
  return parseList(text).flatMap(([metric, key]) => seriesOf(metric, key) ?? []);
}

export function formatSeries(series: readonly MetricSeries[]): string {
  return formatList(series.map(({ metric, key }) => (key === undefined ? [metric] : [metric, key])));
}

/**
 * `total_agents..last*total_agents..at.100*family_depth..value`: metric, series of the metric, statistic, step. What a
 * metric cannot be summed up to is left out.
 */
export function parseOutcomes(text: string): readonly Outcome[] {
  return parseList(text).flatMap(([metric, key, said, at]): Outcome[] => {
    const series = seriesOf(metric, key === '' ? undefined : key);
    if (series === undefined) return [];
    if (said === 'value')
      return numberMetrics.has(series.metric) ? [{ metric: series.metric, statistic: said }] : [];
    const statistic = statistics.find((each) => each === said);
    if (statistic === undefined || !metricsOverSteps.has(series.metric)) return [];
    if (statistic !== 'at') return [{ ...series, statistic }];
    const step = Number(at);
    return at !== undefined && at !== '' && Number.isInteger(step) && step >= 0
      ? [{ ...series, statistic, step }]
      : [];
  });
}

export function formatOutcomes(outcomes: readonly Outcome[]): string {
  return formatList(
    outcomes.map(({ metric, key = '', statistic, step }) =>
      step === undefined ? [metric, key, statistic] : [metric, key, statistic, String(step)],
    ),
  );
}

/** Metrics that an address names and nobody knows. */
export function unknownMetrics(...texts: readonly (string | undefined)[]): readonly string[] {
  const named = texts.flatMap((text) => parseList(text ?? '').flatMap(([metric]) => metric ?? []));
  return [...new Set(named)].filter((metric) => metric !== '' && !isMetric(metric));
}

/** Outcomes of an address whose metric is known and cannot be summed up like that, each as it is written. */
export function unfitOutcomes(text: string | undefined): readonly Unfit[] {
  return parseList(text ?? '').flatMap(([metric, , said]): Unfit[] => {
    const { metric: known } = seriesOf(metric, undefined) ?? {};
    if (known === undefined || said === undefined) return [];
    if (said === 'value') return numberMetrics.has(known) ? [] : [{ metric: known, statistic: said }];
    return metricsOverSteps.has(known) ? [] : [{ metric: known, statistic: said }];
  });
}

export interface Unfit {
  readonly metric: MetricId;
  readonly statistic: string;
}

function seriesOf(metric: string | undefined, key: string | undefined): MetricSeries | undefined {
  if (metric === undefined || !isMetric(metric)) return undefined;
  return key === undefined ? { metric } : { metric, key };
}

function isMetric(name: string): name is MetricId {
  return Object.hasOwn(metrics, name);
}

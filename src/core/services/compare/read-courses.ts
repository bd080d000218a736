import { anyKnown } from '../../analysis/ratio.ts';
import type { Member, MetricSeries } from '../../api/compare.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { Course, CourseReader, Courses, Sources } from './courses.ts';
import { type MetricRead, type MetricReads, metricsAtOnce, readMetrics } from './metric-reads.ts';
import { pickSeries } from './pick-series.ts';
import { NOTHING, type Reach, reachOf, silence } from './reach.ts';
import { Readings } from './readings.ts';
import { membersBySource, requireMetric, type SourceMembers, unknownSeries } from './require-series.ts';

/**
 * The courses of one metric, in the order of the members: each as the figure of its simulation shows it.
 *
 * @throws SourceFailure `not-open` for a source that is not there; `unknown` for a simulation, a metric or a series
 *   that is not there, with those that may have been meant.
 */
export const readCourses: CourseReader = (sources, members, series) => {
  const [courses = { courses: [], sql: [] }] = readManyCourses(sources, members, [series]);
  return courses;
};

/**
 * What becomes of a series that no member has although they have others of the metric: `refused` as a mistake, or
 * `missing` because the question is about more than these members.
 */
export type NobodysSeries = 'refused' | 'missing';

/**
 * {@link readCourses} for several metrics, which share what they ask of the files; in the order of `series`. What is
 * asked bit by bit shares it, too, where `readings` are handed from one call to the next.
 */
export function readManyCourses(
  sources: Sources,
  members: readonly Member[],
  series: readonly MetricSeries[],
  nobodys: NobodysSeries = 'refused',
  readings = new Readings(),
): readonly Courses[] {
  for (const each of series) requireMetric(each);
  const groups = membersBySource(sources, members);
  const courses: Courses[] = [];
  const width = metricsAtOnce(members.length);
  for (let from = 0; from < series.length; from += width) {
    courses.push(...readSome(groups, members, series.slice(from, from + width), nobodys, readings));
  }
  return courses;
}

function readSome(
  groups: readonly SourceMembers[],
  members: readonly Member[],
  series: readonly MetricSeries[],
  nobodys: NobodysSeries,
  readings: Readings,
): readonly Courses[] {
  const bySource = groups.map((group) => {
    const reaches = series.map(({ metric }) => reachOf(group.source, metric));
    const metrics = reaches.flatMap((reach) => (reach.kind === 'had' ? [reach.metric] : []));
    const reading = readings.of(group.source);
    const reads = readMetrics(group.source, [...new Set(metrics)], group.simulations, reading);
    return { ...group, reaches, reads };
  });
  return series.map((each, place) =>
    coursesOf(
      members,
      each,
      new Map(bySource.map(({ id, reaches, reads }) => [id, partOf(reaches[place], reads)])),
      nobodys,
    ),
  );
}

/** What one source tells of one metric. */
interface Part {
  readonly reach: Reach;
  readonly reads: MetricReads;
}

function partOf(reach: Reach | undefined, reads: ReadonlyMap<MetricId, MetricReads>): Part {
  if (reach === undefined) return { reach: { kind: 'missing', reason: NOTHING }, reads: new Map() };
  return { reach, reads: (reach.kind === 'had' && reads.get(reach.metric)) || new Map() };
}

function coursesOf(
  members: readonly Member[],
  series: MetricSeries,
  parts: ReadonlyMap<string, Part>,
  nobodys: NobodysSeries,
): Courses {
  const statements = new Map<string, Set<string>>([...parts.keys()].map((id) => [id, new Set()]));
  const courses = members.map(({ source, simulation }): Course => {
    const part = parts.get(source);
    if (part === undefined || part.reach.kind === 'missing') return missing(part?.reach);
    const read = part.reads.get(simulation);
    for (const sql of read?.statements ?? []) statements.get(source)?.add(sql);
    return courseOf(read, part.reach, series);
  });
  if (nobodys === 'refused' && courses.every((course) => course.missing !== undefined)) {
    const others = [...parts.values()].flatMap(({ reads }) =>
      members.flatMap(({ simulation }) => reads.get(simulation)?.series ?? []),
    );
    if (others.length > 0 && pickSeries(others, series.key) === undefined)
      throw unknownSeries(series, others);
  }
  return {
    courses,
    sql: [...statements].map(([source, own]) => ({ source, statements: [...own] })),
  };
}

const none = new Float64Array();

function missing(reach: Reach | undefined): Course {
  const reason = reach?.kind === 'missing' ? reach.reason : NOTHING;
  return { step: none, values: none, provenance: 'unavailable', missing: reason };
}

function courseOf(
  read: MetricRead | undefined,
  reach: Extract<Reach, { kind: 'had' }>,
  { key }: MetricSeries,
): Course {
  const empty = { step: none, values: none, provenance: 'unavailable' } as const;
  if (read === undefined || read.step.length === 0)
    return { ...empty, missing: 'The simulation has no steps.' };
  const found = pickSeries(read.series, key);
  if (found === undefined) {
    const reason =
      read.series.length === 0 || key === undefined ? silence(reach) : `The simulation has no series ${key}.`;
    return { ...empty, missing: reason };
  }
  const { values, provenance } = found;
  const note = [found.note, reach.note].filter((sentence) => sentence !== undefined).join(' ');
  return {
    step: read.step,
    values,
    provenance,
    ...(note === '' ? {} : { note }),
    ...(anyKnown(values) ? {} : { missing: 'The simulation has no value of it.' }),
  };
}

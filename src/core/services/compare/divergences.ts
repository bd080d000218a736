import { alignCourses } from '../../analysis/compare/align.ts';
import { type GroupBand, groupCourse } from '../../analysis/compare/bands.ts';
import { leavingOf, toleranceBand } from '../../analysis/compare/divergence.ts';
import type { Divergence, DivergenceQuery, MetricSeries } from '../../api/compare.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import type { Course, Sources } from './courses.ts';
import { divergenceSentence } from './divergence-sentence.ts';
import { readManyCourses } from './read-courses.ts';

/**
 * Where B leaves A, metric by metric, in the order of the question. Of several members the mean is held against the
 * band; where A has but one member with values, its own course is held against a tolerance instead.
 *
 * @throws SourceFailure like `readCourses`, but a series that nobody has is told as such; `bad-comparison` for options
 *   that cannot be.
 */
export function readDivergences(sources: Sources, query: DivergenceQuery): readonly Divergence[] {
  requireOptions(query);
  const { a, b, series } = query;
  const read = readManyCourses(sources, [...a, ...b], series, 'missing');
  return series.map((each, k) => divergenceOf(each, read[k]?.courses ?? [], query));
}

function requireOptions({ hold, tolerance }: DivergenceQuery): void {
  const bad = (problem: string) => new SourceFailure({ kind: 'bad-comparison', problem });
  if (!(Number.isSafeInteger(hold) && hold >= 1))
    throw bad(`B must stay out for a whole number of steps; ${hold} is none.`);
  if (!(Number.isFinite(tolerance) && tolerance >= 0))
    throw bad(`A tolerance is a share of a range, 0 or more; ${tolerance} is none.`);
}

function divergenceOf(
  series: MetricSeries,
  courses: readonly Course[],
  { a, band, tolerance, hold }: DivergenceQuery,
): Divergence {
  const { x, values } = alignCourses(courses, 'step');
  const places = [...courses.keys()];
  const [rowsA, rowsB] = [places.slice(0, a.length), places.slice(a.length)];
  const isSeveral = rowsA.filter((row) => courses[row]?.missing === undefined).length > 1;
  const courseA = groupCourse(values, x.length, rowsA, 'mean', isSeveral ? band : 'none');
  const courseB = groupCourse(values, x.length, rowsB, 'mean', 'none');
  const { lower, upper } = isSeveral ? courseA : toleranceBand(courseA.centre, tolerance);
  const { index, side, compared } = leavingOf(courseB.centre, lower, upper, hold);
  const sentence = divergenceSentence({
    series,
    left: isSeveral ? { band } : { tolerance },
    hold,
    compared,
    a: { has: isThere(courseA), at: index === undefined ? undefined : placeOf(courseA, index) },
    b: { has: isThere(courseB), at: index === undefined ? undefined : placeOf(courseB, index) },
    step: index === undefined ? undefined : x[index],
    side,
  });
  if (index === undefined) return { series, step: undefined, compared, sentence };
  return {
    series,
    step: x[index],
    side,
    a: courseA.centre[index],
    b: courseB.centre[index],
    compared,
    sentence,
  };
}

function isThere({ counts }: GroupBand): boolean {
  return counts.some((count) => count > 0);
}

function placeOf({ centre, counts }: GroupBand, index: number) {
  return { value: centre[index] ?? Number.NaN, n: counts[index] ?? 0 };
}

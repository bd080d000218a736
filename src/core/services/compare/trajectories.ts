import { mergeSteps } from '../../analysis/axis.ts';
import { alignCourses } from '../../analysis/compare/align.ts';
import { groupCourse } from '../../analysis/compare/bands.ts';
import { trailingMean } from '../../analysis/compare/smooth.ts';
import type { GroupCourse, Trajectories, TrajectoryQuery } from '../../api/compare.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import type { Course, Sources } from './courses.ts';
import { readCourses } from './read-courses.ts';

type Numbers = Float64Array<ArrayBuffer>;
type Line = Pick<Course, 'step' | 'values'>;

/** Values that an answer holds at most: 64 MB, 500 simulations with 16,000 steps each. */
const MOST_VALUES = 8_000_000;

/**
 * Courses of one metric on one axis, with the middles of groups: smoothed, then laid on the axis, then set against the
 * baseline. Of more values than memory has room for every n-th step is given, and the answer says so.
 *
 * @throws SourceFailure like `readCourses`; `bad-comparison` for options that cannot be.
 */
export function readTrajectories(sources: Sources, query: TrajectoryQuery): Trajectories {
  requireOptions(query);
  const { members, series, alignment, smoothing, baseline, centre, band } = query;
  const { courses, sql } = readCourses(sources, members, series);
  const smooth = courses.map(({ step, values }) => ({ step, values: trailingMean(values, smoothing) }));
  const { lines, every } = alignment === 'step' ? thinned(smooth) : { lines: smooth, every: 1 };
  const { x, values } = alignCourses(lines, alignment);
  if (baseline !== undefined) subtract(values, x.length, baseline);
  return {
    series,
    x,
    values,
    members: courses.map(({ provenance, note, missing }) => ({
      provenance,
      ...(note === undefined ? {} : { note }),
      ...(missing === undefined ? {} : { missing }),
    })),
    groups: groupsOf(query).map(
      ({ group, rows }): GroupCourse => ({
        group,
        members: rows.filter((row) => courses[row]?.missing === undefined).length,
        ...groupCourse(values, x.length, rows, centre, band),
      }),
    ),
    sql,
    ...(every === 1
      ? {}
      : {
          note: `Of the steps of so many simulations every ${ordinal(every)} is shown; groups are exact there.`,
        }),
  };
}

function requireOptions({ members, groups, smoothing, baseline }: TrajectoryQuery): void {
  const bad = (problem: string) => new SourceFailure({ kind: 'bad-comparison', problem });
  if (groups.length !== members.length)
    throw bad(`There are groups for ${groups.length} of ${members.length} simulations.`);
  if (!(Number.isSafeInteger(smoothing) && smoothing >= 1))
    throw bad(`A course is smoothed over a whole number of values; ${smoothing} is none.`);
  if (baseline !== undefined && members[baseline] === undefined)
    throw bad(`The baseline is number ${baseline + 1} of ${members.length} simulations.`);
}

/** Members of each group, by their places; groups ascending. */
function groupsOf({
  groups,
}: TrajectoryQuery): readonly { readonly group: number; readonly rows: number[] }[] {
  const rows = new Map<number, number[]>();
  groups.forEach((group, row) => {
    if (group < 0) return;
    const own = rows.get(group);
    if (own === undefined) rows.set(group, [row]);
    else own.push(row);
  });
  return [...rows].sort(([a], [b]) => a - b).map(([group, own]) => ({ group, rows: own }));
}

/** Only every n-th of all steps, and the last, where all of them are too many. */
function thinned(lines: readonly Line[]): { readonly lines: readonly Line[]; readonly every: number } {
  const steps = mergeSteps(...lines.map(({ step }) => step));
  const every = Math.ceil((steps.length * lines.length) / MOST_VALUES);
  if (every <= 1) return { lines, every: 1 };
  const kept = new Set(steps.filter((_, i) => i % every === 0 || i === steps.length - 1));
  return {
    every,
    lines: lines.map(({ step, values }) => {
      const isKept = (_: number, i: number) => kept.has(step[i] ?? Number.NaN);
      return { step: step.filter(isKept), values: values.filter(isKept) };
    }),
  };
}

/** Every course minus that of the baseline; where either has no value there is none. */
function subtract(values: Numbers, points: number, baseline: number): void {
  const base = values.slice(baseline * points, (baseline + 1) * points);
  for (let i = 0; i < values.length; i++) {
    values[i] = (values[i] ?? Number.NaN) - (base[i % points] ?? Number.NaN);
  }
}

function ordinal(n: number): string {
  const last = n % 10;
  const teen = n % 100 > 10 && n % 100 < 14;
  if (teen || last === 0 || last > 3) return `${n}th`;
  return `${n}${['st', 'nd', 'rd'][last - 1]}`;
}

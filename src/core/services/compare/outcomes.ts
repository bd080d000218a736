import { summarizeCourse } from '../../analysis/compare/summary.ts';
import type { MetricSeries, Outcome, OutcomeQuery, Outcomes } from '../../api/compare.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import type { Courses, Sources } from './courses.ts';
import { type NobodysSeries, readManyCourses } from './read-courses.ts';

/**
 * A number for each member and outcome, by one pass over each file for several metrics.
 *
 * @throws SourceFailure like `readCourses`; `bad-comparison` for the value at no step.
 */
export function readOutcomes(
  sources: Sources,
  { members, outcomes }: OutcomeQuery,
  nobodys: NobodysSeries = 'refused',
): Outcomes {
  for (const outcome of outcomes) requireStep(outcome);
  const series = new Map<string, MetricSeries>(outcomes.map((outcome) => [nameOf(outcome), outcome]));
  const read = readManyCourses(sources, members, [...series.values()], nobodys);
  const courses = new Map([...series.keys()].map((name, place) => [name, read[place]]));
  const own = outcomes.map((outcome) => courses.get(nameOf(outcome))?.courses ?? []);
  const values = new Float64Array(members.length * outcomes.length).fill(Number.NaN);
  outcomes.forEach(({ statistic, step: at }, place) => {
    own[place]?.forEach(({ step, values: course }, row) => {
      values[row * outcomes.length + place] = summarizeCourse(step, course, statistic, at);
    });
  });
  const missing = own.flatMap((course, outcome) =>
    silentSources(members, course).map((each) => ({ ...each, outcome })),
  );
  return { values, missing };
}

function nameOf({ metric, key }: MetricSeries): string {
  return JSON.stringify([metric, key]);
}

function requireStep({ statistic, step, metric }: Outcome): void {
  if (statistic !== 'at' || (step !== undefined && Number.isFinite(step))) return;
  throw new SourceFailure({
    kind: 'bad-comparison',
    problem: `The value of ${metric} at a step needs a step; ${step === undefined ? 'none is given' : `${step} is none`}.`,
  });
}

/** Sources none of whose members has a value, with the reason of the first of them. */
function silentSources(
  members: OutcomeQuery['members'],
  courses: Courses['courses'],
): readonly { readonly source: string; readonly reason: string }[] {
  const reasons = new Map<string, string>();
  const told = new Set<string>();
  members.forEach(({ source }, row) => {
    const reason = courses[row]?.missing;
    if (reason === undefined) told.add(source);
    else if (!reasons.has(source)) reasons.set(source, reason);
  });
  return [...reasons].filter(([source]) => !told.has(source)).map(([source, reason]) => ({ source, reason }));
}

import { summarizeCourse } from '../../analysis/compare/summary.ts';
import type { CourseStatistic, Member, Outcome, OutcomeQuery, Outcomes } from '../../api/compare.ts';
import { groupBy } from '../../base/group-by.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { metricsOverSteps } from '../../metrics/compare/over-steps.ts';
import type { Sources } from './courses.ts';
import { forgetOutcomes, keepOutcome, keptOutcome, type Told } from './kept-outcomes.ts';
import { metricsAtOnce } from './metric-reads.ts';
import { type NobodysSeries, readManyCourses } from './read-courses.ts';
import { tellNumbers } from './read-numbers.ts';
import { Readings } from './readings.ts';
import { membersBySource } from './require-series.ts';

/**
 * A number for each member and outcome, by one pass over each file for several metrics; what was told before is not
 * read again.
 *
 * @throws SourceFailure like `readCourses`; `bad-comparison` for the value at no step.
 */
export function readOutcomes(
  sources: Sources,
  { members, outcomes }: OutcomeQuery,
  nobodys: NobodysSeries = 'refused',
): Outcomes {
  for (const outcome of outcomes) requireStep(outcome);
  membersBySource(sources, members);
  forgetOutcomes(sources);
  const isTold = (outcome: Outcome) => {
    const told = members.map((member) => keptOutcome(sources, member, outcome));
    // What nobody has must be read where it is to be refused: the failure tells what may have been meant.
    const isRefused = nobodys === 'refused' && told.every((each) => each?.missing !== undefined);
    return told.every((each) => each !== undefined) && !isRefused;
  };
  const untold = outcomes.filter((outcome) => !isTold(outcome));
  tellNumbers(
    sources,
    members,
    untold.filter(({ statistic }) => statistic === 'value'),
  );
  tellCourses(sources, members, untold.filter(isOfCourse), nobodys);
  const values = new Float64Array(members.length * outcomes.length).fill(Number.NaN);
  const absent: Outcomes['absent'][number][] = [];
  const missing = outcomes.flatMap((outcome, place) => {
    const told = members.map((member) => keptOutcome(sources, member, outcome));
    told.forEach((each, row) => {
      values[row * outcomes.length + place] = each?.value ?? Number.NaN;
    });
    const silent = silentSources(members, told);
    absent.push(...silentMembers(members, told, silent).map((each) => ({ ...each, outcome: place })));
    return silent.map((each) => ({ ...each, outcome: place }));
  });
  return { values, missing, absent };
}

type CourseOutcome = Outcome & { readonly statistic: CourseStatistic };

function isOfCourse(outcome: Outcome): outcome is CourseOutcome {
  return outcome.statistic !== 'value';
}

/**
 * Reads outcomes of courses and keeps them. A few series at a time, so that not all of their courses are held at once;
 * those of one figure together.
 */
function tellCourses(
  sources: Sources,
  members: readonly Member[],
  outcomes: readonly CourseOutcome[],
  nobodys: NobodysSeries,
): void {
  const readings = new Readings();
  const bySeries = [...groupBy(outcomes, ({ metric, key }) => JSON.stringify([metric, key])).values()].sort(
    ([a], [b]) => placeOf(a) - placeOf(b),
  );
  const width = metricsAtOnce(members.length);
  for (let from = 0; from < bySeries.length; from += width) {
    const some = bySeries.slice(from, from + width);
    const series = some.flatMap(([first]) => first ?? []);
    readManyCourses(sources, members, series, nobodys, readings).forEach(({ courses }, k) => {
      for (const outcome of some[k] ?? []) {
        courses.forEach(({ step, values, missing }, row) => {
          const value = summarizeCourse(step, values, outcome.statistic, outcome.step);
          const member = members[row];
          if (member !== undefined) keepOutcome(sources, member, outcome, { value, missing });
        });
      }
    });
    readings.forget();
  }
}

const places = new Map([...metricsOverSteps.keys()].map((metric, place) => [metric, place]));

/** Metrics of one figure follow each other. */
function placeOf(outcome: Outcome | undefined): number {
  return (outcome && places.get(outcome.metric)) ?? places.size;
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
  told: readonly (Told | undefined)[],
): readonly { readonly source: string; readonly reason: string }[] {
  const reasons = new Map<string, string>();
  const heard = new Set<string>();
  members.forEach(({ source }, row) => {
    const reason = told[row]?.missing;
    if (reason === undefined) heard.add(source);
    else if (!reasons.has(source)) reasons.set(source, reason);
  });
  return [...reasons]
    .filter(([source]) => !heard.has(source))
    .map(([source, reason]) => ({ source, reason }));
}

/** Members without a value in sources that are not silent, by the reason. */
function silentMembers(
  members: OutcomeQuery['members'],
  told: readonly (Told | undefined)[],
  silent: readonly { readonly source: string }[],
): readonly { readonly reason: string; readonly members: readonly number[] }[] {
  const whole = new Set(silent.map(({ source }) => source));
  const places = [...members.keys()].filter(
    (row) => told[row]?.missing !== undefined && !whole.has(members[row]?.source ?? ''),
  );
  return [...groupBy(places, (row) => told[row]?.missing ?? '')].map(([reason, own]) => ({
    reason,
    members: own,
  }));
}

import type { TurningPoint, TurningPointKind } from '../../api/turning-points.ts';
import { bounded, type Course, changesOf, type Numbers, toEvent } from './event.ts';
import { recordsOf, runsOf } from './runs.ts';
import { deviationOf, meanOf, trailingMean } from './spread.ts';
import { percent, said } from './words.ts';

/** A change or count exactly at its threshold has 0.5, one at twice the threshold 1. */
function excess(value: number, threshold: number): number {
  return bounded((0.5 * Math.abs(value)) / threshold);
}

interface Wording {
  readonly kind: TurningPointKind;
  /** What is measured, as the subject of a sentence, e.g. `The share of system agents`. */
  readonly what: string;
  readonly say?: (value: number) => string;
}

/** Changes from step to step that are larger than a threshold, in both directions. */
function largeChanges(course: Course, threshold: number, wording: Wording): readonly TurningPoint[] {
  const { kind, what, say = said } = wording;
  if (!(threshold > 0)) return [];
  return changesOf(course).flatMap((change) => {
    const { previous, current } = change;
    const size = Math.abs(current - previous);
    if (!(size > threshold)) return [];
    const verb = current > previous ? 'rose' : 'fell';
    const text = `${what} ${verb} from ${say(previous)} to ${say(current)}, by more than ${say(threshold)}.`;
    return [toEvent({ kind, ...change, threshold, severity: excess(size, threshold), text })];
  });
}

function differences(course: Course): Numbers {
  return Float64Array.from(changesOf(course), ({ previous, current }) => current - previous);
}

/**
 * Shares of types that change by more than two standard deviations of their changes; of several types at
 * one step the one that changed most against its threshold.
 */
export function populationShifts(
  axis: Numbers,
  counts: ReadonlyMap<string, Numbers>,
): readonly TurningPoint[] {
  const lists = [...counts.values()];
  const total = axis.map((_, i) => lists.reduce((sum, list) => sum + (list[i] ?? Number.NaN), 0));
  const strongest = new Map<number, TurningPoint>();
  for (const [type, list] of counts) {
    const share = list.map((count, i) => ((total[i] ?? 0) > 0 ? count / (total[i] ?? 0) : Number.NaN));
    const course = { axis, values: share };
    const wording = { kind: 'population_shift', what: `The share of ${type} agents`, say: percent } as const;
    for (const event of largeChanges(course, 2 * deviationOf(differences(course)), wording)) {
      const rival = strongest.get(event.step);
      if (rival === undefined || event.severity > rival.severity) strongest.set(event.step, event);
    }
  }
  return [...strongest.values()];
}

/** A state below a share of its mean over the simulation; severity 1 − value / mean at its worst. */
export function belowMean(course: Course, share: number, wording: Wording): readonly TurningPoint[] {
  const { axis, values } = course;
  const mean = meanOf(values);
  if (!(mean > 0)) return [];
  const threshold = share * mean;
  const severity = values.map((value) => (value < threshold ? 1 - value / mean : 0));
  return lasting(course, severity, threshold, (value, during) => {
    const limit = `less than ${percent(share)} of the mean ${said(mean)}`;
    return `${wording.what} was ${said(value)} (${limit})${during}.`;
  }).map((event) => toEvent({ ...event, kind: wording.kind, step: axis[event.from] ?? 0 }));
}

/** Counts above a threshold; a run of such steps is one event at its first step. */
function aboveThreshold(
  course: Course,
  threshold: number,
  wording: Wording & { readonly least?: number },
): readonly TurningPoint[] {
  const { axis, values } = course;
  const severity = values.map((value) =>
    value > threshold ? Math.max(wording.least ?? 0, excess(value, threshold)) : 0,
  );
  return lasting(
    course,
    severity,
    threshold,
    (value, during) => `${wording.what}: ${said(value)} (more than ${said(threshold)})${during}.`,
  ).map((event) => toEvent({ ...event, kind: wording.kind, step: axis[event.from] ?? 0 }));
}

function lasting(
  { axis, values }: Course,
  severity: Numbers,
  threshold: number,
  say: (value: number, during: string) => string,
) {
  return runsOf(severity).map(({ from, to, worst }) => {
    const current = values[worst] ?? Number.NaN;
    const previous = values[from - 1] ?? Number.NaN;
    const during =
      to === from ? '' : ` at step ${axis[worst]}, the worst of steps ${axis[from]} to ${axis[to]}`;
    return {
      from,
      severity: severity[worst] ?? 0,
      text: say(current, during),
      ...(Number.isNaN(previous) ? {} : { previous }),
      current,
      threshold,
    };
  });
}

/** The threshold of combat: 1.5 times the mean of the five-step average of attacks, at least 1. */
export function combatThreshold(attacks: Numbers): number {
  return Math.max(1.5 * meanOf(trailingMean(attacks, 5)), 1);
}

export function intenseCombat(attacks: Course): readonly TurningPoint[] {
  const wording = { kind: 'intense_combat', what: 'Attacks in a step', least: 0.4 } as const;
  return aboveThreshold(attacks, combatThreshold(attacks.values), wording);
}

export function combatPatternChanges(attacks: Course): readonly TurningPoint[] {
  const wording = { kind: 'combat_pattern_change', what: 'The number of attacks' } as const;
  return largeChanges(attacks, combatThreshold(attacks.values), wording);
}

/** Changes of the success rate of reproduction by more than 1.5 standard deviations of its changes, at least 0.1. */
export function reproductionShifts(rate: Course): readonly TurningPoint[] {
  const threshold = Math.max(1.5 * (deviationOf(differences(rate)) || 0), 0.1);
  const what = 'The success rate of reproduction';
  return largeChanges(rate, threshold, { kind: 'reproduction_shift', what, say: percent });
}

/** Incidents in a step above mean + 1.5 standard deviations, and above 3. */
export function healthCrises(incidents: Course): readonly TurningPoint[] {
  const threshold = countThreshold(incidents.values, 3);
  const what = 'Losses of health in a step';
  return aboveThreshold(incidents, threshold, { kind: 'health_crisis', what });
}

/** Falls of the five-step mean of health by more than 1.5 standard deviations of its changes. */
export function healthDeclines(health: Course): readonly TurningPoint[] {
  const smooth = { axis: health.axis, values: trailingMean(health.values, 5) };
  const threshold = 1.5 * deviationOf(differences(smooth));
  const what = 'Mean health, averaged over five steps,';
  return largeChanges(smooth, threshold, { kind: 'health_decline', what }).filter(
    ({ previous = 0, current = 0 }) => current < previous,
  );
}

/** Learning experiences in a step above mean + 1.5 standard deviations, and above 5. */
export function learningSpikes(experiences: Course): readonly TurningPoint[] {
  const threshold = countThreshold(experiences.values, 5);
  const what = 'Learning experiences in a step';
  return aboveThreshold(experiences, threshold, { kind: 'learning_spike', what });
}

/** Changes of the mean learned reward by more than two standard deviations of its changes. */
export function rewardShifts(reward: Course): readonly TurningPoint[] {
  const threshold = 2 * deviationOf(differences(reward));
  return largeChanges(reward, threshold, { kind: 'reward_shift', what: 'The mean learned reward' });
}

function countThreshold(counts: Numbers, least: number): number {
  return Math.max(meanOf(counts) + 1.5 * (deviationOf(counts) || 0), least);
}

/** New maxima of a series, of a fixed severity; a rise over several steps is one, at its peak. */
export function records(course: Course, name: string, severity: number): readonly TurningPoint[] {
  const { axis, values } = course;
  return recordsOf(values).map(({ at, before }) => {
    const current = values[at] ?? Number.NaN;
    const step = axis[at] ?? 0;
    const text = `New record of ${name}: ${said(current)} (before: ${said(before)}).`;
    const numbers = { previous: before, current, threshold: before };
    return toEvent({ kind: 'record', step, severity, text, ...numbers, which: name.replaceAll(' ', '-') });
  });
}

export interface FailureCount {
  readonly step: number;
  readonly reason: string;
  readonly count: number;
}

/** The same reason for failed reproduction more than three times in a step; severity count / 5. */
export function reproductionFailures(failures: readonly FailureCount[]): readonly TurningPoint[] {
  return failures
    .filter(({ count }) => count > 3)
    .map(({ step, reason, count }) =>
      toEvent({
        kind: 'reproduction_failure',
        step,
        severity: bounded(count / 5),
        text: `${said(count)} attempts to reproduce failed for one reason (more than 3): ${reason}.`,
        current: count,
        threshold: 3,
        which: reason,
      }),
    );
}

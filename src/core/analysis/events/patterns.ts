import type { TurningPoint } from '../../api/turning-points.ts';
import { groupBy } from '../../base/group-by.ts';
import { type Statistics, statistics } from '../population/statistics.ts';

type Happened = Pick<TurningPoint, 'kind' | 'step' | 'severity'>;

/** How events are spread over a run; NaN where there is nothing to average. */
export interface EventPattern {
  readonly events: number;
  /** Recorded steps with any, and the step with most of them. */
  readonly stepsWithEvents: number;
  readonly busiestStep: number;
  /** Events of each recorded step; standard deviation ÷ n. */
  readonly perStep: Statistics;
  /** Steps from each event to the next, 0 within one step. */
  readonly intervals: Statistics;
}

/**
 * @param axis recorded steps, ascending
 * @param events in any order
 */
export function eventPattern(axis: ArrayLike<number>, events: readonly Happened[]): EventPattern {
  const counts = new Map(Array.from(axis, (step) => [step, 0]));
  for (const { step } of events) counts.set(step, (counts.get(step) ?? 0) + 1);
  const perStep = statistics([...counts.values()]);
  const [busiest] = [...counts].filter(([, count]) => count > 0 && count === perStep.max);
  return {
    events: events.length,
    stepsWithEvents: [...counts.values()].filter((count) => count > 0).length,
    busiestStep: busiest?.[0] ?? Number.NaN,
    perStep,
    intervals: intervalsOf(events),
  };
}

export interface KindPattern {
  readonly kind: Happened['kind'];
  readonly events: number;
  readonly meanSeverity: number;
  readonly maxSeverity: number;
  readonly firstStep: number;
  readonly lastStep: number;
  /** Mean steps from one to the next; NaN for a single one. */
  readonly meanInterval: number;
}

/** Each kind that occurs, the commonest first; of equals the one that occurs first. */
export function kindPatterns(events: readonly Happened[]): readonly KindPattern[] {
  const groups = groupBy(events, ({ kind }) => kind);
  return [...groups]
    .map(([kind, own]) => {
      const steps = statistics(own.map(({ step }) => step));
      const severity = statistics(own.map((event) => event.severity));
      return {
        kind,
        events: own.length,
        meanSeverity: severity.mean,
        maxSeverity: severity.max,
        firstStep: steps.min,
        lastStep: steps.max,
        meanInterval: intervalsOf(own).mean,
      };
    })
    .sort((a, b) => b.events - a.events || a.firstStep - b.firstStep);
}

function intervalsOf(events: readonly Happened[]): Statistics {
  const steps = events.map(({ step }) => step).sort((a, b) => a - b);
  return statistics(steps.slice(1).map((step, i) => step - (steps[i] ?? 0)));
}

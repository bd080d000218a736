import { meanOf, sampleSd } from '../population/statistics.ts';

/** Steps with attempts that one rate looks back over. */
export const RATE_WINDOW = 20;
/** A change of the rate beyond this is a change of strategy. */
const STRATEGY_CHANGE = 0.1;

/** What one type did at one step with attempts. */
export interface EventStep {
  readonly step: number;
  readonly successes: number;
  /** Agents of the type alive at the step. */
  readonly agents: number;
}

/** Rate of reproduction of one type; numbers are NaN where there are too few steps. */
export interface ReproductionRate {
  readonly step: readonly number[];
  readonly rate: readonly number[];
  readonly mean: number;
  /** Mean of |change| from one rate to the next. */
  readonly volatility: number;
  /** Standard deviation (÷ n − 1), and the same over the mean. */
  readonly sd: number;
  readonly cv: number;
  /** Changes of more than 0.1. */
  readonly strategyChanges: number;
}

/**
 * Successes within the last 20 steps with attempts over the mean number of agents of the type at these steps;
 * from the twentieth such step on, so that all rates look back equally far.
 */
export function rateOf(events: readonly EventStep[]): ReproductionRate {
  const step: number[] = [];
  const rate: number[] = [];
  for (let end = RATE_WINDOW; end <= events.length; end++) {
    const window = events.slice(end - RATE_WINDOW, end);
    const agents = meanOf(window.map((event) => event.agents));
    const successes = window.reduce((sum, event) => sum + event.successes, 0);
    step.push(events[end - 1]?.step ?? Number.NaN);
    rate.push(agents > 0 ? successes / agents : Number.NaN);
  }
  const known = rate.filter((value) => !Number.isNaN(value));
  const changes = known.slice(1).map((value, i) => Math.abs(value - (known[i] ?? Number.NaN)));
  const mean = meanOf(known);
  const sd = known.length < 2 ? Number.NaN : sampleSd(known);
  return {
    step,
    rate,
    mean,
    volatility: meanOf(changes),
    sd,
    cv: mean > 0 ? sd / mean : Number.NaN,
    strategyChanges:
      changes.length === 0 ? Number.NaN : changes.filter((change) => change > STRATEGY_CHANGE).length,
  };
}

/** Successes over attempts of the steps up to each, `window` of them at most; NaN where none of them has an attempt. */
export function trailingShare(
  successes: Float64Array<ArrayBuffer>,
  attempts: Float64Array<ArrayBuffer>,
  window: number,
): Float64Array<ArrayBuffer> {
  let won = 0;
  let tried = 0;
  return attempts.map((count, k) => {
    won += (successes[k] ?? 0) - (successes[k - window] ?? 0);
    tried += count - (attempts[k - window] ?? 0);
    return tried > 0 ? won / tried : Number.NaN;
  });
}

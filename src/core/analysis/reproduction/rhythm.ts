import { groupBy } from '../../base/group-by.ts';
import { meanOf, statistics } from '../population/statistics.ts';
import type { Attempt } from './attempts.ts';

/** How often agents try; NaN where there is nothing to average. */
export interface Rhythm {
  /** Agents with at least one attempt. */
  readonly agents: number;
  /** Steps between one attempt of an agent and its next. */
  readonly intervals: readonly number[];
  readonly meanInterval: number;
  readonly medianInterval: number;
  /** Mean change from one interval to the next of the same agent, which takes three attempts; above 0 when it slows. */
  readonly meanChange: number;
}

/** The rhythm of attempts, each agent's by itself. */
export function rhythmOf(attempts: readonly Attempt[]): Rhythm {
  const agents = groupBy(attempts, ({ agent }) => agent);
  const intervals: number[] = [];
  const changes: number[] = [];
  for (const list of agents.values()) {
    const own = differences(list.map(({ step }) => step).sort((a, b) => a - b));
    intervals.push(...own);
    changes.push(...differences(own));
  }
  const { mean, median } = statistics(intervals);
  return {
    agents: agents.size,
    intervals,
    meanInterval: mean,
    medianInterval: median,
    meanChange: meanOf(changes),
  };
}

function differences(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, i) => value - (values[i] ?? Number.NaN));
}

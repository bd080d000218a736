import { variance } from 'simple-statistics';
import { studentQuantile } from '../distributions.ts';
import { meanOf, type Statistics, sampleSd, statistics } from '../population/statistics.ts';
import { type ActionColumns, groupByType, pick } from './action-columns.ts';

/** What a type of action is like; NaN where a number has no meaning. Formulas in docs/metrics.md. */
export interface ActionStatistics extends Statistics {
  readonly type: string;
  readonly count: number;
  readonly frequency: number;
  /** Population variance of the reward. */
  readonly variance: number;
  /** 95 % confidence interval of the mean reward; NaN for fewer than two actions. */
  readonly low: number;
  readonly high: number;
  readonly successRate: number;
  readonly interactionRate: number;
  readonly soloPerformance: number;
  readonly interactionPerformance: number;
}

/** The statistics of every type, the commonest first. */
export function actionStatistics(actions: ActionColumns): readonly ActionStatistics[] {
  return groupByType(actions).map(({ type, rows }) => {
    const rewards = pick(actions.reward, rows);
    const targeted = rows.filter((row) => (actions.target.codes[row] ?? -1) >= 0);
    const solo = rows.filter((row) => (actions.target.codes[row] ?? -1) < 0);
    const numbers = exact(statistics(rewards));
    const interval = meanInterval(rewards);
    return {
      ...numbers,
      ...interval,
      type,
      count: rows.length,
      frequency: rows.length / actions.length,
      variance: numbers.sd === 0 ? 0 : variance([...rewards]),
      successRate: rewards.reduce((count, reward) => count + (reward > 0 ? 1 : 0), 0) / rows.length,
      interactionRate: targeted.length / rows.length,
      soloPerformance: meanOf(pick(actions.reward, solo)),
      interactionPerformance: meanOf(pick(actions.reward, targeted)),
    };
  });
}

/** Without the rounding errors that sums of one and the same value would leave. */
function exact(numbers: Statistics): Statistics {
  return numbers.min === numbers.max ? { ...numbers, mean: numbers.min, sd: 0 } : numbers;
}

/** Mean ± t s/√n at 95 %, s with n − 1; NaN for fewer than two values. */
export function meanInterval(values: Float64Array): { readonly low: number; readonly high: number } {
  const n = values.length;
  if (n < 2) return { low: Number.NaN, high: Number.NaN };
  const [first = Number.NaN] = values;
  if (values.every((value) => value === first)) return { low: first, high: first };
  const mean = meanOf(values);
  const half = (studentQuantile(0.95, n - 1) * sampleSd(values)) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}

/** What a type of action does to the resources of who acts. */
export interface ResourceImpact {
  readonly type: string;
  readonly count: number;
  /** Actions whose resources before and after are both stored; the other numbers are about these. */
  readonly known: number;
  readonly meanBefore: number;
  readonly meanChange: number;
  readonly totalChange: number;
}

export function resourceImpact(actions: ActionColumns): readonly ResourceImpact[] {
  return groupByType(actions).map(({ type, rows }) => {
    let [known, before, change] = [0, 0, 0];
    for (const row of rows) {
      const level = actions.before[row] ?? Number.NaN;
      const difference = (actions.after[row] ?? Number.NaN) - level;
      if (!Number.isFinite(difference)) continue;
      known++;
      before += level;
      change += difference;
    }
    const per = (sum: number) => (known === 0 ? Number.NaN : sum / known);
    return {
      type,
      count: rows.length,
      known,
      meanBefore: per(before),
      meanChange: per(change),
      totalChange: known === 0 ? Number.NaN : change,
    };
  });
}

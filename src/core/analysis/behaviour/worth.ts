import { mean, median, sampleCorrelation, standardDeviation } from 'simple-statistics';
import { type Actions, eachRow, type Life } from './actions.ts';
import { isConstant } from './tally.ts';

export interface Worth {
  /** Place in the list of types. */
  readonly type: number;
  readonly count: number;
  readonly meanReward: number;
  /** Divided by n. */
  readonly sd: number;
  /** Mean reward less the mean of the mean rewards of all types. */
  readonly againstOthers: number;
  /** Standard deviation above half of the size of the mean reward. */
  readonly isRisky: boolean;
  /** Fewer than half the median count of all types. */
  readonly isRare: boolean;
  /** Pearson correlation of the resources held before and the reward; NaN where one of them does not vary. */
  readonly resourceCorrelation: number;
}

/**
 * What each type of action is worth, commonest first, of equals by name; formulas are in docs/metrics.md.
 *
 * @param level resources of the agent before each row; NaN where not known
 */
export function worthOf(
  actions: Actions,
  lives: readonly Life[],
  level: Float64Array<ArrayBuffer>,
): readonly Worth[] {
  const rows: number[][] = actions.types.map(() => []);
  eachRow(lives, (row) => rows[actions.type[row] ?? -1]?.push(row));
  const rewards = rows.map((list) => list.map((row) => actions.reward[row] ?? 0));
  const means = rewards.map((list) => (list.length === 0 ? Number.NaN : mean(list)));
  const present = rows.flatMap((list, type) => (list.length > 0 ? [type] : []));
  if (present.length === 0) return [];
  const meanOfMeans = mean(present.map((type) => means[type] ?? 0));
  const nameOf = ({ type }: Worth) => actions.types[type] ?? '';
  const medianCount = median(present.map((type) => rows[type]?.length ?? 0));
  return present
    .map((type): Worth => {
      const [list, own] = [rows[type] ?? [], rewards[type] ?? []];
      const meanReward = means[type] ?? Number.NaN;
      const sd = isConstant(own) ? 0 : standardDeviation(own);
      return {
        type,
        count: list.length,
        meanReward,
        sd,
        againstOthers: meanReward - meanOfMeans,
        isRisky: sd > Math.abs(meanReward) / 2,
        isRare: list.length < medianCount / 2,
        resourceCorrelation: correlation(
          list.map((row) => level[row] ?? Number.NaN),
          own,
        ),
      };
    })
    .sort((a, b) => b.count - a.count || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Pearson correlation over the pairs of which both are known; NaN where either does not vary. */
function correlation(x: readonly number[], y: readonly number[]): number {
  const known = x.flatMap((value, k) => (Number.isFinite(value) ? [k] : []));
  const [a, b] = [known.map((k) => x[k] ?? 0), known.map((k) => y[k] ?? 0)];
  return known.length < 2 || isConstant(a) || isConstant(b) ? Number.NaN : sampleCorrelation(a, b);
}

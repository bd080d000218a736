import { sampleCorrelation } from 'simple-statistics';
import { chiSquareTail, studentTwoSided } from '../distributions.ts';
import { statistics } from '../population/statistics.ts';
import { type ActionColumns, groupByType } from './action-columns.ts';

/** What a type contributes to the reward of all. */
export interface Contribution {
  readonly type: string;
  readonly actionShare: number;
  readonly totalReward: number;
  /** NaN where all rewards together are 0. */
  readonly rewardShare: number;
  readonly rewardEfficiency: number;
}

export function contributions(actions: ActionColumns): readonly Contribution[] {
  const all = actions.reward.reduce((sum, reward) => sum + reward, 0);
  return groupByType(actions).map(({ type, rows }) => {
    const totalReward = rows.reduce((sum, row) => sum + (actions.reward[row] ?? 0), 0);
    const actionShare = rows.length / actions.length;
    const rewardShare = all === 0 ? Number.NaN : totalReward / all;
    return { type, actionShare, totalReward, rewardShare, rewardEfficiency: rewardShare / actionShare };
  });
}

/** Entropy of the mix of types in nats, and as a share of the most that so many types can have (0 for one type). */
export function diversityOf(counts: readonly number[]): {
  readonly entropy: number;
  readonly normalised: number;
} {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const present = counts.filter((count) => count > 0);
  if (present.length === 0) return { entropy: Number.NaN, normalised: Number.NaN };
  const entropy = present.reduce((sum, count) => sum - (count / all) * Math.log(count / all), 0);
  return {
    entropy: Math.abs(entropy),
    normalised: present.length < 2 ? 0 : entropy / Math.log(present.length),
  };
}

/** Whether the reward is above its median independently of the type of the action. */
export interface Independence {
  readonly median: number;
  readonly statistic: number;
  readonly freedom: number;
  readonly p: number;
  /** Cells of the table of which fewer than 5 actions would be expected: the test is then rough. */
  readonly small: number;
}

/** Chi-square of type × (reward > median); `undefined` with one type, or where no reward or every one is above it. */
export function independenceOf(actions: ActionColumns): Independence | undefined {
  const groups = groupByType(actions);
  if (groups.length < 2) return undefined;
  const { median } = statistics(actions.reward);
  const above = groups.map(({ rows }) =>
    rows.reduce((count, row) => count + ((actions.reward[row] ?? 0) > median ? 1 : 0), 0),
  );
  const share = above.reduce((sum, count) => sum + count, 0) / actions.length;
  if (!(share > 0 && share < 1)) return undefined;
  let [statistic, small] = [0, 0];
  groups.forEach(({ rows }, k) => {
    const observed = above[k] ?? 0;
    for (const [seen, expected] of [
      [observed, rows.length * share],
      [rows.length - observed, rows.length * (1 - share)],
    ] as const) {
      statistic += (seen - expected) ** 2 / expected;
      if (expected < 5) small++;
    }
  });
  const freedom = groups.length - 1;
  return { median, statistic, freedom, p: chiSquareTail(statistic, freedom), small };
}

/** Whether agents that do more of a type earn more. */
export interface Habit {
  readonly type: string;
  /** Agents that acted at all. */
  readonly agents: number;
  /** Agents that did it at least once. */
  readonly doers: number;
  /** Pearson, of the share of the type among an agent's actions with the mean reward of all its actions. */
  readonly correlation: number;
  /** Two-sided, from t = r √((n − 2) / (1 − r²)). */
  readonly p: number;
}

/** NaN with fewer than three agents, and where shares or rewards do not vary. */
export function habitsOf(actions: ActionColumns): readonly Habit[] {
  const { agent, reward, length } = actions;
  const total = new Float64Array(agent.names.length);
  const sum = new Float64Array(agent.names.length);
  for (let row = 0; row < length; row++) {
    const code = agent.codes[row] ?? -1;
    if (code < 0) continue;
    total[code] = (total[code] ?? 0) + 1;
    sum[code] = (sum[code] ?? 0) + (reward[row] ?? 0);
  }
  const acted = Array.from(total.keys()).filter((code) => (total[code] ?? 0) > 0);
  const means = acted.map((code) => (sum[code] ?? 0) / (total[code] ?? 1));
  return groupByType(actions).map(({ type, rows }) => {
    const own = new Float64Array(agent.names.length);
    for (const row of rows) {
      const code = agent.codes[row] ?? -1;
      if (code >= 0) own[code] = (own[code] ?? 0) + 1;
    }
    const shares = acted.map((code) => (own[code] ?? 0) / (total[code] ?? 1));
    const n = acted.length;
    const correlation =
      n < 3 || !varies(shares) || !varies(means) ? Number.NaN : sampleCorrelation(shares, means);
    const t = correlation * Math.sqrt((n - 2) / Math.max(0, 1 - correlation ** 2));
    return {
      type,
      agents: n,
      doers: shares.filter((share) => share > 0).length,
      correlation,
      p: studentTwoSided(t, n - 2),
    };
  });
}

function varies(values: readonly number[]): boolean {
  return values.some((value) => value !== values[0]);
}

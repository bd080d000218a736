import { statistics } from '../population/statistics.ts';

/** From the least to the most. */
const tierNames = ['lowest', 'low', 'high', 'highest'] as const;
export type TierName = (typeof tierNames)[number];

export interface Tier {
  readonly tier: TierName;
  /** Greatest value that belongs to it. */
  readonly upTo: number;
  readonly members: number;
  readonly sum: number;
  /** Of the sum of all values; `undefined` when that is 0. */
  readonly share: number | undefined;
}

export interface Tiers {
  readonly of: (value: number) => TierName;
  readonly tiers: readonly Tier[];
}

/** Quarters of some values by their quartiles; equal values share a tier. `undefined` without values. */
export function tiersOf(values: ArrayLike<number>): Tiers | undefined {
  const list = Array.from(values);
  if (list.length === 0) return undefined;
  const { q25, median, q75, max } = statistics(list);
  const of = (value: number): TierName => {
    if (value <= q25) return 'lowest';
    if (value <= median) return 'low';
    return value <= q75 ? 'high' : 'highest';
  };
  const bounds = [q25, median, q75, max];
  const total = list.reduce((sum, value) => sum + value, 0);
  const tiers = tierNames.map((tier, k): Tier => {
    const members = list.filter((value) => of(value) === tier);
    const sum = members.reduce((all, value) => all + value, 0);
    return {
      tier,
      upTo: bounds[k] ?? max,
      members: members.length,
      sum,
      share: total === 0 ? undefined : sum / total,
    };
  });
  return { of, tiers };
}

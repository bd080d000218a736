type Numbers = Float64Array<ArrayBuffer>;

/** Attacks, one entry each. */
export interface Attacks {
  readonly step: Numbers;
  readonly attacker: readonly string[];
  /** The agent attacked; `undefined` where the attack names none. */
  readonly target: readonly (string | undefined)[];
  /** NaN where the attack does not say it. */
  readonly damage: Numbers;
  /** 1 or 0. */
  readonly success: Numbers;
  /** NaN where none is stored. */
  readonly reward: Numbers;
  /** Whether the target defended itself: 1 or 0, NaN where the attack does not say it. */
  readonly defending: Numbers;
}

/** What some attacks come to. */
export interface Tally {
  readonly attacks: number;
  readonly successes: number;
  /** Sum of the damage that is known, and of how many attacks it is. */
  readonly damage: number;
  readonly measured: number;
  /** Sum of the rewards that are known, and of how many attacks they are. */
  readonly reward: number;
  readonly rewarded: number;
}

const nothing: Tally = { attacks: 0, successes: 0, damage: 0, measured: 0, reward: 0, rewarded: 0 };

/** Tallies of groups of attacks, groups in the order in which they first occur; `undefined` belongs to none. */
export function tallyBy<Group extends string | number>(
  attacks: Attacks,
  groupOf: (row: number) => Group | undefined,
): ReadonlyMap<Group, Tally> {
  const found = new Map<Group, { -readonly [Name in keyof Tally]: number }>();
  attacks.step.forEach((_, row) => {
    const group = groupOf(row);
    if (group === undefined) return;
    let tally = found.get(group);
    if (tally === undefined) {
      tally = { ...nothing };
      found.set(group, tally);
    }
    const damage = attacks.damage[row] ?? Number.NaN;
    const reward = attacks.reward[row] ?? Number.NaN;
    tally.attacks++;
    tally.successes += attacks.success[row] ?? 0;
    if (!Number.isNaN(damage)) {
      tally.damage += damage;
      tally.measured++;
    }
    if (!Number.isNaN(reward)) {
      tally.reward += reward;
      tally.rewarded++;
    }
  });
  return found;
}

/** All attacks together. */
export function tallyOf(attacks: Attacks): Tally {
  return tallyBy(attacks, () => 'all').get('all') ?? nothing;
}

/** Sum of the known damage; `undefined` where no attack says it. */
export function damageSum({ damage, measured }: Tally): number | undefined {
  return measured === 0 ? undefined : damage;
}

/** Mean of the known damage; `undefined` where no attack says it. */
export function damagePerAttack({ damage, measured }: Tally): number | undefined {
  return measured === 0 ? undefined : damage / measured;
}

/** Mean of the known rewards; `undefined` where none is stored. */
export function rewardPerAttack({ reward, rewarded }: Tally): number | undefined {
  return rewarded === 0 ? undefined : reward / rewarded;
}

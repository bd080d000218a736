import { attackSuccess } from '../advantage/advantage.ts';
import { firstAtOrAfter } from '../axis.ts';
import { slope } from '../population/statistics.ts';
import { type Attacks, damagePerAttack, rewardPerAttack, type Tally, tallyBy } from './attacks.ts';

type Numbers = Float64Array<ArrayBuffer>;

/** Combat step by step; NaN where a step has nothing to compute a value from. */
export interface CombatCourse {
  readonly attacks: Numbers;
  readonly successes: Numbers;
  readonly successRate: Numbers;
  readonly damagePerAttack: Numbers;
  readonly rewardPerAttack: Numbers;
}

/** @param step ascending; attacks at other steps do not count */
export function combatCourse(step: Numbers, attacks: Attacks): CombatCourse {
  const tallies = tallyBy(attacks, (row) => attacks.step[row]);
  const course = (of: (tally: Tally) => number | undefined, without: number): Numbers =>
    step.map((s) => {
      const tally = tallies.get(s);
      return tally === undefined ? without : (of(tally) ?? Number.NaN);
    });
  return {
    attacks: course((tally) => tally.attacks, 0),
    successes: course((tally) => tally.successes, 0),
    successRate: course(attackSuccess, Number.NaN),
    damagePerAttack: course(damagePerAttack, Number.NaN),
    rewardPerAttack: course(rewardPerAttack, Number.NaN),
  };
}

/** Combat of a whole simulation; `undefined` where a number has no meaning. Formulas are in docs/metrics.md. */
export interface CombatSummary {
  readonly stepsWithCombat: number;
  readonly intensity: number | undefined;
  readonly activity: number | undefined;
  readonly peak: number | undefined;
  readonly peakStep: number | undefined;
  readonly attacksSlope: number | undefined;
  readonly successesSlope: number | undefined;
  readonly successRateSlope: number | undefined;
}

export function summarizeCombat(step: Numbers, course: CombatCourse): CombatSummary {
  const fought = step.filter((_, i) => (course.attacks[i] ?? 0) > 0);
  const total = course.attacks.reduce((sum, n) => sum + n, 0);
  const peak = course.attacks.reduce((most, n) => Math.max(most, n), 0);
  const some = fought.length > 0;
  return {
    stepsWithCombat: fought.length,
    intensity: some ? total / fought.length : undefined,
    activity: step.length === 0 ? undefined : fought.length / step.length,
    peak: some ? peak : undefined,
    peakStep: some ? step[course.attacks.indexOf(peak)] : undefined,
    attacksSlope: some ? slope(step, course.attacks) : undefined,
    successesSlope: some ? slope(step, course.successes) : undefined,
    successRateSlope: some
      ? slope(
          fought,
          course.successRate.filter((_, i) => (course.attacks[i] ?? 0) > 0),
        )
      : undefined,
  };
}

/** Attacks of each group at each step, groups in the order in which they first occur; `undefined` belongs to none. */
export function attacksByGroup(
  step: Numbers,
  attacks: Attacks,
  groupOf: (row: number) => string | undefined,
): ReadonlyMap<string, Numbers> {
  const found = new Map<string, Numbers>();
  attacks.step.forEach((s, row) => {
    const group = groupOf(row);
    const at = firstAtOrAfter(step, s);
    if (group === undefined || step[at] !== s) return;
    const counts = found.get(group) ?? new Float64Array(step.length);
    counts[at] = (counts[at] ?? 0) + 1;
    found.set(group, counts);
  });
  return found;
}

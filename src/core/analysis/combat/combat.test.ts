import { describe, expect, it } from 'vitest';
import { type Attacks, damagePerAttack, damageSum, rewardPerAttack, tallyBy, tallyOf } from './attacks.ts';
import { attacksByGroup, combatCourse, summarizeCombat } from './course.ts';
import { tiersOf } from './tiers.ts';

const none = Number.NaN;

function attacksOf(
  rows: readonly (readonly [
    step: number,
    attacker: string,
    damage: number,
    success: 0 | 1,
    reward: number,
  ])[],
): Attacks {
  return {
    step: Float64Array.from(rows, ([step]) => step),
    attacker: rows.map(([, attacker]) => attacker),
    target: rows.map(() => undefined),
    damage: Float64Array.from(rows, ([, , damage]) => damage),
    success: Float64Array.from(rows, ([, , , success]) => success),
    reward: Float64Array.from(rows, ([, , , , reward]) => reward),
    defending: Float64Array.from(rows, () => none),
  };
}

/** Five attacks: two at step 1, none at 2, three at 3. */
const attacks = attacksOf([
  [1, 'a', 2, 1, 0.5],
  [1, 'b', 0, 0, none],
  [3, 'a', none, 1, 1],
  [3, 'a', 4, 1, -0.5],
  [3, 'b', -1, 0, 0],
]);
const nobody = attacksOf([]);
const steps = Float64Array.of(0, 1, 2, 3);

describe('the tally of attacks', () => {
  it('leaves out of its means what is not known', () => {
    const tally = tallyOf(attacks);
    // Damage 2 + 0 + 4 − 1 of four attacks, rewards 0.5 + 1 − 0.5 + 0 of four.
    expect(tally).toEqual({ attacks: 5, successes: 3, damage: 5, measured: 4, reward: 1, rewarded: 4 });
    expect([damageSum(tally), damagePerAttack(tally), rewardPerAttack(tally)]).toEqual([5, 1.25, 0.25]);
  });

  it('groups attacks, those that belong nowhere left out', () => {
    const byAgent = tallyBy(attacks, (row) => (row === 0 ? undefined : attacks.attacker[row]));
    expect([...byAgent].map(([agent, tally]) => [agent, tally.attacks, tally.damage])).toEqual([
      ['b', 2, -1],
      ['a', 2, 4],
    ]);
  });

  it('has no means without attacks, or when nothing is known of them', () => {
    for (const tally of [tallyOf(nobody), tallyOf(attacksOf([[1, 'a', none, 0, none]]))]) {
      expect([damageSum(tally), damagePerAttack(tally), rewardPerAttack(tally)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });
});

describe('the course of combat', () => {
  it('counts per step, with shares and means only where somebody attacks', () => {
    const course = combatCourse(steps, attacks);
    expect([...course.attacks]).toEqual([0, 2, 0, 3]);
    expect([...course.successes]).toEqual([0, 1, 0, 2]);
    expect([...course.successRate]).toEqual([none, 0.5, none, 2 / 3]);
    // Step 1: (2 + 0) / 2; step 3: (4 − 1) / 2 and (1 − 0.5 + 0) / 3.
    expect([...course.damagePerAttack]).toEqual([none, 1, none, 1.5]);
    expect([...course.rewardPerAttack]).toEqual([none, 0.5, none, 0.5 / 3]);
  });

  it('is summed up by intensity, activity, peak and slopes', () => {
    const summary = summarizeCombat(steps, combatCourse(steps, attacks));
    expect(summary).toMatchObject({
      stepsWithCombat: 2,
      intensity: 5 / 2,
      activity: 2 / 4,
      peak: 3,
      peakStep: 3,
    });
    // Steps −1.5 −0.5 0.5 1.5 around their mean: Σ x² = 5; Σ x·A = −0.5·2 + 1.5·3 = 3.5, Σ x·S = −0.5 + 3 = 2.5.
    expect(summary.attacksSlope).toBeCloseTo(0.7, 12);
    expect(summary.successesSlope).toBeCloseTo(0.5, 12);
    // From 1/2 at step 1 to 2/3 at step 3.
    expect(summary.successRateSlope).toBeCloseTo(1 / 12, 12);
  });

  it('has no peak, no intensity and no slopes when nobody attacks, and nothing at all without steps', () => {
    const quiet = summarizeCombat(steps, combatCourse(steps, nobody));
    expect(quiet).toEqual({
      stepsWithCombat: 0,
      intensity: undefined,
      activity: 0,
      peak: undefined,
      peakStep: undefined,
      attacksSlope: undefined,
      successesSlope: undefined,
      successRateSlope: undefined,
    });
    const never = new Float64Array();
    expect(summarizeCombat(never, combatCourse(never, nobody)).activity).toBeUndefined();
  });

  it('has slopes of 0 with a single step', () => {
    const one = Float64Array.of(1);
    const summary = summarizeCombat(one, combatCourse(one, attacks));
    expect([summary.attacksSlope, summary.successRateSlope]).toEqual([0, 0]);
  });

  it('splits by group', () => {
    const groups = attacksByGroup(steps, attacks, (row) => attacks.attacker[row]);
    expect([...groups].map(([agent, counts]) => [agent, ...counts])).toEqual([
      ['a', 0, 1, 0, 2],
      ['b', 0, 1, 0, 1],
    ]);
  });
});

describe('tiers', () => {
  it('part values at their quartiles, a value on a quartile in the lower tier', () => {
    // Sorted 1 2 3 4 10: quartiles 2, 3, 4, sum 20.
    const found = tiersOf([10, 1, 3, 2, 4]);
    expect(found?.tiers.map(({ tier, upTo, members, share }) => [tier, upTo, members, share])).toEqual([
      ['lowest', 2, 2, 3 / 20],
      ['low', 3, 1, 3 / 20],
      ['high', 4, 1, 4 / 20],
      ['highest', 10, 1, 10 / 20],
    ]);
    expect([1, 2.5, 4, 4.1].map((value) => found?.of(value))).toEqual(['lowest', 'low', 'high', 'highest']);
  });

  it('put equal values into one, and have no shares of nothing', () => {
    expect(tiersOf([5, 5, 5])?.tiers.map(({ members }) => members)).toEqual([3, 0, 0, 0]);
    expect(tiersOf([0])?.tiers.map(({ share }) => share)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(tiersOf([])).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { askDifferences, births, deaths, firstDifference, members, reward } from '../../testing/two-sides.ts';

describe('the difference of two groups', () => {
  it('is B − A, with Welch’s test and Cohen’s d, said in one sentence', async () => {
    // A: 10, 12, 14, mean 12, s² 4; B: 15, 16, 20, mean 17, s² 7. d = 5 / √5.5; t = 5 / √(11/3).
    const row = await firstDifference({});
    expect(row).toMatchObject({ a: 12, b: 17, difference: 5, n: [3, 3] });
    expect(row.relative).toBeCloseTo(5 / 12, 12);
    expect(row.effect).toBeCloseTo(5 / Math.sqrt(5.5), 12);
    expect(row.standardized).toBeCloseTo(5 / Math.sqrt(5.5), 12);
    // scipy.stats.ttest_ind([15, 16, 20], [10, 12, 14], equal_var=False)
    expect(row.p).toBeCloseTo(0.06381115161617636, 12);
    expect(row.interval?.[0]).toBeCloseTo(-0.4761327300064746, 9);
    expect(row.interval?.[1]).toBeCloseTo(10.476132730006475, 9);
    expect(row.sentence).toBe(
      'Births, last: B has 5 more than A on average (+42 %), a large effect (d = 2.13; Welch p = 0.064, 95 % interval −0.476 to 10.48, N = 3 and 3).',
    );
    expect(row.warning).toBe('With N = 3 and 3 only a very large effect can be told from chance.');
    expect((await askDifferences({})).test).toBe('welch');
  });

  it('turns round when the groups are swapped', async () => {
    const row = await firstDifference({ a: members('b1', 'b2', 'b3'), b: members('a1', 'a2', 'a3') });
    expect(row).toMatchObject({ a: 17, b: 12, difference: -5 });
    expect(row.effect).toBeCloseTo(-5 / Math.sqrt(5.5), 12);
    expect(row.sentence).toContain('B has 5 less than A on average (−29 %), a large effect (d = −2.13;');
  });

  it('is none between equal groups', async () => {
    const row = await firstDifference({ b: members('a3', 'a1', 'a2') });
    expect(row).toMatchObject({ difference: 0, relative: 0, effect: 0, p: 1 });
    expect(row.sentence).toBe('Births, last: No difference on average (N = 3 and 3).');
    const same = await firstDifference({ outcomes: [deaths] });
    expect(same).toMatchObject({ difference: 0, effect: undefined, p: undefined });
    expect(same.sentence).toBe('Deaths, mean: No difference (N = 3 and 3).');
    expect(same.warning).toBe('Neither A nor B varies: there is no chance to test against.');
  });

  it('has no test where neither side varies, and says so', async () => {
    const row = await firstDifference({ b: members('c1', 'c2'), outcomes: [deaths] });
    expect(row).toMatchObject({ difference: 2, relative: 1, effect: undefined, interval: undefined });
    expect(row.sentence).toBe('Deaths, mean: B has 2 more than A on average (+100 %; N = 3 and 2).');
  });

  it('leaves out members without a value, and says how many', async () => {
    const row = await firstDifference({ b: members('b1', 'unrewarded', 'b3'), outcomes: [reward] });
    expect(row).toMatchObject({ b: 1, n: [3, 2] });
    expect(row.warning).toContain('1 of 3 in B without a value.');
  });
});

describe('the difference of single simulations', () => {
  it('has no test, no interval and no effect', async () => {
    const answer = await askDifferences({ a: members('a1'), b: members('b1') });
    expect(answer.test).toBe('none');
    expect(answer.rows[0]).toEqual({
      outcome: births,
      a: 10,
      b: 15,
      difference: 5,
      relative: 0.5,
      effect: undefined,
      standardized: undefined,
      interval: undefined,
      p: undefined,
      n: [1, 1],
      sentence: 'Births, last: B has 5 more than A (+50 %; N = 1 and 1).',
      warning: 'Only one simulation a side: no test.',
    });
  });

  it('is told when they are equal, and when A is 0', async () => {
    const same = await firstDifference({ a: members('a1'), b: members('c1') });
    expect(same.sentence).toBe('Births, last: No difference (N = 1 and 1).');
    const fromNothing = await firstDifference({ a: members('zero'), b: members('b1') });
    expect(fromNothing.relative).toBeNaN();
    expect(fromNothing.sentence).toBe('Births, last: B has 15 more than A (from 0; N = 1 and 1).');
  });

  it('has no test on one side alone either', async () => {
    const row = await firstDifference({ b: members('b1') });
    expect(row).toMatchObject({ difference: 3, effect: undefined, p: undefined, n: [3, 1] });
    expect(row.warning).toBe('Only one simulation in B: no test.');
  });

  it('cannot be where one has no value, and the reason is told', async () => {
    const row = await firstDifference({ b: members('empty') });
    expect(row).toMatchObject({ a: 12, b: Number.NaN, difference: Number.NaN, n: [3, 0] });
    expect(row.sentence).toBe('Births, last: nothing to compare, B has no value.');
    const nobody = await firstDifference({
      outcomes: [{ metric: 'agents_of_type', key: 'type:x', statistic: 'last' }],
    });
    expect(nobody.sentence).toBe(
      'Agents alive of a type, x, last: nothing to compare, neither A nor B has a value.',
    );
    expect(nobody.warning).not.toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Difference, DifferenceQuery, Outcome } from '../../api/compare.ts';
import { mappedText } from '../../testing/mapped.ts';
import { readDifferences } from './differences.ts';

/** A simulation of one step with a seed, births, deaths and, unless told otherwise, a reward. */
const simulation = (
  id: string,
  seed: number | string,
  births: number,
  deaths = 2,
  reward = 'average_reward 1',
) => `
  simulation ${id} {"seed": ${seed}}
  step 0 total 5 births ${births} deaths ${deaths} ${reward}
`;

const text = [
  simulation('a1', 1, 10),
  simulation('a2', 2, 12),
  simulation('a3', 3, 14),
  simulation('b1', 1, 15),
  simulation('b2', 2, 16),
  simulation('b3', 3, 20),
  simulation('b4', 3, 0),
  simulation('c1', 4, 10, 4),
  simulation('c2', 5, 12, 4),
  simulation('unrewarded', 9, 7, 2, ''),
  simulation('zero', 'null', 0, 0),
  'simulation empty {"seed": 8}',
].join('');

const births: Outcome = { metric: 'births', statistic: 'last' };
const deaths: Outcome = { metric: 'deaths', statistic: 'mean' };
const reward: Outcome = { metric: 'average_reward', statistic: 'max' };
const members = (...ids: readonly string[]) => ids.map((id) => ({ source: 'f', simulation: id }));

async function ask(query: Partial<DifferenceQuery>) {
  const { connection, mapping } = await mappedText('farm-2025-11', text);
  return readDifferences(new Map([['f', { connection, large: false, ...mapping }]]), {
    a: members('a1', 'a2', 'a3'),
    b: members('b1', 'b2', 'b3'),
    outcomes: [births],
    paired: false,
    ...query,
  });
}

async function first(query: Partial<DifferenceQuery>): Promise<Difference> {
  const { rows } = await ask(query);
  if (rows[0] === undefined) throw new Error('no row');
  return rows[0];
}

describe('the difference of two groups', () => {
  it('is B − A, with Welch’s test and Cohen’s d, said in one sentence', async () => {
    // A: 10, 12, 14, mean 12, s² 4; B: 15, 16, 20, mean 17, s² 7. d = 5 / √5.5; t = 5 / √(11/3).
    const row = await first({});
    expect(row).toMatchObject({ a: 12, b: 17, difference: 5, n: [3, 3] });
    expect(row.relative).toBeCloseTo(5 / 12, 12);
    expect(row.effect).toBeCloseTo(5 / Math.sqrt(5.5), 12);
    expect(row.standardized).toBeCloseTo(5 / Math.sqrt(5.5), 12);
    // scipy.stats.ttest_ind([15, 16, 20], [10, 12, 14], equal_var=False)
    expect(row.p).toBeCloseTo(0.06381115161617636, 12);
    expect(row.interval?.[0]).toBeCloseTo(-0.4761327300064746, 9);
    expect(row.interval?.[1]).toBeCloseTo(10.476132730006475, 9);
    expect(row.sentence).toBe(
      'Births, last: B has 5 more than A on average (+42 %), a large effect (d = 2.13; Welch p = 0.064, 95 % interval -0.476 to 10.48, N = 3 and 3).',
    );
    expect(row.warning).toBe('With N = 3 and 3 only a very large effect can be told from chance.');
    expect((await ask({})).test).toBe('welch');
  });

  it('turns round when the groups are swapped', async () => {
    const row = await first({ a: members('b1', 'b2', 'b3'), b: members('a1', 'a2', 'a3') });
    expect(row).toMatchObject({ a: 17, b: 12, difference: -5 });
    expect(row.effect).toBeCloseTo(-5 / Math.sqrt(5.5), 12);
    expect(row.sentence).toContain('B has 5 less than A on average (-29 %), a large effect (d = -2.13;');
  });

  it('is none between equal groups', async () => {
    const row = await first({ b: members('a3', 'a1', 'a2') });
    expect(row).toMatchObject({ difference: 0, relative: 0, effect: 0, p: 1 });
    expect(row.sentence).toBe('Births, last: No difference on average (N = 3 and 3).');
    const same = await first({ outcomes: [deaths] });
    expect(same).toMatchObject({ difference: 0, effect: undefined, p: undefined });
    expect(same.sentence).toBe('Deaths, mean: No difference (N = 3 and 3).');
    expect(same.warning).toBe('Neither A nor B varies: there is no chance to test against.');
  });

  it('has no test where neither side varies, and says so', async () => {
    const row = await first({ b: members('c1', 'c2'), outcomes: [deaths] });
    expect(row).toMatchObject({ difference: 2, relative: 1, effect: undefined, interval: undefined });
    expect(row.sentence).toBe('Deaths, mean: B has 2 more than A on average (+100 %; N = 3 and 2).');
  });

  it('leaves out members without a value, and says how many', async () => {
    const row = await first({ b: members('b1', 'unrewarded', 'b3'), outcomes: [reward] });
    expect(row).toMatchObject({ b: 1, n: [3, 2] });
    expect(row.warning).toContain('1 of 3 in B without a value.');
  });
});

describe('the difference of single simulations', () => {
  it('has no test, no interval and no effect', async () => {
    const answer = await ask({ a: members('a1'), b: members('b1') });
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
    const same = await first({ a: members('a1'), b: members('c1') });
    expect(same.sentence).toBe('Births, last: No difference (N = 1 and 1).');
    const fromNothing = await first({ a: members('zero'), b: members('b1') });
    expect(fromNothing.relative).toBeNaN();
    expect(fromNothing.sentence).toBe('Births, last: B has 15 more than A (from 0; N = 1 and 1).');
  });

  it('has no test on one side alone either', async () => {
    const row = await first({ b: members('b1') });
    expect(row).toMatchObject({ difference: 3, effect: undefined, p: undefined, n: [3, 1] });
    expect(row.warning).toBe('Only one simulation in B: no test.');
  });

  it('cannot be where one has no value, and the reason is told', async () => {
    const row = await first({ b: members('empty') });
    expect(row).toMatchObject({ a: 12, b: Number.NaN, difference: Number.NaN, n: [3, 0] });
    expect(row.sentence).toBe('Births, last: nothing to compare, B has no value.');
    const nobody = await first({
      outcomes: [{ metric: 'agents_of_type', key: 'type:x', statistic: 'last' }],
    });
    expect(nobody.sentence).toBe(
      'Agents alive of a type, x, last: nothing to compare, neither A nor B has a value.',
    );
    expect(nobody.warning).not.toBeUndefined();
  });
});

describe('the difference of pairs of equal seed', () => {
  it('pairs the seeds that stand once on either side', async () => {
    // 15 − 10 and 16 − 12: mean 4.5, s = √½, dz = 4.5 √2, t = 9, p = 1 − 2 atan(9) / π. Seed 3 stands twice in B.
    const answer = await ask({ b: members('b1', 'b2', 'b3', 'b4'), paired: true });
    expect(answer.test).toBe('paired');
    const [row] = answer.rows;
    expect(row).toMatchObject({ a: 11, b: 15.5, difference: 4.5, n: [2, 2], agreement: 1 });
    expect(row?.effect).toBeCloseTo(4.5 * Math.SQRT2, 12);
    expect(row?.p).toBeCloseTo(1 - (2 * Math.atan(9)) / Math.PI, 12);
    expect(row?.interval?.[0]).toBeCloseTo(4.5 - 12.706204736174696 / 2, 9);
    expect(row?.sentence).toBe(
      'Births, last: B has 4.5 more than A on average (+41 %), a large effect (d = 6.36; paired p = 0.07, 95 % interval -1.85 to 10.85, N = 2 pairs); the pairs agree in direction.',
    );
    expect(row?.warning).toBe(
      'With N = 2 pairs only a very large effect can be told from chance. 1 of 3 in A in no pair with values. 2 of 4 in B in no pair with values.',
    );
  });

  it('compares groups where fewer than two pairs can be made, and says so', async () => {
    const answer = await ask({ b: members('b1', 'c1', 'c2'), paired: true });
    expect(answer.test).toBe('welch');
    expect(answer.note).toBe('Fewer than two seeds stand once on either side: compared as groups.');
    // No seed is no seed: NULL pairs with nothing.
    expect((await ask({ a: members('zero', 'a1'), b: members('zero', 'a1'), paired: true })).test).toBe(
      'welch',
    );
  });
});

describe('differences are ranked', () => {
  it('by effect, then relative change; what is equal and what cannot be compared comes last', async () => {
    const all: readonly Outcome[] = [
      { metric: 'agents_of_type', key: 'type:x', statistic: 'last' },
      { metric: 'total_agents', statistic: 'last' },
      births,
      deaths,
    ];
    const grouped = await ask({ b: members('c1', 'c2'), outcomes: all });
    // Deaths are 2 in all of A and 4 in all of B: no chance at all. Births have d = −1 / √(10/3); nobody has the type.
    expect(grouped.rows.map(({ outcome }) => outcome.metric)).toEqual([
      'deaths',
      'births',
      'total_agents',
      'agents_of_type',
    ]);
    const single = await ask({ a: members('a1'), b: members('b3'), outcomes: all });
    expect(single.rows.map(({ outcome }) => outcome.metric)).toEqual([
      'births',
      'total_agents',
      'deaths',
      'agents_of_type',
    ]);
    const fromNothing = await ask({ a: members('zero'), b: members('a1'), outcomes: all });
    expect(fromNothing.rows.map(({ outcome, difference }) => [outcome.metric, difference])).toEqual([
      ['births', 10],
      ['deaths', 2],
      ['total_agents', 0],
      ['agents_of_type', Number.NaN],
    ]);
  });

  it('and it is said how many of many tests chance lets through', async () => {
    const eleven = Array.from({ length: 11 }, (): Outcome => births);
    expect((await ask({ outcomes: eleven })).note).toBe(
      'Of 11 tests, chance alone brings about 1 below p = 0.05.',
    );
    expect((await ask({ outcomes: eleven.slice(2) })).note).toBeUndefined();
    expect((await ask({ a: members('a1'), outcomes: eleven })).note).toBeUndefined();
  });

  it('and there are none without outcomes', async () => {
    expect((await ask({ outcomes: [] })).rows).toEqual([]);
  });
});

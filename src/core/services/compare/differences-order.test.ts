import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../api/compare.ts';
import { askDifferences, births, deaths, members } from '../../testing/two-sides.ts';

describe('the difference of pairs of equal seed', () => {
  it('pairs the seeds that stand once on either side', async () => {
    // 15 − 10 and 16 − 12: mean 4.5, s = √½, dz = 4.5 √2, t = 9, p = 1 − 2 atan(9) / π. Seed 3 stands twice in B.
    const answer = await askDifferences({ b: members('b1', 'b2', 'b3', 'b4'), paired: true });
    expect(answer.test).toBe('paired');
    const [row] = answer.rows;
    expect(row).toMatchObject({ a: 11, b: 15.5, difference: 4.5, n: [2, 2], agreement: 1 });
    expect(row?.effect).toBeCloseTo(4.5 * Math.SQRT2, 12);
    expect(row?.p).toBeCloseTo(1 - (2 * Math.atan(9)) / Math.PI, 12);
    expect(row?.interval?.[0]).toBeCloseTo(4.5 - 12.706204736174696 / 2, 9);
    expect(row?.sentence).toBe(
      'Births, last: B has 4.5 more than A on average (+41 %), a large effect (d = 6.36; paired p = 0.07, 95 % interval −1.85 to 10.85, N = 2 pairs); the pairs agree in direction.',
    );
    expect(row?.warning).toBe(
      'With N = 2 pairs only a very large effect can be told from chance. 1 of 3 in A in no pair with values. 2 of 4 in B in no pair with values.',
    );
  });

  it('compares groups where fewer than two pairs can be made, and says so', async () => {
    const answer = await askDifferences({ b: members('b1', 'c1', 'c2'), paired: true });
    expect(answer.test).toBe('welch');
    expect(answer.note).toBe('Fewer than two seeds stand once on either side: compared as groups.');
    // No seed is no seed: NULL pairs with nothing.
    expect(
      (await askDifferences({ a: members('zero', 'a1'), b: members('zero', 'a1'), paired: true })).test,
    ).toBe('welch');
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
    const grouped = await askDifferences({ b: members('c1', 'c2'), outcomes: all });
    // Deaths are 2 in all of A and 4 in all of B: no chance at all. Births have d = −1 / √(10/3); nobody has the type.
    expect(grouped.rows.map(({ outcome }) => outcome.metric)).toEqual([
      'deaths',
      'births',
      'total_agents',
      'agents_of_type',
    ]);
    const single = await askDifferences({ a: members('a1'), b: members('b3'), outcomes: all });
    expect(single.rows.map(({ outcome }) => outcome.metric)).toEqual([
      'births',
      'total_agents',
      'deaths',
      'agents_of_type',
    ]);
    const fromNothing = await askDifferences({ a: members('zero'), b: members('a1'), outcomes: all });
    expect(fromNothing.rows.map(({ outcome, difference }) => [outcome.metric, difference])).toEqual([
      ['births', 10],
      ['deaths', 2],
      ['total_agents', 0],
      ['agents_of_type', Number.NaN],
    ]);
  });

  it('and it is said how many of many tests chance lets through', async () => {
    const eleven = Array.from({ length: 11 }, (): Outcome => births);
    expect((await askDifferences({ outcomes: eleven })).note).toBe(
      'Of 11 tests, chance alone brings about 1 below p = 0.05.',
    );
    expect((await askDifferences({ outcomes: eleven.slice(2) })).note).toBeUndefined();
    expect((await askDifferences({ a: members('a1'), outcomes: eleven })).note).toBeUndefined();
  });

  it('and there are none without outcomes', async () => {
    expect((await askDifferences({ outcomes: [] })).rows).toEqual([]);
  });
});

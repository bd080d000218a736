import { describe, expect, it } from 'vitest';
import type { SweepQuery } from '../../api/compare.ts';
import { mappedText } from '../../testing/mapped.ts';
import { readSweep } from './sweep.ts';

/** Six simulations of damage 10 or 20 with one step each, of which the births are the outcome; and one without a configuration. */
const small = `
  simulation s1 {"combat": {"damage": 20}, "fast": true, "name": "x"}
  step 0 births 8
  simulation s2 {"combat.damage": 10, "fast": true, "name": "y"}
  step 0 births 1
  simulation s3 {"combat.damage": 10, "fast": false, "name": "x"}
  step 0 births 3
  simulation s4 {"combat.damage": 20, "fast": false, "name": "y"}
  step 0 births 4
  simulation s5 {"combat.damage": 20, "fast": false, "name": "y"}
  step 0 births 9
  simulation s6 {"combat.damage": 30, "fast": false, "name": "y"}
  simulation s7
  step 0 births 5`;

const ids = (n: number) => Array.from({ length: n }, (_, k) => `s${k + 1}`);

async function sweep(text: string, simulations: readonly string[], query: Partial<SweepQuery>) {
  const { connection, mapping } = await mappedText('farm-2025-11', text);
  return readSweep(new Map([['f', { connection, large: false, ...mapping }]]), {
    members: simulations.map((simulation) => ({ source: 'f', simulation })),
    parameters: ['combat.damage'],
    outcomes: [{ metric: 'births', statistic: 'last' }],
    ...query,
  });
}

describe('a sweep', () => {
  it('has a mean and an interval for each value of a parameter', async () => {
    const { levels, outcomes } = await sweep(small, ids(7), {});
    expect([...outcomes.values]).toEqual([8, 1, 3, 4, 9, Number.NaN, 5]);
    expect(levels[0]?.map(({ values, members, n, mean }) => [values, members, n, mean])).toEqual([
      [[10], [1, 2], 2, 2],
      [[20], [0, 3, 4], 3, 7],
      [[30], [5], 0, Number.NaN],
      [[undefined], [6], 1, 5],
    ]);
    // 1, 3: 2 ± t(.975, 1) · 1 = 2 ± 12.706; 8, 4, 9: s² = 7, 7 ± 4.302653 · √(7/3).
    expect(levels[0]?.[0]?.interval?.[1]).toBeCloseTo(14.706204736, 8);
    expect(levels[0]?.[1]?.interval?.[0]).toBeCloseTo(7 - 4.302652729749462 * Math.sqrt(7 / 3), 9);
    expect([levels[0]?.[2]?.interval, levels[0]?.[3]?.interval]).toEqual([undefined, undefined]);
  });

  it('crosses two parameters, and no third', async () => {
    const { levels } = await sweep(small, ids(5), { parameters: ['combat.damage', 'fast', 'name'] });
    expect(levels[0]?.map(({ values, n, mean }) => [values, n, mean])).toEqual([
      [[10, 'false'], 1, 3],
      [[10, 'true'], 1, 1],
      [[20, 'false'], 2, 6.5],
      [[20, 'true'], 1, 8],
    ]);
  });

  it('correlates numbers, and true and false, with each outcome', async () => {
    const { correlations } = await sweep(small, ids(5), {
      parameters: ['combat.damage', 'fast', 'name', 'no'],
    });
    // x: 20, 10, 10, 20, 20, mean 16; y: 8, 1, 3, 4, 9, mean 5. Σ = 12 + 24 + 12 − 4 + 16 = 60, Σx² 120, Σy² 46.
    expect(correlations[0]).toMatchObject({ parameter: 'combat.damage', outcome: 0, n: 5 });
    expect(correlations[0]?.r).toBeCloseTo(60 / Math.sqrt(120 * 46), 12);
    // scipy.stats.pearsonr
    expect(correlations[0]?.p).toBeCloseTo(0.09835191578389757, 12);
    expect(correlations[1]?.r).toBeCloseTo(-1 / Math.sqrt(1.2 * 46), 12);
    expect(correlations.slice(2).map(({ r, withheld }) => [r, withheld])).toEqual([
      [undefined, 'The values of the parameter are no numbers.'],
      [undefined, 'None of the simulations stores the parameter.'],
    ]);
  });

  it('withholds a correlation of few simulations, and of what does not vary', async () => {
    const few = await sweep(small, ids(4), {});
    expect(few.correlations).toEqual([
      {
        parameter: 'combat.damage',
        outcome: 0,
        r: undefined,
        p: undefined,
        n: 4,
        withheld: 'Needs 5 simulations with a number and a value; there are 4.',
      },
    ]);
    const alike = ids(5).map((id) => `simulation ${id} {"a": 1, "b": ${id.slice(1)}}\nstep 0 births 4`);
    const { correlations } = await sweep(alike.join('\n'), ids(5), { parameters: ['a', 'b'] });
    expect(correlations.map(({ withheld }) => withheld)).toEqual([
      'The parameter does not vary.',
      'The outcome does not vary.',
    ]);
  });

  it('splits at the median, and from twenty simulations on at the best decile', async () => {
    const { splits, thresholds } = await sweep(small, ids(5), { parameters: ['fast'] });
    // False is 0: 3, 4, 9, mean 16/3; true is 1: 8, 1, mean 4.5.
    expect(splits).toEqual([
      {
        parameter: 'fast',
        outcome: 0,
        threshold: 0,
        below: 16 / 3,
        nBelow: 3,
        above: 4.5,
        nAbove: 2,
        percent: expect.closeTo(-15.625, 10),
      },
    ]);
    expect(thresholds).toEqual([]);
    const many = ids(21).map((id, k) => `simulation ${id} {"a": ${k}}\nstep 0 births ${k > 6 ? 50 : 10}`);
    const large = await sweep(many.join('\n'), ids(21), { parameters: ['a'] });
    expect(large.thresholds).toEqual([
      {
        parameter: 'a',
        outcome: 0,
        threshold: 6,
        below: 10,
        nBelow: 7,
        above: 50,
        nAbove: 14,
        percent: 400,
      },
    ]);
  });

  it('has outcomes alone without parameters, and nothing without members', async () => {
    const alone = await sweep(small, ids(2), { parameters: [] });
    expect([alone.levels, alone.correlations, [...alone.outcomes.values]]).toEqual([[[]], [], [8, 1]]);
    const nobody = await sweep(small, [], {});
    expect([nobody.levels, nobody.splits]).toEqual([[[]], []]);
  });
});

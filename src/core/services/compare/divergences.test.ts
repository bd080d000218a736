import { describe, expect, it } from 'vitest';
import type { DivergenceQuery } from '../../api/compare.ts';
import { mappedText } from '../../testing/mapped.ts';
import { readDivergences } from './divergences.ts';

/** Agents alive by step: a1 10, 10, 10, 10, 10, 10; a2 two more each; b goes up and away; c ends early; d is a1. */
async function sources() {
  const line = (id: string, totals: readonly number[]) =>
    [`simulation ${id}`, ...totals.map((total, step) => `step ${step} total ${total} births ${total}`)].join(
      '\n',
    );
  const { connection, mapping } = await mappedText(
    'farm-2025-11',
    [
      line('a1', [10, 10, 10, 10, 10, 20]),
      line('a2', [12, 12, 12, 12, 12, 22]),
      line('b', [11, 13, 11, 13, 14, 25]),
      line('c', [11, 13, 14]),
      line('d', [10, 10, 10, 10, 10, 20]),
      line('none', []),
    ].join('\n'),
  );
  return new Map([['f', { connection, large: false, ...mapping }]]);
}

const members = (...ids: readonly string[]) => ids.map((simulation) => ({ source: 'f', simulation }));

async function divergence(query: Partial<DivergenceQuery>) {
  const [found] = readDivergences(await sources(), {
    a: members('a1', 'a2'),
    b: members('b'),
    series: [{ metric: 'total_agents' }],
    band: 'range',
    tolerance: 0.1,
    hold: 2,
    ...query,
  });
  return found;
}

describe('where B leaves A', () => {
  it('is the first step outside the band of several members that B does not return from at once', async () => {
    // The range is 10 to 12: B is out at step 1 alone, then from step 3 on.
    expect(await divergence({})).toEqual({
      series: { metric: 'total_agents' },
      step: 3,
      side: 'above',
      a: 11,
      b: 13,
      compared: 6,
      sentence:
        'Agents alive: B leaves the range of A upwards at step 3 and stays out for at least 2 steps (B 13, A 11; N = 2 and 1 there).',
    });
    expect((await divergence({ hold: 1 }))?.step).toBe(1);
  });

  it('depends on the band: one standard error is 1, one deviation √2, and Student’s interval 12.7', async () => {
    expect((await divergence({ band: 'se' }))?.step).toBe(3);
    expect((await divergence({ band: 'sd', hold: 3 }))?.step).toBe(3);
    expect(await divergence({ band: 't95' })).toMatchObject({
      step: undefined,
      sentence: 'Agents alive: B never leaves the 95 % interval of A for 2 steps in a row; 6 steps compared.',
    });
  });

  it('takes the mean of B, and a tolerance where A is one simulation', async () => {
    // A tenth of the range of a1, 10 to 20, is 1. The mean of b and c is 11, 13, 12.5, then b alone.
    const found = await divergence({ a: members('a1'), b: members('b', 'c'), hold: 3 });
    expect(found).toMatchObject({ step: 1, side: 'above', a: 10, b: 13, compared: 6 });
    expect(found?.sentence).toBe(
      'Agents alive: B leaves A upwards at step 1, by more than 10 % of A’s range, and stays out for at least 3 steps (B 13, A 10; N = 1 and 2 there).',
    );
  });

  it('is nowhere between equal simulations, whatever the tolerance', async () => {
    expect(await divergence({ a: members('a1'), b: members('d'), tolerance: 0, hold: 1 })).toMatchObject({
      step: undefined,
      compared: 6,
      sentence: 'Agents alive: B never leaves A; 6 steps compared.',
    });
  });

  it('compares the steps that both have', async () => {
    expect(await divergence({ a: members('c'), b: members('a1'), hold: 5 })).toMatchObject({
      step: undefined,
      compared: 3,
    });
    // From step 3 on A has but one value: no band.
    expect((await divergence({ a: members('a1', 'c'), hold: 4 }))?.compared).toBe(3);
  });

  it('says who has nothing to compare', async () => {
    const nobody = { step: undefined, compared: 0 };
    expect(await divergence({ b: members('none') })).toMatchObject({
      ...nobody,
      sentence: 'Agents alive: nothing to compare, B has no value.',
    });
    expect((await divergence({ a: members('none'), b: members('none') }))?.sentence).toContain(
      'both have no value',
    );
    expect(await divergence({ series: [{ metric: 'agents_of_type', key: 'type:unheard' }] })).toMatchObject(
      nobody,
    );
  });

  it('goes downwards, too', async () => {
    expect(await divergence({ a: members('b'), b: members('a1'), tolerance: 0, hold: 6 })).toMatchObject({
      step: 0,
      side: 'below',
      sentence:
        'Agents alive: B leaves A downwards at step 0 and stays out for at least 6 steps (B 10, A 11).',
    });
  });

  it('is refused for a stay or a tolerance that is none', async () => {
    await expect(divergence({ hold: 0 })).rejects.toThrow('bad-comparison');
    await expect(divergence({ hold: 1.5 })).rejects.toThrow('bad-comparison');
    await expect(divergence({ tolerance: -1 })).rejects.toThrow('bad-comparison');
    await expect(divergence({ tolerance: Number.NaN })).rejects.toThrow('bad-comparison');
  });
});

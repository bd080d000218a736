import { describe, expect, it } from 'vitest';
import { populationIssues } from './population.ts';

const stored = (total: number | undefined, types: Readonly<Record<string, number>>) => ({
  simulation: 's1',
  step: 9,
  total,
  types: new Map(Object.entries(types)),
});

describe('stored and counted population', () => {
  it('may differ by two, in total and in each type', () => {
    expect(populationIssues(stored(12, { system: 12 }), new Map([['system', 10]]))).toEqual([]);
    expect(populationIssues(stored(8, { system: 8 }), new Map([['system', 10]]))).toEqual([]);
  });

  it('are an issue each where they differ by three, also in a type that only one side knows', () => {
    const issues = populationIssues(
      stored(13, { system: 10, order: 3 }),
      new Map([
        ['system', 7],
        ['chaos', 3],
      ]),
    );
    // 13 against 7 + 3 = 10; chaos 0 against 3; order 3 against 0; system 10 against 7.
    expect(issues.map(({ count, stored, counted }) => [count, stored, counted])).toEqual([
      ['total', 13, 10],
      ['chaos', 0, 3],
      ['order', 3, 0],
      ['system', 10, 7],
    ]);
    expect(issues[0]).toMatchObject({ simulation: 's1', step: 9 });
  });

  it('are not compared where nothing is stored', () => {
    expect(populationIssues(stored(undefined, {}), new Map([['system', 50]]))).toEqual([]);
    expect(populationIssues(stored(50, {}), new Map([['system', 50]]))).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { defaultWeights, memoryQuery, memorySearchSchema, scoreFormula } from './memory-search.ts';

test('an address says what is looked for; what makes no sense is left out', () => {
  const search = memorySearchSchema.parse({
    words: 'trade',
    agent: 7,
    lowest: 0.5,
    highest: 3,
    since: 'x',
    decay: 0.5,
  });
  expect(memoryQuery(search, 25)).toEqual({
    text: 'trade',
    agent: '7',
    tag: undefined,
    importance: [0.5, 1],
    steps: undefined,
    weights: { ...defaultWeights, decay: 0.5 },
    limit: 25,
  });
  expect(memoryQuery({ since: 3 }, 1).steps).toEqual([3, Number.MAX_SAFE_INTEGER]);
  expect(memoryQuery({}, 1).importance).toBeUndefined();
});

test('the formula of the score shows the weights', () => {
  expect(scoreFormula(defaultWeights, true)).toBe(
    'score = (1 · 0.95^(now − step) + 1 · importance + 1 · match) / 3',
  );
  expect(scoreFormula({ ...defaultWeights, recency: 0.1, importance: 0.2 }, false)).toBe(
    'score = (0.1 · 0.95^(now − step) + 0.2 · importance) / 0.3',
  );
});

import { expect, test } from 'vitest';
import { mappedText } from '../../testing/mapped.ts';
import { readVerdicts } from './verdicts.ts';

/** Three finish, x with most systems; y dies out; z stores no counts and no agents. */
const text = `
  simulation x1 {"max_steps_configured": 1}
  step 0 total 3 {"system": 1, "control": 2}
  step 1 total 3 {"system": 2, "control": 1}
  simulation x2 {"max_steps_configured": 1}
  step 0 total 2 {"system": 2}
  step 1 total 2 {"control": 1, "system": 1}
  simulation x3 {"max_steps_configured": 1}
  step 0 total 2 {"system": 2}
  step 1 total 4 {"control": 3, "system": 1}
  simulation y {"max_steps_configured": 1}
  step 0 total 2 {"system": 2}
  step 1 total 0 {"system": 0}
  simulation z
  step 0 births 0`;

const members = (...ids: readonly string[]) => ids.map((simulation) => ({ source: 'f', simulation }));

async function verdicts(a: readonly string[], b: readonly string[]) {
  const { connection, mapping } = await mappedText('farm-2025-11', text);
  const sources = new Map([['f', { connection, large: false, ...mapping }]]);
  return readVerdicts(sources, members(...a), members(...b));
}

test('of several simulations the shares are told, with intervals, convergence and entropy', async () => {
  const [ended, dominant] = await verdicts(['x1', 'x2', 'x3'], ['y', 'x1']);
  expect(ended?.a.shares.map(({ verdict, count }) => [verdict, count])).toEqual([['finished', 3]]);
  expect([ended?.a.convergence, ended?.a.entropy]).toEqual([1, 0]);
  expect(ended?.b.shares.map(({ verdict, share }) => [verdict, share])).toEqual([
    ['extinct', 0.5],
    ['finished', 0.5],
  ]);
  expect(ended?.b.entropy).toBeCloseTo(Math.LN2, 12);
  // Wilson: 1 of 2 from 9.5 to 90.5 %, 3 of 3 from 3 / (3 + z²) = 43.9 %.
  expect(ended?.sentence).toBe(
    'How they ended: B extinct 1 of 2 (95 % interval 9 % to 91 %), finished 1 of 2 (95 % interval 9 % to 91 %), convergence 50 %, entropy 0.69; A finished 3 of 3 (95 % interval 44 % to 100 %), convergence 100 %, entropy 0.00.',
  );
  // x2 ends with one of each: the first type counts. Nobody is left of y.
  expect(dominant?.a.shares.map(({ verdict, count }) => [verdict, count])).toEqual([
    ['system', 2],
    ['control', 1],
  ]);
  expect(dominant?.b.shares.map(({ verdict }) => verdict)).toEqual(['nobody', 'system']);
});

test('of single simulations it is only told what they came to', async () => {
  const [ended, dominant] = await verdicts(['x1'], ['y']);
  expect(ended?.sentence).toBe('How they ended: B extinct; A finished.');
  expect(dominant?.sentence).toBe('Dominant type at the end: B nobody; A system.');
  expect(ended?.a).toMatchObject({ n: 1, convergence: Number.NaN, entropy: Number.NaN });
});

test('what is not known of any of them is left out', async () => {
  const found = await verdicts(['z'], ['z']);
  expect(found.map(({ name }) => name)).toEqual(['How they ended']);
  const [, dominant] = await verdicts(['z'], ['x1']);
  expect(dominant?.sentence).toBe('Dominant type at the end: B system; A not known.');
});

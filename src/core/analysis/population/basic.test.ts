import { expect, test } from 'vitest';
import { basicStatistics } from './basic.ts';

test('the numbers of four steps, of which the last is after extinction', () => {
  const basic = basicStatistics({
    step: [0, 1, 2, 3],
    total: [4, 6, 2, 0],
    consumed: [0, 3, 5, 100],
    available: [20, 12, 8, 100],
  });
  // Counted: 4, 6, 2. Mean 12 / 3 = 4; squares 16 + 36 + 4 = 56; variance 56 / 3 − 16 = 8 / 3.
  expect(basic).toMatchObject({ steps: 3, mean: 4, peak: 6, lowest: 2, initial: 4, final: 2, lastStep: 2 });
  expect(basic?.sumOfSquares).toBe(56);
  expect(basic?.variance).toBeCloseTo(8 / 3, 12);
  expect(basic?.sd).toBeCloseTo(Math.sqrt(8 / 3), 12);
  expect(basic?.cv).toBeCloseTo(Math.sqrt(8 / 3) / 4, 12);
  // Last step 2 × peak 6 / initial 4; peak 6 / final 2.
  expect(basic?.momentum).toBe(3);
  expect(basic?.peakToEnd).toBe(3);
  // Consumed 0 + 3 + 5 = 8 of 20 + 12 + 8 = 40; for each of 4 agents over 3 steps 8 / 12.
  expect(basic).toMatchObject({ consumed: 8, available: 40, utilisation: 0.2 });
  expect(basic?.utilisationPerAgent).toBeCloseTo(2 / 3, 12);
});

test('one step has no spread', () => {
  const basic = basicStatistics({ step: [7], total: [5] });
  expect(basic).toMatchObject({ steps: 1, mean: 5, variance: 0, sd: 0, cv: 0, momentum: 7, peakToEnd: 1 });
});

test('what is not stored, and what nothing is divided by, has no meaning', () => {
  const basic = basicStatistics({
    step: [0, 1],
    total: [2, 2],
    consumed: [Number.NaN, Number.NaN],
    available: [0, 0],
  });
  expect(basic?.consumed).toBeNaN();
  expect(basic?.utilisation).toBeNaN();
  expect(basic?.utilisationPerAgent).toBeNaN();
});

test('nobody alive, unknown counts and no steps yield nothing', () => {
  expect(basicStatistics({ step: [0, 1], total: [0, 0] })).toBeUndefined();
  expect(basicStatistics({ step: [0], total: [Number.NaN] })).toBeUndefined();
  expect(basicStatistics({ step: [], total: [] })).toBeUndefined();
});

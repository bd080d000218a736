import { expect, test } from 'vitest';
import { sampleOf } from './sample.ts';
import { t95 } from './student.ts';

test('Student’s interval of the mean is t · s / √n on either side', () => {
  // Of 1, 3: mean 2, s = √2, s / √2 = 1, and t(.975, 1) = tan(0.475 π) = 12.7062.
  const [low, high] = t95(sampleOf([1, 3])) ?? [];
  expect(low).toBeCloseTo(2 - 12.706204736, 8);
  expect(high).toBeCloseTo(2 + 12.706204736, 8);
  // Of 2, 4, 9: mean 5, s = √13, t(.975, 2) = 4.302652730; 4.302652730 · √(13 / 3) = 8.956686.
  expect(t95(sampleOf([2, 4, 9]))?.[1]).toBeCloseTo(5 + 8.956686, 5);
});

test('equal values leave no width, fewer than two no interval', () => {
  expect(t95(sampleOf([4, 4, 4]))).toEqual([4, 4]);
  expect([t95(sampleOf([4])), t95(sampleOf([]))]).toEqual([undefined, undefined]);
});

import fc from 'fast-check';
import { silhouette } from 'simple-statistics';
import { expect, test } from 'vitest';
import { createSilhouettes } from './silhouettes.ts';

test('the mean silhouette of two pairs by hand', () => {
  // On a line: 0 and 1 in one cluster, 4 and 6 in the other.
  // 0: a = 1, b = (4 + 6) / 2 = 5 -> 4/5; 1: a = 1, b = (3 + 5) / 2 = 4 -> 3/4;
  // 4: a = 2, b = (4 + 3) / 2 = 3.5 -> 1.5/3.5; 6: a = 2, b = (6 + 5) / 2 = 5.5 -> 3.5/5.5.
  const mean = createSilhouettes([0, 1, 4, 6], [0, 0, 0, 0]);
  expect(mean([0, 0, 1, 1])).toBeCloseTo((4 / 5 + 3 / 4 + 3 / 7 + 7 / 11) / 4, 12);
});

test('a point alone in its cluster has 0, and so have points that are all at one place', () => {
  // 0 and 2 together, 5 alone: (0: a = 2, b = 5 -> 3/5; 2: a = 2, b = 3 -> 1/3; 5: 0).
  expect(createSilhouettes([0, 2, 5], [0, 0, 0])([0, 0, 1])).toBeCloseTo((3 / 5 + 1 / 3) / 3, 12);
  expect(createSilhouettes([1, 1, 1, 1], [1, 1, 1, 1])([0, 0, 1, 1])).toBe(0);
});

test('one cluster, or labels with gaps that leave one, has none', () => {
  expect(createSilhouettes([0, 1], [0, 0])([0, 0])).toBeNaN();
  expect(createSilhouettes([0, 1], [0, 0])([2, 2])).toBeNaN();
});

test('agrees with simple-statistics', () => {
  const place = fc.double({ min: -1000, max: 1000, noNaN: true });
  const labelled = fc.array(fc.tuple(place, place, fc.nat(3)), { minLength: 4, maxLength: 30 });
  fc.assert(
    fc.property(labelled, (drawn) => {
      const x = drawn.map(([each]) => each);
      const y = drawn.map(([, each]) => each);
      // The library wants labels without gaps.
      const labels = drawn.map(([, , label], i) => (i < 4 ? i : label));
      const each = silhouette(
        drawn.map(([px, py]) => [px, py]),
        labels,
      );
      if (each.some((value) => Number.isNaN(value))) return;
      const mean = each.reduce((sum, value) => sum + value, 0) / each.length;
      expect(createSilhouettes(x, y)(labels)).toBeCloseTo(mean, 9);
    }),
  );
});

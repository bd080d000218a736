import fc from 'fast-check';
import { kMeansCluster } from 'simple-statistics';
import { expect, test } from 'vitest';
import { Random } from '../../base/random.ts';
import { createKMeans } from './k-means.ts';

test('two clusters on a line by hand', () => {
  // From the first two points drawn, whichever they are: 0 and 2 about 1, 10 and 14 about 12; 1 + 1 + 4 + 4 squared.
  const cluster = createKMeans(Float64Array.of(0, 2, 10, 14), new Float64Array(4));
  const found = cluster(2, () => 0.5);
  expect(found?.within).toBe(10);
  expect([...(found?.centres ?? [])].sort(([a], [b]) => a - b)).toEqual([
    [1, 0],
    [12, 0],
  ]);
  expect(found?.labels[0]).toBe(found?.labels[1]);
  expect(found?.labels[2]).toBe(found?.labels[3]);
  expect(found?.labels[0]).not.toBe(found?.labels[2]);
});

test('gives a start up that leaves a centre without points', () => {
  const cluster = createKMeans(Float64Array.of(1, 1), Float64Array.of(1, 1));
  expect(cluster(2, () => 0)).toBeUndefined();
});

test('finds what simple-statistics finds from the same start', () => {
  const place = fc.integer({ min: -50, max: 50 });
  const points = fc.array(fc.tuple(place, place), { minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(points, fc.integer({ min: 2, max: 4 }), fc.nat(1000), (drawn, k, seed) => {
      const [one, other] = [Random.seeded(seed), Random.seeded(seed)];
      const own = createKMeans(
        Float64Array.from(drawn, ([x]) => x),
        Float64Array.from(drawn, ([, y]) => y),
      )(k, () => one.unit());
      const library = () =>
        kMeansCluster(
          drawn.map((point) => [...point]),
          k,
          () => other.unit(),
        );
      if (own === undefined) expect(library).toThrow(/no friends/);
      else expect(own.labels).toEqual(library().labels);
    }),
  );
});

import fc from 'fast-check';
import { kMeansCluster, sample } from 'simple-statistics';
import { expect, test } from 'vitest';
import { Random } from '../../base/random.ts';
import { createKMeans, spreadStart } from './k-means.ts';

test('two clusters on a line by hand', () => {
  // 0 and 2 about 1, 10 and 14 about 12; 1 + 1 + 4 + 4.
  const cluster = createKMeans(Float64Array.of(0, 2, 10, 14), new Float64Array(4));
  const found = cluster([0, 1]);
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
  expect(cluster([0, 1])).toBeUndefined();
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
      )(sample([...drawn.keys()], k, () => one.unit()));
      const library = () =>
        kMeansCluster(
          drawn.map((point) => [...point]),
          k,
          () => other.unit(),
        );
      if (own === undefined) expect(library).toThrow(/no friends/);
      else expect([...own.labels]).toEqual(library().labels);
    }),
  );
});

test('starts at points that lie apart, each drawn by the square of its distance', () => {
  const x = Float64Array.of(0, 1, 10);
  const drawn = (units: readonly number[]) => {
    const left = [...units];
    return spreadStart(x, new Float64Array(3), 2, () => left.shift() ?? 0);
  };
  // From 0 the squares are 0, 1 and 100: below 1/101 it is the second point, above it the third.
  expect(drawn([0, 0.009])).toEqual([0, 1]);
  expect(drawn([0, 0.01])).toEqual([0, 2]);
  expect(drawn([0.4, 0])).toEqual([1, 0]);
});

test('never starts at one place twice where there are others', () => {
  const place = fc.integer({ min: 0, max: 3 });
  const points = fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(points, fc.nat(1000), (drawn, seed) => {
      const places = new Set(drawn.map(([px, py]) => `${px} ${py}`)).size;
      const random = Random.seeded(seed);
      const start = spreadStart(
        Float64Array.from(drawn, ([px]) => px),
        Float64Array.from(drawn, ([, py]) => py),
        places,
        () => random.unit(),
      );
      expect(new Set(start.map((i) => `${drawn[i]}`)).size).toBe(places);
    }),
  );
});

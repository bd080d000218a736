import { expect, test } from 'vitest';
import { Random } from '../../base/random.ts';
import { NearGrid, type Place } from './near-grid.ts';

const anything = () => true;

test('finds the nearest other thing, as far as it may look', () => {
  const grid = new NearGrid<Place>(100, 50, 5);
  const [here, near, far] = [
    { x: 10, y: 10 },
    { x: 13, y: 14 },
    { x: 90, y: 45 },
  ];
  for (const thing of [here, near, far]) grid.add(thing);
  expect(grid.nearest(here, 5, anything)).toBe(near);
  expect(grid.nearest(here, 4.9, anything)).toBeUndefined();
  expect(grid.nearest(far, 200, anything)).toBe(near);
  expect(grid.nearest(here, 200, (thing) => thing !== near)).toBe(far);
});

test('follows what moves and forgets what is removed', () => {
  const grid = new NearGrid<{ x: number; y: number }>(20, 20, 2);
  const thing = { x: 1, y: 1 };
  grid.add(thing);
  thing.x = 19;
  grid.moved(thing, 1, 1);
  expect(grid.nearest({ x: 20, y: 1 }, 2, anything)).toBe(thing);
  grid.remove(thing);
  expect(grid.nearest({ x: 20, y: 1 }, 100, anything)).toBeUndefined();
});

test('finds what looking at everything finds', () => {
  const random = Random.seeded(3);
  const grid = new NearGrid<Place>(60, 40, 3);
  const things = Array.from({ length: 200 }, () => ({ x: random.between(0, 60), y: random.between(0, 40) }));
  for (const thing of things) grid.add(thing);
  const square = (a: Place, b: Place) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
  for (const reach of [0.5, 2, 7, 100]) {
    for (const from of things) {
      const others = things.filter((thing) => thing !== from && square(thing, from) <= reach ** 2);
      const nearest = others.sort((a, b) => square(a, from) - square(b, from))[0];
      expect(grid.nearest(from, reach, anything)).toBe(nearest);
    }
  }
});

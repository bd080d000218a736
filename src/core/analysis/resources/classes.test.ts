import { expect, it } from 'vitest';
import { classesOf, countsByClass } from './classes.ts';

it('makes classes of 1, 2 or 5 times a power of ten, at most about twenty', () => {
  // From 0 to 43.65: 2.18 a class at least, so 5; the last class begins at 40.
  const classes = classesOf([0, 43.65, 7]);
  expect(classes.width).toBe(5);
  expect([...classes.start]).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40]);
  expect([...countsByClass([0, 43.65, 7, 5, 4.99], classes)]).toEqual([2, 2, 0, 0, 0, 0, 0, 0, 1]);
});

it('reaches below 0, and rounding puts no value into the class before its own', () => {
  const classes = classesOf([-0.3, 0.3]);
  // 0.6 / 20 = 0.03, so 0.05.
  expect(classes.width).toBe(0.05);
  expect(classes.start).toHaveLength(13);
  const counts = countsByClass([-0.3, 0.3, 0.1, 0.15], classes);
  expect([counts[0], counts[8], counts[9], counts[12]]).toEqual([1, 1, 1, 1]);
});

it('has one class for one value, and none for none', () => {
  expect(classesOf([7, 7])).toEqual({ start: Float64Array.from([7]), width: 1 });
  expect(classesOf([]).start).toHaveLength(0);
  expect([...countsByClass([1], classesOf([]))]).toEqual([]);
});

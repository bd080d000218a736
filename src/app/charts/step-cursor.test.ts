import { expect, it } from 'vitest';
import { createStepCursor } from './step-cursor.ts';

it('shows the hovered step and comes back to the pinned one', () => {
  const cursor = createStepCursor(10);
  cursor.hover(3);
  expect(cursor.get()).toBe(3);
  expect(cursor.pinned()).toBe(10);
  cursor.hover(undefined);
  expect(cursor.get()).toBe(10);
  cursor.set(undefined);
  expect(cursor.get()).toBeUndefined();
});

it('tells of changes only, until it is asked to stop', () => {
  const cursor = createStepCursor();
  const heard: (number | undefined)[] = [];
  const stop = cursor.subscribe(() => heard.push(cursor.get()));
  cursor.set(4);
  cursor.set(4);
  cursor.hover(5);
  stop();
  cursor.hover(6);
  expect(heard).toEqual([4, 5]);
});

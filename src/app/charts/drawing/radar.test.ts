import { expect, test } from 'vitest';
import { radar } from './radar.ts';

const paint = 'accent' as const;

test('an outline goes from axis to axis, clockwise from the top', () => {
  const drawing = radar({
    axes: ['a', 'b', 'c', 'd'],
    outlines: [{ label: 'one', paint, shares: [1, 0.5, undefined, 2], titles: ['a 1', 'b 2', '', 'd 4'] }],
    width: 1000,
  });
  // Centre 200 | 148, radius 120: up, half to the right, nothing down, and no farther than the rim to the left.
  const outline = drawing?.shapes.find((shape) => shape.kind === 'path' && shape.fill === paint);
  expect(outline).toMatchObject({ d: 'M200 28L260 148L200 148L80 148Z' });
  const points = drawing?.shapes.filter((shape) => shape.kind === 'circle');
  expect(points?.map((shape) => 'title' in shape && shape.title)).toEqual(['a 1', 'b 2', 'd 4']);
});

test('a long name beside the rim has its room', () => {
  const drawing = radar({
    axes: ['top', 'Mean resources', 'below', 'Mean collected reward'],
    outlines: [{ label: 'one', paint, shares: [1, 1, 1, 1], titles: [] }],
    width: 500,
  });
  const name = drawing?.shapes.find(
    (shape) => shape.kind === 'text' && shape.text === 'Mean collected reward',
  );
  if (name?.kind !== 'text') throw new Error('The name is missing.');
  expect(name.anchor).toBe('end');
  // 21 letters of at most 6.93 pixels end at 8 pixels from the rim: none is left of the picture.
  expect(name.x - 21 * 6.93).toBeGreaterThanOrEqual(0);
  expect(drawing?.width).toBeLessThanOrEqual(500);
});

test('fewer than three axes, and no outline, make no picture', () => {
  expect(
    radar({ axes: ['a', 'b'], outlines: [{ label: 'x', paint, shares: [1, 1], titles: [] }], width: 500 }),
  ).toBe(undefined);
  expect(radar({ axes: ['a', 'b', 'c'], outlines: [], width: 500 })).toBe(undefined);
});

import { expect, test } from 'vitest';
import { type MapDot, pointMap } from './point-map.ts';
import { rose } from './rose.ts';

const plane = { left: 0, right: 100, bottom: 0, top: 50 };
const dot = (x: number, y: number): MapDot => ({ x, y, paint: 'accent', form: 'dot', size: 4, title: 'a1' });

test('both axes have one scale, and y grows upwards', () => {
  const { shapes } = pointMap({ plane, width: 464, dots: [dot(0, 0), dot(50, 0), dot(0, 50)] });
  const [origin, east, north] = shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
  if (origin === undefined || east === undefined || north === undefined) throw new Error('no dots');
  // 400 pixels for 100 units: 200 for 50 to the right, and as many for 50 up.
  expect(east.x - origin.x).toBe(200);
  expect(east.y).toBe(origin.y);
  expect(origin.y - north.y).toBe(200);
  expect(north.x).toBe(origin.x);
  expect(origin.title).toBe('a1');
});

test('a way runs through its places in their order', () => {
  const { shapes } = pointMap({
    plane,
    width: 464,
    paths: [{ x: [0, 50, 50], y: [50, 50, 25], paint: 'text', dash: '6 3' }],
  });
  const way = shapes.find((shape) => shape.kind === 'path' && shape.dash === '6 3');
  const [left, top, ...rest] = (way?.kind === 'path' ? way.d : '').match(/[\d.]+/g)?.map(Number) ?? [];
  expect(rest).toEqual([(left ?? 0) + 200, top, (left ?? 0) + 200, (top ?? 0) + 100]);
});

test('very many dots are a few shapes, one for each look', () => {
  const dots = Array.from({ length: 3000 }, (_, k) => dot(k % 100, k % 50));
  const squares = dots.map((each) => ({ ...each, form: 'square' as const, opacity: 0.5 }));
  const { shapes } = pointMap({ plane, width: 464, dots: [...dots, ...squares] });
  expect(shapes.filter((shape) => shape.kind === 'path' && shape.d.length > 10_000)).toHaveLength(2);
  expect(shapes.length).toBeLessThan(40);
});

test('keys go to the next line where there is no room, and nothing lies outside of the picture', () => {
  const keys = Array.from({ length: 12 }, (_, k) => ({
    label: `agent number ${k}`,
    paint: 'accent' as const,
    form: 'line' as const,
  }));
  const drawing = pointMap({ plane, width: 320, keys, caption: 'At step 3', dots: [dot(100, 0)] });
  const signs = drawing.shapes.flatMap((shape) =>
    shape.kind === 'text' && shape.text.startsWith('agent') ? [shape] : [],
  );
  expect(signs).toHaveLength(12);
  expect(new Set(signs.map(({ y }) => y)).size).toBeGreaterThan(3);
  for (const shape of drawing.shapes) {
    if (shape.kind === 'path') continue;
    expect(shape.x).toBeGreaterThanOrEqual(0);
    expect(shape.x).toBeLessThanOrEqual(drawing.width);
    expect(shape.y).toBeLessThanOrEqual(drawing.height);
  }
});

test('a plane without width is drawn all the same', () => {
  const { width, height } = pointMap({
    plane: { left: 5, right: 5, bottom: 2, top: 2 },
    width: 300,
    dots: [dot(5, 2)],
  });
  expect([width, height].every((each) => Number.isFinite(each) && each > 0)).toBe(true);
});

test('a petal of a rose is as long as its value, and there is no rose of nothing', () => {
  const petals = [
    { label: 'east', value: 0.5 },
    { label: 'north', value: 1 },
    { label: 'west', value: 0 },
    { label: 'south', value: 0.25 },
  ];
  const drawing = rose({ petals, paint: 'accent', format: String, width: 400, caption: 'still: 3' });
  const radii = drawing?.shapes.flatMap((shape) =>
    shape.kind === 'path' ? [Number(/A([\d.]+)/.exec(shape.d)?.[1])] : [],
  );
  expect(radii).toEqual([65, 130, 0, 32.5]);
  expect(drawing?.shapes.some((shape) => shape.kind === 'text' && shape.text === 'still: 3')).toBe(true);
  const nothing = petals.map((petal) => ({ ...petal, value: 0 }));
  expect(rose({ petals: nothing, paint: 'accent', format: String, width: 400 })).toBeUndefined();
});

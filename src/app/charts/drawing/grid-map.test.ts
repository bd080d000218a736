import { describe, expect, it } from 'vitest';
import { gridMap, rasterOf, squaresOf } from './grid-map.ts';
import type { Shape } from './shape.ts';

function rects(shapes: readonly Shape[]) {
  return shapes.flatMap((shape) => (shape.kind === 'rect' && shape.title !== undefined ? [shape] : []));
}

function texts(shapes: readonly Shape[]) {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
}

describe('squares', () => {
  it('add up the points in them, and are marked by any of these', () => {
    expect(
      squaresOf(
        [
          { x: 0.2, y: 0.9, value: 1 },
          { x: 0.9, y: 0.1, value: 2, marked: true },
          { x: 4, y: -1, value: 5 },
        ],
        2,
      ),
    ).toEqual([
      { x: 0, y: 0, value: 3, marked: true },
      { x: 4, y: -2, value: 5, marked: false },
    ]);
  });

  it('take what stands on the very edge of the map', () => {
    const points = [
      { x: 10, y: 9.5, value: 1 },
      { x: 9.2, y: 10, value: 2 },
    ];
    expect(squaresOf(points, 1, [10, 10])).toEqual([{ x: 9, y: 9, value: 3, marked: false }]);
  });

  it('get a side of which about fifty fit, and ranges from 0 that end on one', () => {
    expect(rasterOf([{ x: 3.3, y: 47.9 }])).toEqual({ side: 1, x: [0, 4], y: [0, 48] });
    // 97.3 / 50 is near 2.
    expect(rasterOf([{ x: 97.3, y: 12 }])).toEqual({ side: 2, x: [0, 98], y: [0, 14] });
    // Whole coordinates are not scattered over halves.
    expect(rasterOf([{ x: 17, y: 13 }])).toEqual({ side: 1, x: [0, 18], y: [0, 14] });
    expect(rasterOf([{ x: -3, y: 0 }]).x).toEqual([-3, -2]);
    expect(rasterOf([])).toEqual({ side: 1, x: [0, 1], y: [0, 1] });
  });
});

describe('the map', () => {
  const frame = { side: 1, x: [0, 10], y: [0, 5], width: 464 } as const;

  it('has one scale on both axes and y upwards', () => {
    const { width, height, shapes } = gridMap({
      ...frame,
      caption: 'Step 7',
      mark: 'hotspot',
      cells: [
        { x: 0, y: 0, value: 4 },
        { x: 9, y: 4, value: 2, marked: true },
        { x: 5, y: 2, value: 0, title: 'nothing left' },
      ],
    });
    // 464 less margins of 52 and 12 for 10 units: 40 pixels a unit; 5 units are 200 high, with 28 above and 38 below.
    expect([width, height]).toEqual([464, 266]);
    const [first, empty, marked] = rects(shapes);
    expect(first).toMatchObject({ x: 52, y: 189, width: 39, height: 39, title: '4 at 0, 0' });
    expect(empty).toMatchObject({ stroke: 'axis', title: 'nothing left' });
    // Marked squares come last, over the others.
    expect(marked).toMatchObject({ x: 412, y: 29, strokeWidth: 2, title: '2 at 9, 4' });
    expect(texts(shapes)).toEqual(
      expect.arrayContaining(['Step 7', 'hotspot', '0', '4', '10', 'x, cells', 'y, cells']),
    );
  });

  it('joins many squares into a shape for each shade', () => {
    const cells = Array.from({ length: 2000 }, (_, k) => ({
      x: k % 50,
      y: Math.floor(k / 50),
      value: k % 9,
      marked: k === 3,
    }));
    const { shapes } = gridMap({ ...frame, cells, x: [0, 50], y: [0, 40] });
    expect(rects(shapes)).toEqual([]);
    // Nothing, eight shades, and the edges.
    expect(shapes.filter(({ kind }) => kind === 'path')).toHaveLength(10);
  });

  it('is an empty frame without squares, and where there is no room', () => {
    expect(rects(gridMap({ ...frame, cells: [] }).shapes)).toEqual([]);
    const { width } = gridMap({
      ...frame,
      cells: [{ x: 0, y: 0, value: 0 }],
      x: [0, 0],
      y: [0, 0],
      width: 10,
    });
    expect(width).toBeGreaterThan(0);
  });
});

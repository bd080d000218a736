import { expect, test } from 'vitest';
import { heatMap } from './heat-map.ts';
import type { Shape } from './shape.ts';

function texts(shapes: readonly Shape[] | undefined): readonly string[] {
  return (shapes ?? []).flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
}

function titled(shapes: readonly Shape[] | undefined) {
  return (shapes ?? []).filter((shape) => shape.kind === 'rect' && shape.title !== undefined);
}

test('each known value is a cell with its number, its labels and a title; unknown ones stay empty', () => {
  const drawing = heatMap({
    rows: ['move', 'gather'],
    columns: ['move', 'gather'],
    values: [
      [0.25, 0.75],
      [undefined, Number.NaN],
    ],
    rowTitle: 'From',
    columnTitle: 'To',
    width: 400,
  });
  expect(titled(drawing?.shapes).map((shape) => 'title' in shape && shape.title)).toEqual([
    'move, move: 0.25',
    'move, gather: 0.75',
  ]);
  // Numbers in cells, then titles, then labels, then the ends of the legend.
  expect(texts(drawing?.shapes)).toEqual([
    '0.25',
    '0.75',
    'To',
    'From',
    'move',
    'gather',
    'move',
    'gather',
    '0',
    '0.75',
  ]);
});

test('a larger value is further from the surface, the largest at the end of the ramp', () => {
  const drawing = heatMap({ rows: ['a'], columns: ['x', 'y'], values: [[0, 4]], width: 300 });
  const [least, most] = titled(drawing?.shapes);
  expect([least, most].map((shape) => shape?.kind === 'rect' && shape.fill)).toEqual([
    { light: '#edf3f8', dark: '#232c34' },
    { light: '#05305c', dark: '#d6ecff' },
  ]);
});

test('values around zero have their middle at zero', () => {
  const drawing = heatMap({
    rows: ['a'],
    columns: ['x', 'y', 'z'],
    values: [[-1, 0, 0.5]],
    width: 300,
    ramp: 'diverging',
  });
  const [, zero] = titled(drawing?.shapes);
  expect(zero?.kind === 'rect' && zero.fill).toEqual({ light: '#f3f4f5', dark: '#262b30' });
  expect(texts(drawing?.shapes).slice(-2)).toEqual(['−1', '1']);
});

test('many cells become a few paths, and few labels', () => {
  const names = Array.from({ length: 100 }, (_, k) => String(k));
  const values = names.map((_, row) => names.map((__, column) => row * column));
  const drawing = heatMap({ rows: names, columns: names, values, width: 800, square: true });
  expect(drawing?.shapes.filter(({ kind }) => kind === 'path')).toHaveLength(24);
  expect((drawing?.shapes.length ?? 0) < 200).toBe(true);
});

test('nothing is drawn without values, and one value alone is drawn', () => {
  expect(heatMap({ rows: [], columns: [], values: [], width: 300 })).toBeUndefined();
  expect(heatMap({ rows: ['a'], columns: ['b'], values: [[undefined]], width: 300 })).toBeUndefined();
  expect(titled(heatMap({ rows: ['a'], columns: ['b'], values: [[0]], width: 300 })?.shapes)).toHaveLength(1);
});

test('the picture is never wider than the room for it, also with slanted labels', () => {
  const names = ['a', 'communicate with somebody', 'x'.repeat(80)];
  const values = names.map(() => [1, 2, 3]);
  for (const width of [320, 400, 800]) {
    const drawing = heatMap({ rows: names, columns: names, values, width, rowTitle: 'From' });
    expect(drawing?.width).toBeLessThanOrEqual(width);
  }
});

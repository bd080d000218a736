import { expect, test } from 'vitest';
import { boxPlot } from './box-plot.ts';

const box = { label: 'move', min: 0, q25: 2, median: 4, q75: 6, max: 10, mean: 5, count: 1234 };

test('a box runs from quartile to quartile, its whiskers from the least to the greatest value', () => {
  const drawing = boxPlot({ boxes: [box], width: 400 });
  const boxes = drawing?.shapes.filter(({ kind }) => kind === 'rect');
  const [first] = boxes ?? [];
  const whiskers = drawing?.shapes.find((shape) => shape.kind === 'path' && shape.d.includes('H'));
  if (first?.kind !== 'rect' || whiskers?.kind !== 'path') throw new Error('no box');
  const numbers = whiskers.d.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [min = 0, , q25 = 0, q75 = 0, , max = 0] = numbers;
  // The axis runs from 0 to 10: 2 and 6 are a fifth and three fifths of the way, up to the rounding to pixels.
  expect(Math.abs((q25 - min) / (max - min) - 0.2)).toBeLessThan(0.01);
  expect(Math.abs((q75 - min) / (max - min) - 0.6)).toBeLessThan(0.01);
  expect([first.x, first.x + first.width]).toEqual([q25, q75]);
  expect(first.title).toBe(
    'move\nleast 0\nlower quartile 2\nmedian 4\nupper quartile 6\ngreatest 10\nmean 5',
  );
  expect(drawing?.shapes.some((shape) => shape.kind === 'text' && shape.text === 'n = 1,234')).toBe(true);
});

test('values that are all the same still have a box, and unknown ones have none', () => {
  const flat = { label: 'pass', min: 1, q25: 1, median: 1, q75: 1, max: 1 };
  const unknown = { label: 'none', min: Number.NaN, q25: Number.NaN, median: 1, q75: 1, max: 1 };
  const drawing = boxPlot({ boxes: [flat, unknown], width: 300, axisTitle: 'reward' });
  expect(drawing?.shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(2);
  expect(boxPlot({ boxes: [unknown], width: 300 })).toBeUndefined();
  expect(boxPlot({ boxes: [], width: 300 })).toBeUndefined();
});

test('nothing lies outside of the picture', () => {
  const drawing = boxPlot({ boxes: [box, { ...box, label: 'x'.repeat(60) }], width: 320 });
  for (const shape of drawing?.shapes ?? []) {
    if (shape.kind === 'rect') {
      expect(shape.x + shape.width).toBeLessThanOrEqual(drawing?.width ?? 0);
      expect(shape.y + shape.height).toBeLessThanOrEqual(drawing?.height ?? 0);
    }
  }
});

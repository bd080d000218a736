import { expect, test } from 'vitest';
import { type Scatter, scatter } from './scatter.ts';

const plot: Scatter = {
  points: [
    { x: 0, y: 0, group: 0, label: 'a' },
    { x: 10, y: 5, group: 1, label: 'b' },
    { x: 5, y: 10, group: 0, label: 'c' },
    { x: Number.NaN, y: 1, group: 0, label: 'unknown' },
  ],
  groups: [
    { label: 'one', colour: 'accent', marker: 'square' },
    { label: 'outliers', colour: 'faint', marker: 'circle', hollow: true },
    { label: 'nobody', colour: 'faint', marker: 'circle' },
  ],
  xTitle: 'across',
  yTitle: 'up',
  width: 500,
};

/** Where the marks with a title are. */
function places(drawing: ReturnType<typeof scatter>) {
  return (drawing?.shapes ?? []).flatMap((shape) => {
    if (shape.kind !== 'path' || shape.title === undefined) return [];
    const [x = 0, y = 0] = (shape.d.match(/-?[\d.]+/g) ?? []).map(Number);
    return [{ name: shape.title.split('\n')[0], title: shape.title, x, y, fill: shape.fill }];
  });
}

test('points lie where their values are, y upwards, and what belongs to no group behind', () => {
  const marks = places(scatter(plot));
  expect(marks.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  const [b, a, c] = marks;
  if (a === undefined || b === undefined || c === undefined) throw new Error('no marks');
  // Both axes run from 0 to 10.
  expect((c.x - a.x) / (b.x - a.x)).toBeCloseTo(0.5, 3);
  expect((a.y - b.y) / (a.y - c.y)).toBeCloseTo(0.5, 3);
  expect(a.y).toBeGreaterThan(c.y);
  expect(b.title).toBe('b\nacross: 10\nup: 5');
  expect([a.fill, b.fill]).toEqual(['accent', 'ground']);
});

test('only groups that have points are in the legend, in lines that fit', () => {
  const words = (drawing: ReturnType<typeof scatter>) =>
    (drawing?.shapes ?? []).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
  expect(words(scatter(plot)).slice(0, 2)).toEqual(['one', 'outliers']);
  expect(words(scatter(plot))).not.toContain('nobody');
  const many = Array.from({ length: 20 }, (_, k) => ({ ...plot.groups[0], label: `group ${k}` }));
  const drawing = scatter({
    ...plot,
    points: many.map((_, k) => ({ x: k, y: k, group: k, label: String(k) })),
    groups: many as Scatter['groups'],
    width: 320,
  });
  expect(drawing?.width).toBeLessThanOrEqual(320);
  for (const shape of drawing?.shapes ?? []) {
    if (shape.kind === 'text' && shape.anchor === undefined) expect(shape.x).toBeLessThan(300);
  }
});

test('one point has axes, and none has no picture', () => {
  const [first] = plot.points;
  expect(places(scatter({ ...plot, points: first === undefined ? [] : [first] }))).toHaveLength(1);
  expect(scatter({ ...plot, points: [] })).toBeUndefined();
});

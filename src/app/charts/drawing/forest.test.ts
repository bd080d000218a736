import { describe, expect, it } from 'vitest';
import { drawForest } from './forest.ts';
import { type Forest, type ForestColours, forestScales } from './forest-model.ts';
import { orderForest } from './forest-order.ts';
import { fitForest, lifeAt, panForest, revealRow, zoomForest } from './forest-view.ts';

/**
 * a (0–10) has b (2–6, with its child d 4–10) and c (5–10); e (0–3) stands alone. Rows: a, then c, who was
 * born last, then b with d, then e.
 */
const forest: Forest = {
  name: ['a', 'b', 'c', 'd', 'e'],
  birth: Float64Array.of(0, 2, 5, 4, 0),
  end: Float64Array.of(10, 6, 10, 10, 3),
  alive: Uint8Array.of(1, 0, 1, 1, 0),
  first: Int32Array.of(-1, 0, 0, 1, -1),
  second: Int32Array.of(-1, -1, -1, 2, -1),
};
const order = orderForest(forest.first, forest.birth);
const colours: ForestColours = {
  group: Uint8Array.of(0, 0, 1, 1, 0),
  groups: [
    { label: 'one', colour: { light: '#000001', dark: '#000001' } },
    { label: 'two', colour: { light: '#000002', dark: '#000002' } },
  ],
};
const size = { width: 116, height: 146 };
const fit = { steps: [0, 10], rows: [0, 5] } as const;
const draw = (more = {}) => drawForest(forest, order, { ...size, view: fit, colours, ...more });
const paths = (drawing: ReturnType<typeof draw>) =>
  drawing.shapes.flatMap((shape) => (shape.kind === 'path' ? [shape] : []));

describe('rows of a forest', () => {
  it('hang children below their parent, the youngest nearest, and put the largest family first', () => {
    expect([...order.at]).toEqual([0, 2, 1, 3, 4]);
    expect([...order.row]).toEqual([0, 2, 1, 3, 4]);
    expect([...order.members]).toEqual([4, 2, 1, 1, 1]);
    expect([...orderForest(new Int32Array(), new Float64Array()).at]).toEqual([]);
  });

  it('never let a link cross a bar', () => {
    const { row, at } = order;
    forest.first.forEach((parent, child) => {
      if (parent < 0) return;
      const born = forest.birth[child] ?? 0;
      for (let r = (row[parent] ?? 0) + 1; r < (row[child] ?? 0); r++) {
        expect(forest.birth[at[r] ?? 0]).toBeGreaterThanOrEqual(born);
      }
    });
  });
});

describe('a drawn forest', () => {
  it('has one shape of bars for each colour, a bar from birth to death', () => {
    // 100 pixels for 10 steps from 8 on, rows of 20 pixels from 24 on; bars lie 5.6 below the middle, 5 thick.
    const bars = paths(draw()).filter(({ fill }) => fill !== undefined);
    expect(bars.map(({ d }) => d)).toEqual([
      'M8,37.1h100v5h-100zM28,77.1h40v5h-40zM8,117.1h30v5h-30z',
      'M58,57.1h50v5h-50zM48,97.1h60v5h-60z',
    ]);
  });

  it('links children to their parents, the second ones dashed', () => {
    const links = paths(draw()).filter(({ stroke }) => stroke === 'axis');
    // c at 5 one row down, b at 2 two rows down, d at 4 one row below b.
    expect(links[1]?.d).toBe('M58,39.6V59.6M28,39.6V79.6M48,79.6V99.6');
    expect(paths(draw()).find(({ dash }) => dash !== undefined)?.d).toBe('M48,59.6V99.6');
  });

  it('draws only what is in view', () => {
    const bars = paths(draw({ view: { steps: [0, 4], rows: [4, 5] } })).filter(
      ({ fill }) => fill !== undefined,
    );
    expect(bars).toHaveLength(1);
    expect(bars[0]?.d.startsWith('M8,')).toBe(true);
  });

  it('fades all but the kin of a chosen life, and frames it', () => {
    const drawing = draw({ kin: Uint8Array.of(1, 2, 0, 1, 0) });
    const bars = paths(drawing).filter(({ fill }) => fill !== undefined);
    expect(bars.map(({ opacity }) => opacity)).toEqual([0.3, 0.3, undefined, undefined]);
    expect(drawing.shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(3);
  });

  it('takes rows together that are thinner than a pixel, and stays small', () => {
    const n = 5000;
    const many: Forest = {
      name: Array.from({ length: n }, (_, i) => `a${i}`),
      birth: Float64Array.from({ length: n }, (_, i) => i % 100),
      end: new Float64Array(n).fill(100),
      alive: new Uint8Array(n),
      first: Int32Array.from({ length: n }, (_, i) => (i < 10 ? -1 : Math.floor(i / 10))),
      second: new Int32Array(n).fill(-1),
    };
    const drawing = drawForest(many, orderForest(many.first, many.birth), {
      ...size,
      view: { steps: [0, 100], rows: [0, n] },
      colours: { ...colours, group: new Uint8Array(n) },
    });
    expect(drawing.thinning).toBe(50);
    expect(drawing.shapes.length).toBeLessThan(30);
    expect(paths(drawing).reduce((sum, { d }) => sum + d.length, 0)).toBeLessThan(20_000);
  });

  it('is defined for nobody and for a life of no length', () => {
    const empty: Forest = {
      name: [],
      birth: new Float64Array(),
      end: new Float64Array(),
      alive: new Uint8Array(),
      first: new Int32Array(),
      second: new Int32Array(),
    };
    const nobody = orderForest(empty.first, empty.birth);
    const view = fitForest(0, [0, 0], size);
    expect(
      paths(drawForest(empty, nobody, { ...size, view, colours })).every(({ d }) => !d.includes('NaN')),
    ).toBe(true);
    const short = { ...forest, end: forest.birth };
    const bars = paths(drawForest(short, order, { ...size, view: fit, colours }));
    expect(bars.find(({ fill }) => fill !== undefined)?.d).toContain('h1v');
  });
});

describe('moving a forest', () => {
  it('zooms around a place and stays within what there is', () => {
    const rows = zoomForest(fit, fit, size, { x: 8, y: 24, rows: 2 }).rows;
    // 100 pixels hold 3.57 rows at most 28 pixels high.
    expect(rows[0]).toBe(0);
    expect(rows[1]).toBeCloseTo(100 / 28, 9);
    const steps = zoomForest(fit, fit, size, { x: 58, y: 24, steps: 2 }).steps;
    expect(steps[0]).toBeCloseTo(2.5, 9);
    expect(steps[1]).toBeCloseTo(7.5, 9);
    expect(zoomForest(fit, fit, size, { x: 58, y: 60, rows: 0.5, steps: 0.5 })).toEqual(fit);
  });

  it('pans by pixels', () => {
    const view = { steps: [0, 5], rows: [0, 5] } as const;
    expect(panForest(view, fit, size, { x: -20, y: 50 })).toEqual({ steps: [1, 6], rows: [0, 5] });
    expect(panForest(view, fit, size, { x: 999, y: 0 })).toEqual(view);
  });

  it('fits few rows without drawing them far apart, and reveals one of many', () => {
    expect(fitForest(2, [3, 3], size)).toEqual({ steps: [3, 4], rows: [0, 100 / 28] });
    const many = fitForest(1000, [0, 10], size);
    const { rows } = revealRow(many, many, size, 500);
    expect(rows[1] - rows[0]).toBeCloseTo(100 / 16, 9);
    expect((rows[0] + rows[1]) / 2).toBeCloseTo(500.5, 9);
  });

  it('finds the life under the pointer', () => {
    const { x } = forestScales(size, fit);
    expect(x.range).toEqual([8, 108]);
    const at = (px: number, py: number) => lifeAt(forest, order, fit, size, { x: px, y: py });
    expect(at(40, 30)).toBe(0);
    // Row 1 is c, who is born at 5, which is pixel 58.
    expect(at(60, 54)).toBe(2);
    expect(at(40, 54)).toBeUndefined();
    expect(at(40, 5)).toBeUndefined();
    // Rows of a tenth of a pixel: the nearest life that is there at the time.
    const dense = { steps: fit.steps, rows: [0, 1000] } as const;
    expect(lifeAt(forest, order, dense, size, { x: 48, y: 25 })).toBeDefined();
  });
});

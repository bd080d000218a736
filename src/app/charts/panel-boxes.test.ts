import { expect, it } from 'vitest';
import type { FigureData } from '../../core/api/simulation.ts';
import { type FigureDefinition, figures } from '../../core/metrics/figures.ts';
import { figureCsv } from './figure-csv.ts';
import { panelsOf, xHeading } from './figure-series.ts';
import { layOut } from './geometry.ts';
import { boxPath } from './paths.ts';
import { stairPaths } from './stairs.ts';

const options = { width: 600, height: 220, hidden: new Set<string>(), zoom: undefined };

function series(key: string, metric: FigureData['series'][number]['metric'], ...values: readonly number[]) {
  return { key, metric, label: key, values: Float64Array.from(values), provenance: 'derived' as const };
}

it('stacks bars as wide as their class, the last one too', () => {
  const data: FigureData = {
    step: Float64Array.of(0, 5, 10),
    series: [series('type:a', 'deaths_at_age', 2, 0, 1), series('type:b', 'deaths_at_age', 2, 4, 0)],
  };
  const geometry = layOut(data, panelsOf(figures.lifespans, data), { ...options, xLabel: 'age' });
  expect(geometry.xLabel).toBe('age');
  expect(geometry.x.domain).toEqual([0, 15]);
  const [a, b] = geometry.panels[0]?.marks ?? [];
  // a has bars in the first and the last class, b in the first two.
  expect(a?.area?.match(/Z/g)).toHaveLength(2);
  expect(b?.area?.match(/Z/g)).toHaveLength(2);
  expect(a?.line).toBe('');
});

it('draws a strip wherever a series has a value, low and without ticks', () => {
  const none = Number.NaN;
  const data: FigureData = {
    step: Float64Array.of(0, 1, 2, 3),
    series: [
      series('type:a', 'dominant_type', 1, 1, none, 1),
      series('type:b', 'dominant_type', none, none, 1, none),
      series('switches', 'dominance_switches_so_far', 0, 0, 1, 2),
    ],
  };
  const [strip, stairs] = layOut(data, panelsOf(figures.dominance, data), options).panels;
  expect((strip?.bottom ?? 0) - (strip?.top ?? 0)).toBe(14);
  expect(strip?.yTicks).toEqual([]);
  // Rows 0 and 1 are one box.
  expect(strip?.marks[0]?.area?.match(/Z/g)).toHaveLength(2);
  expect(stairs?.marks[0]?.line).toMatch(/^M[\d.]+,[\d.]+H/);
});

it('goes along stairs: across first, then up or down', () => {
  const scale = { domain: [0, 10], range: [0, 10] } as const;
  const rows = Uint32Array.of(0, 1);
  expect(stairPaths(Float64Array.of(0, 4), Float64Array.of(1, 3), rows, scale, scale, 'from').line).toBe(
    'M0,1H4V3H8',
  );
});

it('leaves out boxes without height', () => {
  expect(boxPath([{ left: 0, right: 4, top: 2, bottom: 2 }])).toBe('');
});

it('names the axis in tables and files', () => {
  const lifespans: FigureDefinition = figures.lifespans;
  expect([xHeading(lifespans), xHeading(figures.population)]).toEqual(['Age (steps)', 'Step']);
  expect(figureCsv(Float64Array.of(3), [], 'Age (steps)')).toBe('Age (steps)\r\n3\r\n');
});

import { expect, it } from 'vitest';
import type { FigureData } from '../../core/api/simulation.ts';
import { figures } from '../../core/metrics/figures.ts';
import { panelsOf } from './figure-series.ts';
import { figureSvg } from './svg-file.ts';

const data: FigureData = {
  step: Float64Array.of(0, 1, 2),
  series: [
    {
      key: 'total',
      metric: 'total_resources',
      label: 'Total <&> "all"\u0001',
      values: Float64Array.of(9, 5, 4),
      provenance: 'stored',
    },
    {
      key: 'fill',
      metric: 'resource_efficiency',
      label: 'Fill',
      values: Float64Array.of(0.9, 0.5, 0.4),
      provenance: 'derived',
    },
  ],
};

const options = {
  name: 'Resources',
  description: 'Resources in the environment.',
  units: ['resource units', 'share'],
  hidden: new Set<string>(),
  zoom: undefined,
};

it('writes an SVG file that stands alone and is well-formed', () => {
  const { text } = figureSvg(data, panelsOf(figures.resources, data), options);
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(parsed.documentElement.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
  expect(text).not.toMatch(/var\(|class=|currentcolor/i);
  for (const part of ['Resources', 'resource units', 'share', 'Fill ƒ', 'step', 'ƒ derived: Fill']) {
    expect(text).toContain(part);
  }
  expect(text).toContain('Total &lt;&amp;&gt; &quot;all&quot;');
  expect(text).not.toContain('\u0001');
});

it('leaves out series that are switched off', () => {
  const { text } = figureSvg(data, panelsOf(figures.resources, data), {
    ...options,
    hidden: new Set(['fill']),
  });
  expect(text).not.toContain('Fill');
});

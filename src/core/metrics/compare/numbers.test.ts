import { expect, it } from 'vitest';
import { metrics } from '../registry.ts';
import { numberMetrics } from './numbers.ts';
import { metricsOverSteps } from './over-steps.ts';

it('no two numbers are called alike, nor like a metric over steps', () => {
  const courses = [...metricsOverSteps.keys()].map((metric) => metrics[metric].name.toLowerCase());
  const labels = [...numberMetrics.values()].map(({ label }) => label.toLowerCase());
  expect(labels.filter((label, place) => labels.indexOf(label) !== place)).toEqual([]);
  expect(labels.filter((label) => courses.includes(label))).toEqual([]);
});

it('what is told over steps is told over steps only', () => {
  expect([...numberMetrics.keys()].filter((metric) => metricsOverSteps.has(metric))).toEqual([]);
});

it('a name says what it is about where its table is not seen', () => {
  expect(numberMetrics.get('family_depth')?.label).toBe('Lineage: depth');
  expect(numberMetrics.get('dominance_switches')?.label).toBe('Dominance: switches');
  expect(numberMetrics.get('dominance_stability')?.label).toBe('Stability of dominance');
});

import { expect, it } from 'vitest';
import type { FigureData } from '../../core/api/simulation.ts';
import { type FigureDefinition, figures } from '../../core/metrics/figures.ts';
import type { MetricId } from '../../core/metrics/registry.ts';
import { fewValues } from './few-values.ts';
import { panelsOf } from './figure-series.ts';

const none = Number.NaN;

function told(definition: FigureDefinition, step: readonly number[], ...lines: readonly Line[]) {
  return toldOf({}, definition, step, ...lines);
}

function toldOf(
  more: Pick<FigureData, 'period'>,
  definition: FigureDefinition,
  step: readonly number[],
  ...lines: readonly Line[]
) {
  const data: FigureData = {
    ...more,
    step: Float64Array.from(step),
    series: lines.map(([metric, label, values]) => ({
      key: label,
      metric,
      label,
      values: Float64Array.from(values),
      provenance: 'stored',
    })),
  };
  return fewValues(definition, data, panelsOf(definition, data));
}
type Line = readonly [metric: MetricId, label: string, values: readonly number[]];

it('tells the only step that has values', () => {
  expect(told(figures.sharing, [3, 4, 5], ['resources_shared', 'Shared', [none, 2.5, none]])).toBe(
    'Only step 4 has values: Shared 2.5.',
  );
  expect(told(figures.sharing, [3, 4], ['resources_shared', 'Shared', [0, 2]])).toBeUndefined();
});

it('names the state of the only step without a number', () => {
  const of = (values: readonly number[]): Line => ['growth_phase', 'stable', values];
  expect(told(figures.growth, [3, 4], of([none, 1]))).toBe('Only step 4 has values: stable.');
});

it('tells the only class that has a bar', () => {
  expect(
    told(
      figures.space_paths,
      [0, 1],
      ['space_path_agents', 'control', [5, 0]],
      ['space_path_agents', 'system', [2, 0]],
    ),
  ).toBe('All values are at path length 0 cells: control 5, system 2.');
});

it('tells the only period', () => {
  const data = { period: 10 };
  const success = (...values: readonly number[]): Line => ['period_success_rate', 'Success', values];
  expect(toldOf(data, figures.learning_curve, [0, 4, 9], success(0.5, 0.5, 0.5))).toBe(
    'One period only, steps 0 to 9: Success 0.5.',
  );
  expect(toldOf(data, figures.learning_curve, [0, 4, 10], success(0.5, 0.5, 0.75))).toBeUndefined();
});

it('says nothing of what has no values', () => {
  expect(told(figures.sharing, [3, 4], ['resources_shared', 'Shared', [none, none]])).toBeUndefined();
});

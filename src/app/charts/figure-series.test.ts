import { expect, it } from 'vitest';
import { type FigureDefinition, figures } from '../../core/metrics/figures.ts';
import type { MetricId } from '../../core/metrics/registry.ts';
import { panelsOf } from './figure-series.ts';

function captions(definition: FigureDefinition, ...metrics: readonly MetricId[]) {
  const series = metrics.map((metric) => ({
    key: metric,
    metric,
    label: metric,
    values: Float64Array.of(1, 2),
    provenance: 'stored' as const,
  }));
  return panelsOf(definition, { step: Float64Array.of(0, 1), series }).map(({ caption }) => caption);
}

it('says what a panel measures and its unit, once where one says the other', () => {
  expect(captions(figures.combat_yield, 'damage_per_attack', 'reward_per_attack')).toEqual([
    'Damage per attack · health points per attack',
    'Reward per attack',
  ]);
  expect(captions(figures.health_age, 'average_agent_health', 'average_agent_age')).toEqual([
    'Mean health · health points',
    'Mean age · steps',
  ]);
});

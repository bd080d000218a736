import { expect, it } from 'vitest';
import type { FigureData } from '../../core/api/simulation.ts';
import { figures } from '../../core/metrics/figures.ts';
import type { MetricId } from '../../core/metrics/registry.ts';
import { panelsOf } from './figure-series.ts';
import { legendContent } from './legend-content.ts';

function contentOf(...series: readonly (readonly [metric: MetricId, label: string])[]) {
  const data: FigureData = {
    step: Float64Array.of(0, 1),
    series: series.map(([metric, label]) => ({
      key: `${metric}:${label}`,
      metric,
      label,
      values: Float64Array.of(1, 2),
      provenance: 'stored',
    })),
  };
  const { order, entries } = legendContent(panelsOf(figures.trades_prices, data));
  return {
    order,
    entries: entries.map(({ label, values, inOrder }) => [label, values.map(({ of }) => of), inOrder]),
  };
}

it('names the panels once where each label has a value of each', () => {
  expect(contentOf(['trade_price', 'food'], ['trades', 'food'])).toEqual({
    order: ['price', 'trades'],
    entries: [['food', ['price', 'trades'], true]],
  });
});

it('names the panel at the value of a label that not all panels have', () => {
  expect(contentOf(['trade_price', 'food'], ['trades', 'food'], ['trades', 'all']).entries).toEqual([
    ['food', ['price', 'trades'], true],
    ['all', ['trades'], false],
  ]);
});

it('needs no names where no label is in two panels', () => {
  expect(contentOf(['trade_price', 'food'], ['trades', 'all'])).toEqual({
    order: [],
    entries: [
      ['food', [undefined], false],
      ['all', [undefined], false],
    ],
  });
});

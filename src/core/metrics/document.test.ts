import { describe, expect, it } from 'vitest';
import { farmSchema } from '../schema/farm.ts';
import { societySchema } from '../schema/society.ts';
import { metricsDocument } from './document.ts';
import { type FigureDefinition, figures } from './figures.ts';
import { type MetricDefinition, metrics } from './registry.ts';
import { type ReportDefinition, reports } from './reports.ts';

const schemas = { farm: farmSchema, society: societySchema };

function columnsOf(family: 'farm' | 'society'): ReadonlySet<string> {
  return new Set(
    Object.entries(schemas[family]).flatMap(([table, { columns }]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    ),
  );
}

describe('the metrics', () => {
  it('are documented in docs/metrics.md as the registry has them', async () => {
    await expect(metricsDocument()).toMatchFileSnapshot('../../../docs/metrics.md');
  });

  it('are each shown in a figure or a table', () => {
    const shown = new Set<string>([
      ...Object.values<FigureDefinition>(figures).flatMap(({ panels }) =>
        panels.flatMap((panel) => panel.metrics),
      ),
      ...Object.values<ReportDefinition>(reports).flatMap((report) => report.metrics),
    ]);
    expect(Object.keys(metrics).filter((id) => !shown.has(id))).toEqual([]);
  });

  it.each(Object.entries<MetricDefinition>(metrics))('%s names only canonical columns', (_id, metric) => {
    const columns = columnsOf(metric.family);
    const named = [...metric.needs, ...(metric.derivation?.needs ?? [])];
    expect(named.filter((column) => !columns.has(column))).toEqual([]);
  });

  it.each(Object.entries<FigureDefinition>(figures))(
    'stand in the figure %s under one unit a panel and one panel each',
    (_id, figure) => {
      for (const panel of figure.panels) {
        expect(new Set(panel.metrics.map((metric) => metrics[metric].unit)).size).toBe(1);
        expect(panel.metrics.map((metric) => metrics[metric].family)).toEqual(
          panel.metrics.map(() => figure.family),
        );
      }
      const all = figure.panels.flatMap((panel) => panel.metrics);
      expect(new Set(all).size).toBe(all.length);
    },
  );
});

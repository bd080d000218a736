import { describe, expect, it } from 'vitest';
import type { FigureData } from '../../core/api/simulation.ts';
import { type FigureId, figures } from '../../core/metrics/figures.ts';
import type { MetricId } from '../../core/metrics/registry.ts';
import { panelsOf } from './figure-series.ts';
import { layOut } from './geometry.ts';
import type { Range } from './scale.ts';

type Lines = Readonly<Record<string, { readonly metric: MetricId; readonly values: readonly number[] }>>;

function dataOf(lines: Lines, first = 0): FigureData {
  const length = Object.values(lines)[0]?.values.length ?? 0;
  return {
    step: Float64Array.from({ length }, (_, i) => first + i),
    series: Object.entries(lines).map(([key, { metric, values }]) => ({
      key,
      metric,
      label: key,
      values: Float64Array.from(values),
      provenance: 'stored',
    })),
  };
}

function drawn(id: FigureId, lines: Lines, zoom?: Range, hidden: readonly string[] = []) {
  const data = dataOf(lines);
  return layOut(data, panelsOf(figures[id], data), {
    width: 400,
    height: 232,
    hidden: new Set(hidden),
    zoom,
    flags: true,
  });
}

describe('the layout of a figure', () => {
  it('draws a line from the left to the right edge on a rounded axis from zero', () => {
    const { panels, x, xTicks } = drawn('sharing', {
      shared: { metric: 'resources_shared', values: [0, 4, 10] },
    });
    // 10 px above, 22 px below: the axis runs from 210 up to 10, 20 px for each of 10 units.
    const [left, right] = x.range;
    expect(panels[0]?.marks[0]?.line).toBe(`M${left},210L${(left + right) / 2},130L${right},10`);
    expect(panels[0]?.yTicks.map((tick) => tick.text)).toEqual(['0', '2', '4', '6', '8', '10']);
    expect(xTicks.map((tick) => tick.text)).toEqual(['0', '1', '2']);
  });

  it('counts a few in whole numbers, and measures between them', () => {
    const ticks = (values: readonly number[]) =>
      drawn('sharing', { shared: { metric: 'resources_shared', values } }).panels[0]?.yTicks.map(
        ({ text }) => text,
      );
    expect(ticks([0, 1, Number.NaN, 1])).toEqual(['0', '1']);
    expect(ticks([0, 1, 0.5])).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1']);
  });

  it('stacks each series on those before it', () => {
    const { panels } = drawn('actions', {
      move: { metric: 'actions_of_type', values: [1, 2] },
      eat: { metric: 'actions_of_type', values: [3, 8] },
    });
    const ends = panels[0]?.marks.map((mark) => mark.line.split(',').at(-1));
    expect(ends).toEqual(['170', '10']);
  });

  it('draws the second metric below zero, also when the first is hidden', () => {
    const lines: Lines = {
      births: { metric: 'births', values: [4, 4] },
      deaths: { metric: 'deaths', values: [4, 4] },
    };
    const both = drawn('births_deaths', lines).panels[0];
    expect(both?.yTicks.map((tick) => tick.text)).toEqual(['4', '2', '0', '2', '4']);
    // 24 px above for the caption and 10 for flags, 22 px below: 176 px from 34 to 210.
    expect(both?.zero).toBe(122);
    expect(both?.captionAt).toBe(17);
    expect(both?.caption).toBe('Births upwards, deaths downwards');
    const deaths = drawn('births_deaths', lines, undefined, ['births']).panels[0];
    expect(deaths?.marks[0]?.line).toMatch(/,210$/);
  });

  it('puts no tick between whole numbers where all values are counts', () => {
    const births = drawn('births_deaths', { births: { metric: 'births', values: [0, 1, 1] } });
    expect(births.panels[0]?.yTicks.map((tick) => tick.text)).toEqual(['0', '1']);
    const share = drawn('resources', { fill: { metric: 'resource_efficiency', values: [0, 1, 1] } });
    expect(share.panels[0]?.yTicks.map((tick) => tick.text)).toContain('0.2');
  });

  it('breaks the line where a value is missing and shows lonely points as dots', () => {
    const { panels } = drawn('sharing', {
      shared: { metric: 'resources_shared', values: [1, 2, Number.NaN, 3, Number.NaN] },
    });
    expect(panels[0]?.marks[0]?.line.match(/M/g)).toHaveLength(2);
    expect(panels[0]?.marks[0]?.dots).toMatch(/^M[\d.]+,[\d.]+h0$/);
  });

  it('shows a single step as a dot', () => {
    const { panels, xTicks } = drawn('sharing', { shared: { metric: 'resources_shared', values: [7] } });
    expect(panels[0]?.marks[0]?.dots).not.toBe('');
    expect(xTicks.map((tick) => tick.text)).toEqual(['0']);
  });

  it('stacks panels with one unit each under a shared step axis', () => {
    const { panels } = drawn('resources', {
      total: { metric: 'total_resources', values: [100, 50] },
      fill: { metric: 'resource_efficiency', values: [1, 0.5] },
    });
    expect(panels.map((panel) => panel.caption)).toEqual([
      'Resources in the environment · resource units',
      'Resource fill · share',
    ]);
    expect(panels[0]?.bottom).toBeLessThan(panels[1]?.top ?? 0);
  });

  it('says that bars without height are there', () => {
    const step = Float64Array.of(0, 1, 2);
    const zeros = { key: 'a', label: 'Breaks', provenance: 'derived' } as const;
    const captionsOf = (values: Float64Array<ArrayBuffer>) =>
      panelsOf(figures.bank_balances, {
        step,
        series: [{ ...zeros, metric: 'bank_breaks_at_step', values }],
      }).map(({ caption }) => caption);
    expect(captionsOf(new Float64Array(3))).toEqual([
      'Breaks in a step · transactions per step · 0 at every step',
    ]);
    expect(captionsOf(Float64Array.of(0, 1, 0))).toEqual(['Breaks in a step · transactions per step']);
  });

  it('fits the value axis to the steps in view', () => {
    const values = Array.from({ length: 100 }, (_, i) => (i < 50 ? 1000 : 10));
    const zoomed = drawn('sharing', { shared: { metric: 'resources_shared', values } }, [60, 90]);
    expect(zoomed.panels[0]?.yTicks.at(-1)?.text).toBe('10');
    expect(zoomed.x.domain).toEqual([60, 90]);
  });

  it('draws no more points than it has room for and says so', () => {
    const values = Array.from({ length: 100_000 }, (_, i) => Math.sin(i));
    const big = drawn('reward', { reward: { metric: 'average_reward', values } });
    expect(big.total).toBe(100_000);
    expect(big.drawn).toBeLessThanOrEqual(1500);
  });
});

import { describe, expect, it } from 'vitest';
import type { Scope } from '../../api/scope.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import type { FigureId } from '../../metrics/figures.ts';
import type { ReportId, ReportTableId } from '../../metrics/reports.ts';
import { reports } from '../../metrics/reports.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';
import type { Source } from '../source.ts';

/**
 * Totals 20, 12, 14, 6; the resource r1 at step 0 is there twice, before and after it was gathered from. Nine
 * resources, so that one can stand out: r1 at (4, 2) holds 9 of 9 at step 2.
 */
const text = `
  generation farm-2025-11
  simulation s1
  step 0 total 3 resources 20 resources_consumed 0 resource_efficiency 0.5 resource_distribution_entropy 0.6 {"system": 2, "control": 1}
  step 1 total 3 resources 12 resources_consumed 8 resource_efficiency 0.3 resource_distribution_entropy 0.4 {"system": 2, "control": 1}
  step 2 total 2 resources 14 resources_consumed 0 resource_efficiency 0.35 resource_distribution_entropy 0.2 {"system": 1, "control": 1}
  step 3 total 4 resources 6 resources_consumed 8 resource_efficiency 0.15 resource_distribution_entropy 0 {"system": 2, "control": 2}
  agent a1 SystemAgent born 0
  agent a2 SystemAgent born 0 died 2
  agent a3 ControlAgent born 0
  state a1 @0..1 resources 1
  state a2 @0..1 resources 2
  state a3 @0..1 resources 3
  state a1 @2 resources 0
  state a3 @2 resources 10
  resource r1 @0 amount 7 x 4 y 2
  resource r1 @0 amount 3 x 4 y 2
  resource r2 @0 amount 3 x 1 y 1
  resource r1 @2 amount 9 x 4 y 2
  ${[2, 3, 4, 5, 6, 7, 8, 9].map((k) => `resource r${k} @2 amount 0 x ${k - 1} y 9`).join('\n  ')}
`;

async function sourceOf(database: string): Promise<Source> {
  const connection = await textDatabase(database);
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

const source = await sourceOf(text);

function cells(report: ReportId, id: ReportTableId, scope?: Scope, from = source) {
  const table = readReport({ source: from, simulation: 's1', ...(scope && { scope }) }, report).find(
    (each) => each.id === id,
  );
  return (table?.rows ?? []).map((row) => row.cells);
}

function numbers(report: ReportId, id: ReportTableId, from = source) {
  return new Map(cells(report, id, undefined, from).map(([name, value]) => [name, value]));
}

function values(figure: FigureId, scope?: Scope, from = source) {
  const { step, series } = readFigure({ source: from, simulation: 's1', ...(scope && { scope }) }, figure);
  return { step: [...step], ...Object.fromEntries(series.map((each) => [each.key, [...each.values]])) };
}

const at = (step: number): Scope => ({ scope: 'step', step });
const none = Number.NaN;

describe('resources in numbers', () => {
  it('summarize totals, consumption and what grew back', () => {
    const totals = numbers('resources', 'resource-numbers');
    expect(totals.get('Mean resources in the environment')).toBe(13);
    expect(totals.get('Step of the most resources')).toBe(0);
    // Deviations from step 1.5 times those from 13: −1.5 × 7 − 0.5 × −1 + 0.5 × 1 + 1.5 × −7 = −20, over 5.
    expect(totals.get('Trend of resources')).toBeCloseTo(-4, 12);
    // Deviations 7 −1 1 −7: variance 25.
    expect(totals.get('Stability of resources')).toBeCloseTo(1 / (1 + 5 / 13.000001), 12);
    // (0 + 8/20 + 6/20 + 14/20) / 4
    expect(totals.get('Mean scarcity')).toBeCloseTo(0.35, 12);
    const eaten = numbers('resources', 'consumption');
    expect(eaten.get('Consumed in total')).toBe(16);
    expect(eaten.get('Variance of consumption')).toBe(16);
    expect(eaten.get('Volatility of consumption')).toBeCloseTo(4 / 4.000001, 12);
    expect(eaten.get('Step of the peak of consumption')).toBe(1);
    expect(eaten.get('Steps with rising consumption')).toBe(2);
    // 12 − 20 + 8, 14 − 12 + 0, 6 − 14 + 8
    expect(eaten.get('Regenerated in total')).toBe(2);
    expect(eaten.get('Overall regeneration stress')).toBe(8);
  });

  it('weigh efficiency over its parts', () => {
    const found = numbers('resource-places', 'resource-efficiency');
    expect(found.get('Mean resource fill')).toBeCloseTo(0.325, 12);
    expect(found.get('Mean resource entropy')).toBeCloseTo(0.3, 12);
    expect(found.get('Relative consumption')).toBeCloseTo(16 / 13, 12);
    expect(found.get('Overall efficiency')).toBeCloseTo(0.13 + 0.09 + (0.3 * 16) / 13, 12);
    // Two equal ones at step 0, all in one at step 2.
    expect(found.get('Mean evenness')).toBe(0.5);
  });

  it('set them against the population', () => {
    // R 20 12 14 6 and N 3 3 2 4: deviations 7 −1 1 −7 and 0 0 −1 1: −8 over √(100 × 2).
    const [first, second] = cells('resources', 'coupling-lags');
    expect(first?.[1]).toBeCloseTo(-8 / Math.sqrt(200), 12);
    // ΔR −8 2 −8 and ΔN 0 −1 2: deviations −10/3 20/3 −10/3 and −1/3 −4/3 5/3.
    expect(first?.[2]).toBeCloseTo(-120 / 9 / Math.sqrt((600 / 9) * (42 / 9)), 12);
    expect(second?.[3]).toBe(3);
    expect(numbers('resources', 'coupling-numbers').get('Feedback episodes')).toBe(0);
  });
});

describe('places of resources', () => {
  it('have entropy as stored and as worked out, each resource once', () => {
    const found = values('resource_entropy');
    expect(found).toMatchObject({
      step: [0, 1, 2, 3],
      resource_distribution_entropy: [0.6, 0.4, 0.2, 0],
      resource_evenness: [1, none, 0, none],
    });
    expect(values('resource_entropy')).toMatchObject({
      resource_entropy_recomputed: [Math.LN2, none, 0, none],
    });
  });

  it('are hot where they hold far more than the others of the step', () => {
    // Step 2: mean 1, sd 3, threshold 7.
    expect(values('resource_hotspots')).toEqual({
      step: [0, 1, 2, 3],
      hotspot_count: [0, none, 1, none],
      hotspot_mass: [0, none, 9, none],
      hotspot_x: [none, none, 4, none],
      hotspot_y: [none, none, 2, none],
      hotspot_displacement: [none, none, none, none],
    });
    expect(cells('resource-places', 'lasting-hotspots')).toEqual([[4, 2, 1, 0.5, 2, 2]]);
    expect(cells('resource-map', 'hotspots-at-step', at(2))).toEqual([[4, 2, 9, 8 / 3, 2]]);
    // Without a step: the last one with rows.
    expect(cells('resource-map', 'resource-map')).toHaveLength(9);
    expect(cells('resource-map', 'resource-map', at(0))).toEqual([
      [1, 1, 3, 'no', 0],
      [4, 2, 3, 'no', 0],
    ]);
    expect(cells('resource-map', 'resource-map', at(1))).toEqual([]);
  });
});

describe('what agents hold', () => {
  it('is unequal as Gini says, in total and by type', () => {
    // 1 2 3: 2 × 14 / (3 × 6) − 4/3 = 2/9. 0 10: 2 × 20 / (2 × 10) − 3/2 = 1/2. Systems 1 2: 2 × 5 / (2 × 3) − 3/2.
    const found = readFigure({ source, simulation: 's1' }, 'holdings_gini').series;
    expect(found.map(({ key, label }) => [key, label])).toEqual([
      ['total', 'All agents'],
      ['type:control', 'control'],
      ['type:system', 'system'],
    ]);
    expect(found[0]?.values[0]).toBeCloseTo(2 / 9, 12);
    expect(found[0]?.values[2]).toBeCloseTo(1 / 2, 12);
    expect(found[0]?.values[3]).toBeNaN();
    expect(found[2]?.values[0]).toBeCloseTo(1 / 6, 12);
    const [all] = cells('holdings', 'holdings-over-time');
    expect(all?.[2]).toBeCloseTo(1 / 2, 12);
  });

  it('makes a Lorenz curve at the step asked for, else at the last with agents', () => {
    const { step, series } = readFigure({ source, simulation: 's1', scope: at(1) }, 'holdings_lorenz');
    const shares = [0, 100 / 3, 50, 200 / 3, 100];
    step.forEach((x, k) => {
      expect(x).toBeCloseTo(shares[k] ?? none, 9);
    });
    expect(series.map(({ label }) => label)).toEqual([
      'Equality',
      'All agents at step 1, Gini 0.222',
      'control, Gini 0.000',
      'system, Gini 0.167',
    ]);
    // 1 2 3 of 6: at half of the agents 1 + half of 2.
    [0, 100 / 6, 200 / 6, 50, 100].forEach((y, k) => {
      expect(series[1]?.values[k]).toBeCloseTo(y, 9);
    });
    expect(readFigure({ source, simulation: 's1' }, 'holdings_lorenz').series[1]?.label).toBe(
      'All agents at step 2, Gini 0.500',
    );
    expect(readFigure({ source, simulation: 's1', scope: at(3) }, 'holdings_lorenz').series).toEqual([]);
  });

  it('is counted by class and summarized in quartiles', () => {
    // 0 and 10: classes of 0.5, 21 of them.
    const found = values('holdings_histogram', at(2));
    expect([found.step[0], found.step.at(-1), found.step]).toMatchObject([0, 10, { length: 21 }]);
    expect(cells('holdings-at-step', 'holdings-at-step', at(1))[0]?.slice(0, 10)).toEqual([
      'All agents',
      1,
      3,
      6,
      2,
      1,
      1.5,
      2,
      2.5,
      3,
    ]);
    expect(values('holdings_quartiles')).toMatchObject({ holdings_median: [2, 2, 5, none] });
  });
});

describe('the page', () => {
  it('carries the names and metrics that are documented', () => {
    const ids: readonly ReportId[] = [
      'resources',
      'resource-places',
      'resource-map',
      'holdings',
      'holdings-at-step',
    ];
    for (const table of ids.flatMap((id) => readReport({ source, simulation: 's1' }, id))) {
      const definition = reports[table.id];
      const metrics = [...table.columns, ...table.rows].flatMap(({ metric }) => metric ?? []);
      expect([table.id, table.name]).toEqual([table.id, definition.name]);
      expect(metrics.filter((id) => !(definition.metrics as readonly string[]).includes(id))).toEqual([]);
    }
  });

  it('says what lacks: no places, no resources, no steps, one agent', async () => {
    const bare = await sourceOf(
      `${text}\n  sql ALTER TABLE resource_states DROP COLUMN position_x\n  sql ALTER TABLE agent_states DROP COLUMN resource_level`,
    );
    const hot = numbers('resource-places', 'hotspot-numbers', bare);
    expect([...hot.keys()]).toEqual(['Concentration in time']);
    // 20 / 13
    expect(hot.get('Concentration in time')).toBeCloseTo(20 / 13.000001, 12);
    expect(values('resource_hotspots', undefined, bare)).toEqual({ step: [0, 1, 2, 3] });
    expect(values('resource_entropy', undefined, bare)).toHaveProperty('resource_entropy_recomputed');
    expect(cells('holdings', 'holdings-over-time', undefined, bare)).toEqual([]);
    expect(values('holdings_lorenz', undefined, bare)).toEqual({ step: [] });

    const empty = await sourceOf('generation farm-2025-11\n  simulation s1');
    expect(readReport({ source: empty, simulation: 's1' }, 'resources')).toEqual([]);
    expect(readReport({ source: empty, simulation: 's1' }, 'resource-map')[0]?.notes).toEqual([
      'This simulation has no resource states.',
    ]);

    const single = await sourceOf(
      'generation farm-2025-11\n  simulation s1 steps 0..0\n  agent a1 system born 0\n  state a1 @0 resources 4\n  resource r1 @0 amount 2 x 0 y 0',
    );
    expect(cells('holdings-at-step', 'holdings-at-step', undefined, single)[0]?.at(-1)).toBe(0);
    expect(values('holdings_lorenz', undefined, single)).toMatchObject({ step: [0, 100], total: [0, 100] });
    expect(cells('resource-map', 'hotspots-at-step', undefined, single)).toEqual([]);
    expect(
      numbers('resources', 'coupling-numbers', single).get('Greatest cross-correlation'),
    ).toBeUndefined();
  });
});

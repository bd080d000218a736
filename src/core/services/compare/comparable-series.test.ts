import { describe, expect, it } from 'vitest';
import type { ComparableSeries, Member } from '../../api/compare.ts';
import type { Depth } from '../../api/compare-api.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { equivalents } from '../../metrics/compare/equivalents.ts';
import { numberMetrics } from '../../metrics/compare/numbers.ts';
import { metricsOverSteps } from '../../metrics/compare/over-steps.ts';
import { metrics } from '../../metrics/registry.ts';
import { mappedText } from '../../testing/mapped.ts';
import { readComparableSeries } from './comparable-series.ts';
import type { Sources } from './courses.ts';
import { readCourses } from './read-courses.ts';

const farm = `
  simulation s1 steps 0..2
  agent a1 SystemAgent born 0 died 2
  agent a2 ControlAgent born 1
  state a1 @0..1 resources 4 health 90
  state a2 @1..2 resources 2 health 70
  action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3}
  simulation s2 steps 0..1
  agent b1 SystemAgent born 0
  state b1 @0..1 resources 4 health 90
  action b1 @1 move reward 1
  simulation s3
`;

const society = `
  run r1
  trade food x -> y @1 quantity 2 price 3 cost 6
  trade tools x -> y @2 quantity 1 price 3 cost 3
  bank x deposit @1 account ax amount 10 balance 10
`;

async function sourcesOf(): Promise<Sources> {
  const [one, other] = [await mappedText('farm-2025-11', farm), await mappedText('society-v6', society)];
  return new Map([
    ['f', { connection: one.connection, large: false, ...one.mapping }],
    ['g', { connection: other.connection, large: false, ...other.mapping }],
  ]);
}

const members = (...named: readonly string[]): readonly Member[] =>
  named.map((simulation) => ({ source: simulation.startsWith('r') ? 'g' : 'f', simulation }));

async function seriesOf(depth: Depth, ...named: readonly string[]): Promise<readonly ComparableSeries[]> {
  return readComparableSeries(await sourcesOf(), members(...named), depth);
}

const labels = (series: readonly ComparableSeries[], metric: string) =>
  series.filter((each) => each.metric === metric).map(({ label, key }) => [label, key]);

describe('the series that simulations can be compared by', () => {
  it('are the metrics that they have, with a series for each group', async () => {
    const series = await seriesOf('thorough', 's1', 's2', 's3');
    expect(labels(series, 'total_agents')).toEqual([['Agents alive', undefined]]);
    expect(labels(series, 'agents_of_type')).toEqual([
      ['Agents alive of a type, system', 'type:system'],
      ['Agents alive of a type, control', 'type:control'],
    ]);
    expect(labels(series, 'actions_of_type')).toEqual([
      ['Actions of a type, attack', 'type:attack'],
      ['Actions of a type, move', 'type:move'],
    ]);
    expect(labels(series, 'holdings_gini').map(([, key]) => key)).toEqual([
      undefined,
      'type:control',
      'type:system',
    ]);
    expect(series.every(({ missing }) => missing.length === 0)).toBe(true);
  });

  it('can each be asked for: every one of them is there in some simulation', async () => {
    const sources = await sourcesOf();
    for (const [asked, depth] of [
      [members('s1', 's2', 's3'), 'thorough'],
      [members('r1'), 'thorough'],
      [members('s1', 'r1'), 'quick'],
    ] as const) {
      for (const series of readComparableSeries(sources, asked, depth)) {
        const { courses } = readCourses(sources, asked, series);
        expect(courses.length, series.label).toBe(asked.length);
      }
    }
  });

  it('are found quickly where no scan is needed, in the same order', async () => {
    const quick = await seriesOf('quick', 's1', 's2');
    const all = await seriesOf('thorough', 's1', 's2');
    expect(quick.every(({ cost }) => cost === 'plain')).toBe(true);
    expect(all.filter(({ cost }) => cost === 'plain')).toEqual(quick);
    expect(all.find(({ metric }) => metric === 'actions_of_type')?.cost).toBe('scan');
  });

  it('of two families are told where they are missing, and stand once where they tell the same', async () => {
    const series = await seriesOf('thorough', 's1', 'r1');
    const missing = (metric: string) => series.find((each) => each.metric === metric)?.missing;
    expect(missing('total_agents')).toEqual([]);
    expect(labels(series, 'active_agents')).toEqual([]);
    expect(missing('agents_of_type')).toEqual([
      { source: 'g', reason: 'Only AgentFarm has it; this is no file of AgentFarm.' },
    ]);
    expect(labels(series, 'trade_price')).toEqual([
      ['Price, food', 'trade_price:food'],
      ['Price, tools', 'trade_price:tools'],
    ]);
    expect(missing('trade_price')).toEqual([
      { source: 'f', reason: 'Only LLM Society has it; this is no file of LLM Society.' },
    ]);
  });

  it('are none for nobody, and for a simulation without rows', async () => {
    expect(await seriesOf('thorough')).toEqual([]);
    expect(await seriesOf('thorough', 's3')).toEqual([]);
  });

  it('name the simulation that is not there', async () => {
    await expect(seriesOf('quick', 's4')).rejects.toThrow(SourceFailure);
  });
});

describe('what stands for a metric in the other family', () => {
  it.each(equivalents)(
    '$farm and $society are of their families, and both shown over steps or both one number',
    (each) => {
      expect([metrics[each.farm].family, metrics[each.society].family]).toEqual(['farm', 'society']);
      const homes = metricsOverSteps.has(each.farm) ? metricsOverSteps : numberMetrics;
      expect([homes.has(each.farm), homes.has(each.society)]).toEqual([true, true]);
    },
  );
});
